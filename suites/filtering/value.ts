import { type Answered, type Check, type Judgement, skip } from '../../contract/check';
import { isSuccess } from '../../scim/exchanges';
import { isUnassigned, objectOf } from '../../scim/json';
import { defineCheck } from '../define';
import { findsOnly, hit, isExact, listFault, lookUpMessages } from '../reading/look-ups';
import { textOf } from '../reading/members';

const common = {
  probe: 'directory',
  rfc: 'MUST',
  entra: 'degrades',
  messages: lookUpMessages,
} as const;

/** A provider may have rules for these values: one that it rejects or alters cannot be searched for. */
function notStored(created: Answered, attribute: string, value: string): Judgement | undefined {
  const { status, body } = created.response;
  if (status < 200 || status >= 300) return skip(`the provider rejects that ${attribute} with ${status}`);
  const stored = objectOf(body)?.[attribute];
  if (typeof stored === 'string' && stored.toLowerCase() === value.toLowerCase()) return undefined;
  return skip(`the provider did not store that ${attribute} as it was sent`);
}

const plusSign = defineCheck({
  id: 'filtering.value.plus-sign',
  title: 'A filter by a userName with a plus sign finds exactly the matching user',
  failure: 'A filter by a userName with a plus sign does not find exactly the matching user',
  refs: [
    { source: 'RFC 3986', section: '2.1' },
    { source: 'RFC 7644', section: '3.4.2.2' },
  ],
  impact: 'Users with a plus sign in their address are created again and get a conflict in every cycle.',
  fix: 'Decode the query string exactly once, so that %2B becomes a plus sign and stays one.',
  ...common,
  steps: ['odd-plus', 'find-plus'],
  headlines: {
    notList: 'A filter by a userName with a plus sign is not answered with a ListResponse',
    missing: 'A filter by a userName with a plus sign does not find the user',
    others: 'A filter by a userName with a plus sign finds other users as well',
  },
  judge({ 'odd-plus': created, 'find-plus': find }, { facts }) {
    return notStored(created, 'userName', textOf(facts.plusName)) ?? findsOnly(find, textOf(facts.plusId));
  },
});

const apostrophe = defineCheck({
  id: 'filtering.value.apostrophe',
  title: 'A filter by a userName with an apostrophe finds exactly the matching user',
  failure: 'A filter by a userName with an apostrophe does not find exactly the matching user',
  refs: [{ source: 'RFC 7644', section: '3.4.2.2' }],
  impact:
    "People like O'Brien cannot be provisioned. If the value becomes part of an SQL statement, the directory is open to injection.",
  fix: 'Pass filter values to the database as parameters.',
  ...common,
  steps: ['odd-apostrophe', 'find-apostrophe'],
  headlines: {
    notList: 'A filter by a userName with an apostrophe is not answered with a ListResponse',
    missing: 'A filter by a userName with an apostrophe does not find the user',
    others: 'A filter by a userName with an apostrophe finds other users as well',
  },
  judge({ 'odd-apostrophe': created, 'find-apostrophe': find }, { facts }) {
    const name = textOf(facts.apostropheName);
    return notStored(created, 'userName', name) ?? findsOnly(find, textOf(facts.apostropheId));
  },
});

const opaque = defineCheck({
  id: 'filtering.value.quotes-and-keywords',
  title: 'Quotes, backslashes, brackets and words such as `and` inside a value are part of the value',
  failure: 'Quotes, backslashes, brackets or words such as `and` inside a value break the filter',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'RFC 8259', section: '7' },
  ],
  impact:
    'Values like Research and Development are not found, so users and groups with such values are created again in every cycle.',
  fix: 'Parse the value of a comparison as a JSON string before you split the filter at spaces, keywords or brackets.',
  ...common,
  steps: ['odd-apostrophe', 'find-external-id', 'find-opaque'],
  headlines: {
    notList: 'A filter with quotes, brackets or keywords in its value is not answered with a ListResponse',
    missing: 'A filter with quotes, brackets or keywords in its value does not find the user',
    others: 'A filter with quotes, brackets or keywords in its value finds other users as well',
  },
  judge({ 'odd-apostrophe': created, 'find-external-id': plain, 'find-opaque': find }, { facts }) {
    const id = textOf(facts.id);
    // Where no answer shows the attribute, a refusal of the filter tells all the same: it was found by a plain value.
    const isHidden = isSuccess(created) && isUnassigned(objectOf(created.response.body)?.externalId);
    const judged =
      (isHidden ? listFault(find) : undefined) ??
      notStored(created, 'externalId', textOf(facts.opaque)) ??
      findsOnly(find, textOf(facts.apostropheId));
    // Where the plain filter finds others as well, a refusal is still the value's doing.
    const isRefusal = judged.outcome === 'fail' && (judged.messageId === 'refused' || judged.messageId === 'notList');
    return isExact(plain, id) || (isRefusal && hit(plain, id))
      ? judged
      : skip('a filter by externalId does not find exactly the matching user: see filtering.external-id.found');
  },
});

const groupName = defineCheck({
  id: 'filtering.value.special-group-name',
  title: "A filter by a group name with &, /, ', @, #, % and non-ASCII letters finds exactly the matching group",
  failure:
    "A filter by a group name with &, /, ', @, #, % and non-ASCII letters does not find exactly the matching group",
  refs: [
    { source: 'RFC 3986', section: '2.2' },
    { source: 'RFC 7644', section: '3.4.2.2' },
  ],
  impact: 'Groups with such names are created again, or get a conflict, in every cycle.',
  fix: 'Split the query string at & first, then percent-decode the parameter once, as UTF-8.',
  needs: ['groups'],
  ...common,
  probe: 'group-provisioning',
  steps: ['odd', 'find', 'find-odd'],
  headlines: {
    notList: 'A filter by a group name with special characters is not answered with a ListResponse',
    missing: 'A filter by a group name with special characters does not find the group',
    others: 'A filter by a group name with special characters finds other groups as well',
  },
  judge({ odd, find, 'find-odd': query }, { facts }) {
    if (!hit(find, textOf(facts.group)))
      return skip('a group with a plain name is not found either: see groups.find.by-display-name');
    return notStored(odd, 'displayName', textOf(facts.oddName)) ?? findsOnly(query, textOf(facts.odd));
  },
});

export const value: Check[] = [plusSign, apostrophe, opaque, groupName];
