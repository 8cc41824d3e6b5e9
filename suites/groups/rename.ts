import { at, type Check, fail, pass, skip } from '../../contract/check';
import { finalOf, isSuccess } from '../../scim/exchanges';
import { objectOf } from '../../scim/json';
import { defineCheck } from '../define';
import { hit } from '../reading/look-ups';
import { unprepared } from '../reading/member-removals';
import { groupPatchRefused, lacks, memberIds, textOf, unread } from '../reading/members';

const common = { probe: 'membership-changes', axes: ['dialect'] } as const;

const renameApplied = defineCheck({
  id: 'groups.rename.applied',
  title: 'A PATCH of displayName renames a group',
  failure: 'A PATCH of displayName is refused or does not rename the group',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'Entra', topic: 'Update group' },
  ],
  impact: 'Renamed groups keep their old name, and a query for the new name finds nothing.',
  fix: 'Apply a replace of displayName with a path, and a replace without a path whose value contains displayName.',
  ...common,
  steps: ['rename', 'read-changed'],
  headlines: {
    unread: 'A renamed group cannot be read',
    notRenamed: 'A PATCH of displayName does not rename the group',
  },
  messages: {
    refused: 'expected 200 or 204 for the PATCH, got {actual}',
    unread: 'expected 200 with the renamed group, got {actual}',
    notRenamed: 'expected displayName to be {expected} in the renamed group, got {actual}',
  },
  judge({ rename, 'read-changed': read }, { facts }) {
    const fault = groupPatchRefused(rename) ?? unread(read);
    if (fault) return fault;
    const expected = textOf(facts.newName);
    const actual = objectOf(read.response.body)?.displayName ?? null;
    return actual === expected ? pass : fail('notRenamed', { expected, actual, at: [at.body(read, '/displayName')] });
  },
});

const refused = skip('the group could not be renamed: see groups.rename.applied');

const renameKeepsId = defineCheck({
  id: 'groups.rename.keeps-id',
  title: 'A renamed group keeps its id',
  failure: 'A renamed group cannot be read by its id, or shows a different one',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [{ source: 'RFC 7643', section: '3.1' }],
  impact: 'Entra keeps the old id indefinitely: it loses the group, and no longer updates its members.',
  fix: 'Give each group an id that does not depend on its name.',
  ...common,
  steps: ['rename', 'read-changed'],
  headlines: {
    changed: 'A renamed group shows a different id',
  },
  messages: {
    gone: 'expected 200 for a read by the id of the renamed group, got {actual}',
    changed: 'expected id to be {expected}, got {actual}',
  },
  judge({ rename, 'read-changed': read }, { facts }) {
    if (groupPatchRefused(rename)) return refused;
    const { status, body } = read.response;
    if (status !== 200) return fail('gone', { expected: 200, actual: status, at: [at.status(read)] });
    const expected = textOf(facts.subject);
    const actual = objectOf(body)?.id ?? null;
    return actual === expected ? pass : fail('changed', { expected, actual, at: [at.body(read, '/id')] });
  },
});

const renameKeepsMembers = defineCheck({
  id: 'groups.rename.keeps-members',
  title: 'A renamed group keeps its members',
  failure: 'A renamed group loses members',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [{ source: 'RFC 7644', section: '3.5.2.3' }],
  impact: 'People lose access when their group is renamed, and Entra does not notice.',
  fix: 'Let replace change only the attributes that it names. Do not rebuild the group from the value of the operation.',
  ...common,
  steps: ['read-added', 'read-removed', 'rename', 'read-renamed'],
  headlines: {
    unread: 'A renamed group cannot be read',
    lost: 'A renamed group loses members',
  },
  messages: {
    unread: 'expected 200 with the renamed group, got {actual}',
    lost: 'expected {expected} among the members of the renamed group, got {actual}',
  },
  judge({ 'read-added': added, 'read-removed': before, rename, 'read-renamed': after }, { exchanges, facts }) {
    if (groupPatchRefused(rename)) return refused;
    const members = [textOf(facts.first), textOf(facts.third)];
    return unprepared(exchanges, { added, before }, members) ?? unread(after) ?? lacks(after, members, 'lost') ?? pass;
  },
});

const renameWithId = defineCheck({
  id: 'groups.rename.with-id',
  title: 'A rename still works when the value repeats the id of the group',
  failure: 'A rename whose value repeats the id of the group is refused, is not applied, or drops a member',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'RFC 7643', section: '2.2' },
  ],
  impact: 'No effect on Entra, which does not repeat the id; other identity providers rename groups in this form.',
  fix: 'Ignore an id in the value if it is the id of the group. Apply the rest, and leave the members unchanged.',
  probe: 'group-provisioning',
  steps: ['find-by-external-id', 'rename-with-id', 'read-renamed'],
  operations: ['update'],
  headlines: {
    unread: 'A group that is renamed with its id in the value cannot be read',
    notRenamed: 'A replace without a path that repeats the id of a group has no effect',
    lost: 'A replace without a path that repeats the id of a group drops a member',
  },
  messages: {
    refused: 'expected 200 or 204 for the PATCH, got {actual}',
    unread: 'expected 200 with the renamed group, got {actual}',
    notRenamed: 'expected displayName to be {expected} in the renamed group, got {actual}',
    lost: 'expected {expected} among the members of the renamed group, got {actual}',
  },
  judge({ 'find-by-external-id': before, 'rename-with-id': rename, 'read-renamed': read }, { facts, exchanges }) {
    const plain = finalOf(exchanges, 'rename-without-id');
    if (plain && !isSuccess(plain))
      return skip('the group cannot be renamed without its id either: see groups.rename.applied');
    const fault = groupPatchRefused(rename) ?? unread(read);
    if (fault) return fault;
    const expected = textOf(facts.newName);
    const actual = objectOf(read.response.body)?.displayName ?? null;
    if (actual !== expected) return fail('notRenamed', { expected, actual, at: [at.body(read, '/displayName')] });
    const member = textOf(facts.member);
    const wasIn = memberIds(hit(before, textOf(facts.group))).includes(member);
    return (wasIn ? lacks(read, [member], 'lost') : undefined) ?? pass;
  },
});

export const rename: Check[] = [renameApplied, renameKeepsId, renameKeepsMembers, renameWithId];
