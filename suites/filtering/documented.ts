import { at, type Check, fail, pass, skip } from '../../contract/check';
import { findAttribute } from '../../scim/attribute-path';
import { objectOf, stringOf } from '../../scim/json';
import { isFilteredToo } from '../../scim/mapping';
import { defineCheck } from '../define';
import { sameText } from '../reading/attribute-values';
import { hitIds, hits, listFault, lookUpMessages } from '../reading/look-ups';
import { textOf } from '../reading/members';
import { stepOf } from '../reading/steps';

/** The value need not be unique: the query may also find other users with the same value. */
const documentedFound = defineCheck({
  id: 'filtering.documented.found',
  title: 'A filter by an attribute that is documented as filterable finds the user',
  failure: 'A filter by an attribute that is documented as filterable misses the user or finds users that do not match',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'Entra', topic: 'Matching attributes can be filtered on' },
  ],
  impact: 'Customers who match by that attribute get a second account for every user.',
  fix: 'Support eq for every attribute that your documentation lists as filterable, or remove it from that list.',
  probe: 'directory',
  axes: ['attribute'],
  appliesTo: isFilteredToo,
  steps: [],
  headlines: {
    notList: 'A filter by an attribute that is documented as filterable is not answered with a ListResponse',
    missing: 'A filter by an attribute that is documented as filterable does not find the user',
    others: 'A filter by an attribute that is documented as filterable finds users that do not match',
  },
  messages: { ...lookUpMessages, others: 'expected {expected} and only users with the same value, got {actual}' },
  judge(_steps, { facts, attribute, exchanges }) {
    const path = attribute?.path ?? '';
    const [created, found] = [stepOf(exchanges, 'create'), stepOf(exchanges, `find-by ${path}`)];
    if (!created || !found) return skip('the query was not answered: see connection.requests.answered');
    const value = stringOf(findAttribute(created.request.body, path).value);
    if (!sameText(findAttribute(created.response.body, path).value, value))
      return skip('the provider did not store the attribute as it was sent: see users.create.attribute-stored');
    const fault = listFault(found);
    if (fault) return fault;
    const id = textOf(facts.id);
    const ids = hitIds(found);
    const others = hits(found).filter((user) => !sameText(findAttribute(user, path).value, value));
    const details = { expected: id, at: [at.body(found, '/Resources')] };
    if (others.length > 0)
      return fail('others', { ...details, actual: others.slice(0, 5).map(({ id }) => id ?? null) });
    if (ids.includes(id)) return pass;
    if (ids.length > 0 && Number(objectOf(found.response.body)?.totalResults) > ids.length)
      return skip('more users than one page holds have that value');
    return fail('missing', { ...details, actual: ids.length === 0 ? 'no result' : ids.slice(0, 5) });
  },
});

export const documented: Check[] = [documentedFound];
