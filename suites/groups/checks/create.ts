import { type Answered, at, type Check, defineCheck, fail, pass, skip } from '../../../engine/contract/check';
import { isUnassigned, objectOf, sameJson, stringOf } from '../../../engine/scim/json';
import { groupPath } from '../../../engine/scim/paths';
import { hit } from '../../shared/look-ups';
import { textOf } from '../../shared/members';
import { absoluteUrl } from '../../shared/steps';

const probe = 'groups.provisioning';
/** A refusal is said by the gate, and has neither the status nor the Location of something new. */
const notCreated = ({ response }: Answered) =>
  response.status >= 300 ? skip('the group was not created: see groups.create.accepted') : undefined;
const notFound = skip('the group was not found by its name: see groups.find.by-display-name');

export const createdStatus = defineCheck({
  id: 'groups.create.status',
  title: 'The creation of a group is answered with 201',
  failure: 'The creation of a group is answered with another status than 201',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.3' }],
  impact:
    'Nothing with Entra, which accepts 200 as well; other clients may take the group for one that existed before.',
  fix: 'Answer 201 when a group was created.',
  probe,
  steps: ['create'],
  messages: { status: 'expected 201, got {actual}' },
  judge({ create }) {
    const { status } = create.response;
    if (status === 201) return pass;
    return notCreated(create) ?? fail('status', { expected: 201, actual: status, at: [at.status(create)] });
  },
});

export const location = defineCheck({
  id: 'groups.create.location',
  title: 'The answer to a new group says where the group is',
  failure: 'The answer to a new group does not say where the group is',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'RFC 7643', section: '3.1' },
  ],
  impact: 'Nothing with Entra, which builds the URL from the id; clients that follow Location do not find the group.',
  fix: "Set the Location header and meta.location to the group's own URL, the same in both.",
  probe,
  steps: ['create'],
  messages: {
    missing: 'expected a Location header, got none',
    elsewhere: 'expected Location to end in {expected}, got {actual}',
    noMeta: 'expected meta.location to be {expected}, got {actual}',
  },
  judge({ create }, { facts }) {
    const refused = notCreated(create);
    if (refused) return refused;
    const header = create.response.headers.location;
    if (!header) return fail('missing', { expected: 'a URL', actual: null, at: [at.header(create, 'location')] });
    const id = textOf(facts, 'group');
    if (!header.endsWith(groupPath(id)) && !header.endsWith(`/Groups/${id}`))
      return fail('elsewhere', { expected: groupPath(id), actual: header, at: [at.header(create, 'location')] });
    const meta = objectOf(objectOf(create.response.body)?.meta)?.location;
    const url = absoluteUrl(header, create.request.url);
    if (meta === header || meta === url) return pass;
    return fail('noMeta', { expected: url, actual: meta ?? null, at: [at.body(create, '/meta/location')] });
  },
});

export const echo = defineCheck({
  id: 'groups.create.echo',
  title: 'The answer to a new group shows what was stored',
  failure: 'The answer to a new group differs from what is found afterwards',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.3' }],
  impact: 'Entra takes the answer for the state of the group and sends no correction, or one in every cycle.',
  fix: 'Build the answer from the stored group, not from the request.',
  probe,
  steps: ['create', 'find'],
  messages: { differs: 'expected {attribute} to be {expected} as in the stored group, got {actual}' },
  judge({ create, find }, { facts }) {
    const stored = hit(find, textOf(facts, 'group'));
    if (!stored) return notFound;
    const answer = objectOf(create.response.body);
    const attribute = ['displayName', 'externalId'].find(
      (name) =>
        !sameJson(answer?.[name], stored[name]) && !(isUnassigned(answer?.[name]) && isUnassigned(stored[name])),
    );
    if (attribute === undefined) return pass;
    return fail('differs', {
      expected: stored[attribute] ?? 'none',
      actual: answer?.[attribute] ?? 'none',
      at: [at.body(create, `/${attribute}`), at.body(find, '/Resources')],
      data: { attribute },
    });
  },
});

export const externalIdStored = defineCheck({
  id: 'groups.external-id.stored',
  title: 'The externalId of a new group is stored as it was sent',
  failure: 'The externalId of a new group is lost or altered',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '3.1' },
    { source: 'Entra', topic: 'Create group' },
  ],
  impact: 'Groups cannot be matched by externalId, and Entra sends the value again in every cycle.',
  fix: 'Store externalId of groups exactly as it was sent and return it.',
  probe,
  steps: ['find'],
  messages: {
    dropped: 'expected externalId to be {expected}, got none',
    altered: 'expected externalId to be {expected}, got {actual}',
  },
  judge({ find }, { facts }) {
    if (facts.mapsExternalId !== true) return skip('the profile maps no externalId for groups');
    const stored = hit(find, textOf(facts, 'group'));
    if (!stored) return notFound;
    const expected = textOf(facts, 'externalId');
    const actual = stringOf(stored.externalId) ?? null;
    if (actual === expected) return pass;
    return fail(actual === null ? 'dropped' : 'altered', { expected, actual, at: [at.body(find, '/Resources')] });
  },
});

export const createChecks: Check[] = [createdStatus, location, echo, externalIdStored];
