import { at, type Check, fail, pass, skip } from '../../contract/check';
import { isUnassigned, objectOf, stringOf } from '../../scim/json';
import { defineCheck } from '../define';
import { hit, hitIds, hits, listFault, lookUpMessages } from '../reading/look-ups';
import { textOf } from '../reading/members';

const common = {
  probe: 'directory',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644' as const, section: '3.4.2.5' },
    { source: 'RFC 7644' as const, section: '3.9' },
  ],
} as const;

const notFound = skip('the query did not find the user: see filtering.page.after-filter');

const named = defineCheck({
  id: 'projection.attributes.named',
  title: 'A query with attributes returns id and the attributes that it names',
  failure: 'A query with attributes is rejected, or omits id or an attribute that it names',
  impact: 'No effect on Entra; other clients do not get the attributes that they ask for.',
  fix: 'Return the attributes that the parameter names, plus id and schemas, which are always returned.',
  ...common,
  steps: ['find-first'],
  headlines: {
    missing: 'A query with attributes omits id or an attribute that it names',
  },
  messages: { refused: lookUpMessages.refused, missing: 'expected {attribute} to be returned, got none' },
  judge({ 'find-first': query }) {
    if (query.response.status !== 200)
      return fail('refused', { expected: 200, actual: query.response.status, at: [at.status(query)] });
    const [resource] = hits(query);
    if (!resource) return notFound;
    const attribute = ['id', 'userName'].find((name) => isUnassigned(resource[name]));
    if (attribute === undefined) return pass;
    return fail('missing', {
      expected: attribute,
      actual: null,
      at: [at.body(query, '/Resources/0')],
      data: { attribute },
    });
  },
});

/** `externalId` and `meta` belong to every resource; some providers always return them. */
const besides = ['id', 'schemas', 'meta', 'externalId', 'userName', 'name'];

const othersOmitted = defineCheck({
  id: 'projection.attributes.others-omitted',
  title: 'A query with attributes omits the attributes that it does not name',
  failure: 'A query with attributes also returns attributes that it does not name',
  impact:
    'No effect on Entra; other clients get larger answers than needed, with personal data that they did not ask for.',
  fix: 'Omit every attribute that the parameter does not name. Only id and schemas are always returned.',
  ...common,
  steps: ['find', 'find-first'],
  messages: { others: 'expected only userName and name, got {actual} as well' },
  judge({ find, 'find-first': query }, { facts }) {
    const id = textOf(facts.id);
    const [full, part] = [hit(find, id), hit(query, id)];
    if (!part) return notFound;
    const names = Object.keys(full ?? {}).filter((name) => !besides.includes(name) && !isUnassigned(full?.[name]));
    if (names.length === 0) return skip('the user shows no other attributes without the parameter either');
    const actual = names.filter((name) => !isUnassigned(part[name]));
    if (actual.length === 0) return pass;
    return fail('others', { expected: ['userName', 'name'], actual, at: [at.body(query, '/Resources/0')] });
  },
});

const subAttribute = defineCheck({
  id: 'projection.attributes.sub-attribute',
  title: 'A query can ask for a single sub-attribute',
  failure: 'A query cannot ask for a single sub-attribute',
  impact: 'No effect on Entra; clients that ask for one part of a name get the whole name or none of it.',
  fix: 'When attributes names name.familyName, return name with that part only.',
  ...common,
  refs: [...common.refs, { source: 'RFC 7644', section: '3.10' }],
  steps: ['find', 'find-first'],
  headlines: {
    missing: 'A query for a single sub-attribute does not return it',
    whole: 'A query for a single sub-attribute returns the whole attribute',
  },
  messages: {
    missing: 'expected name.familyName to be {expected}, got {actual}',
    whole: 'expected name to have no givenName, got {actual}',
  },
  judge({ find, 'find-first': query }, { facts }) {
    const id = textOf(facts.id);
    const full = objectOf(hit(find, id)?.name);
    if (!hit(query, id)) return notFound;
    if (!stringOf(full?.familyName) || !stringOf(full?.givenName))
      return skip('the user shows no name with both givenName and familyName');
    const part = objectOf(hit(query, id)?.name);
    const details = { at: [at.body(query, '/Resources/0/name')] };
    if (part?.familyName !== full?.familyName)
      return fail('missing', { expected: full?.familyName ?? null, actual: part?.familyName ?? null, ...details });
    if (isUnassigned(part?.givenName)) return pass;
    return fail('whole', { expected: null, actual: part?.givenName ?? null, ...details });
  },
});

const idOnly = defineCheck({
  id: 'projection.attributes.id-returned',
  title: 'A query with attributes=id returns the id',
  failure: 'A query with attributes=id does not return the id',
  ...common,
  entra: 'degrades',
  refs: [...common.refs, { source: 'Entra', topic: 'Membership test' }],
  impact: 'Entra uses this query to check whether a user is in a group or has a manager, and cannot read the answer.',
  fix: 'Return id and schemas in each resource, whatever attributes names.',
  probe: 'membership-changes',
  axes: ['dialect'],
  needs: ['groups'],
  steps: ['test-member'],
  messages: { missing: 'expected an id in each query result, got {actual}' },
  judge({ 'test-member': query }, { facts }) {
    if (listFault(query)) return skip('the query was not answered with a list: see membership.test.member');
    const found = hits(query);
    if (found.length === 0) return skip('the query found nothing: see membership.test.member');
    if (hit(query, textOf(facts.group))) return pass;
    return found.every(({ id }) => typeof id === 'string' && id !== '')
      ? skip(`the query found other groups, such as ${hitIds(query)[0]}: see membership.test.member`)
      : fail('missing', { expected: textOf(facts.group), actual: null, at: [at.body(query, '/Resources/0')] });
  },
});

export const attributes: Check[] = [named, othersOmitted, subAttribute, idOnly];
