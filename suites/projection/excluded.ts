import { type Answered, at, type Check, fail, pass, skip } from '../../contract/check';
import type { Json, RecordedExchange } from '../../contract/results';
import { arrayOf, isUnassigned, objectOf } from '../../scim/json';
import { defineCheck } from '../define';
import { hit, hitIds, listFault, lookUpMessages } from '../reading/look-ups';
import { filled, memberIds, readIds, textOf } from '../reading/members';

const withoutMembers = {
  probe: 'group-provisioning',
  rfc: 'MUST',
  entra: 'degrades',
  needs: ['groups'],
  impact: 'Answers grow with the group. With thousands of members, Entra reaches its time limit and skips the group.',
} as const;

const messages = {
  refused: 'expected 200, got {actual}',
  members: 'expected no members, got {actual}',
  cut: 'expected {attribute} to be returned, got none',
};

const noControl = skip('the group shows no members without excludedAttributes either');

/** Whether the group shows a member that it was created with, or one that it was given later. */
const hasMembers = (full: Answered, exchanges: readonly RecordedExchange[]) =>
  [full, filled(exchanges)].some((read) => read && readIds(read).length > 0);

/** Judges a group whose members were excluded: it may not show them, and has to show the rest. Message ids: `members`, `cut`. */
function excludes(group: Json | undefined, query: Answered, place: string) {
  const listed = memberIds(group).length;
  if (listed > 0) return fail('members', { expected: 0, actual: listed, at: [at.body(query, `${place}/members`)] });
  const attribute = ['id', 'displayName'].find((name) => isUnassigned(objectOf(group)?.[name]));
  if (attribute === undefined) return pass;
  return fail('cut', { expected: attribute, actual: null, at: [at.body(query, place)], data: { attribute } });
}

const groupRead = defineCheck({
  id: 'projection.excluded.group-read',
  title: 'A read of a group honours excludedAttributes=members',
  failure: 'A read of a group does not honour excludedAttributes=members',
  refs: [
    { source: 'RFC 7644', section: '3.9' },
    { source: 'Entra', topic: 'Read group without members' },
  ],
  fix: 'Honour excludedAttributes=members on /Groups/{id}, and do not load the members in that case.',
  ...withoutMembers,
  steps: ['read-odd', 'read-odd-without-members'],
  messages,
  headlines: {
    members: 'A read of a group shows members despite excludedAttributes=members',
    cut: 'A read of a group with excludedAttributes=members lacks other attributes',
  },
  judge({ 'read-odd': full, 'read-odd-without-members': read }, { exchanges }) {
    const { status, body } = read.response;
    if (status !== 200) return fail('refused', { expected: 200, actual: status, at: [at.status(read)] });
    return hasMembers(full, exchanges) ? excludes(body, read, '') : noControl;
  },
});

const groupQuery = defineCheck({
  id: 'projection.excluded.group-query',
  title: 'A query for groups honours excludedAttributes=members',
  failure: 'A query for groups does not honour excludedAttributes=members',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.5' },
    { source: 'Entra', topic: 'Match group' },
  ],
  fix: 'Honour excludedAttributes=members on queries of /Groups, and do not load the members in that case.',
  ...withoutMembers,
  steps: ['read-odd', 'find-odd'],
  headlines: {
    members: 'A query for groups shows members despite excludedAttributes=members',
    cut: 'A query for groups with excludedAttributes=members lacks other attributes',
    notList: 'A query for groups with excludedAttributes=members is not answered with a ListResponse',
  },
  messages: { ...messages, notList: lookUpMessages.notList },
  judge({ 'read-odd': full, 'find-odd': query }, { facts, exchanges }) {
    const fault = listFault(query);
    if (fault) return fault;
    const id = textOf(facts.odd);
    const group = hit(query, id);
    if (!group) return skip('the group was not found: see filtering.value.special-group-name');
    if (!hasMembers(full, exchanges)) return noControl;
    return excludes(group, query, `/Resources/${hitIds(query).indexOf(id)}`);
  },
});

const alwaysReturned = defineCheck({
  id: 'projection.excluded.always-returned',
  title: 'id and schemas cannot be excluded',
  failure: 'Excluding id or schemas removes it from the answer, or is rejected',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.9' },
    { source: 'RFC 7643', section: '3.1' },
  ],
  impact: 'No effect on Entra, which excludes only members; without an id, other clients cannot address the resource.',
  fix: 'Return id and schemas whatever excludedAttributes names. The same applies to each attribute that /Schemas declares as always returned.',
  probe: 'directory',
  steps: ['read-excluded'],
  headlines: {
    missing: 'Excluding id or schemas removes it from the answer',
  },
  messages: { refused: messages.refused, missing: 'expected {attribute} to be returned, got none' },
  judge({ 'read-excluded': read }) {
    const { status, body } = read.response;
    if (status !== 200) return fail('refused', { expected: 200, actual: status, at: [at.status(read)] });
    const user = objectOf(body);
    const attribute = !user?.id ? 'id' : arrayOf(user.schemas).length === 0 ? 'schemas' : undefined;
    if (attribute === undefined) return pass;
    return fail('missing', { expected: attribute, actual: null, at: [at.body(read)], data: { attribute } });
  },
});

const userRead = defineCheck({
  id: 'projection.excluded.user-read',
  title: 'A read of a user omits an excluded attribute and no other',
  failure: 'A read of a user does not honour excludedAttributes',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.9' }],
  impact: 'No effect on Entra, which excludes only members of groups; answers to other clients are larger than needed.',
  fix: 'Omit the attributes that excludedAttributes names, and only those, on every read.',
  probe: 'directory',
  steps: ['find', 'read-excluded'],
  headlines: {
    there: 'A read of a user shows an attribute that excludedAttributes names',
    cut: 'A read of a user with excludedAttributes lacks other attributes',
  },
  messages: {
    refused: messages.refused,
    there: 'expected no displayName, got {actual}',
    cut: 'expected userName to be returned, got none',
  },
  judge({ find, 'read-excluded': read }, { facts }) {
    const { status, body } = read.response;
    if (status !== 200) return fail('refused', { expected: 200, actual: status, at: [at.status(read)] });
    if (isUnassigned(hit(find, textOf(facts.id))?.displayName))
      return skip('the user shows no displayName without the parameter either');
    const user = objectOf(body);
    const actual = user?.displayName;
    if (!isUnassigned(actual))
      return fail('there', { expected: null, actual: actual ?? null, at: [at.body(read, '/displayName')] });
    return user?.userName ? pass : fail('cut', { expected: 'userName', actual: null, at: [at.body(read)] });
  },
});

export const excluded: Check[] = [groupRead, groupQuery, alwaysReturned, userRead];
