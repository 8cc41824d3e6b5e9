import { at, type Check, fail, pass, skip } from '../../contract/check';
import { objectOf } from '../../scim/json';
import { defineCheck } from '../define';
import { hit } from '../reading/look-ups';
import { groupPatchRefused, lacks, memberIds, readIds, textOf, unread } from '../reading/members';

const common = { probe: 'membership-changes', axes: ['dialect'] } as const;

const renameApplied = defineCheck({
  id: 'groups.rename.applied',
  title: 'A group gets the new name that Entra sends',
  failure: 'A group keeps its old name',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'Entra', topic: 'Update group' },
  ],
  impact: 'Renamed groups keep their old name, and the look-up by the new name finds nothing.',
  fix: 'Apply a replace of displayName, with a path and inside a value without path, and store it.',
  ...common,
  steps: ['rename', 'read-changed'],
  messages: {
    refused: 'expected 200 or 204, got {actual}',
    unread: 'expected 200 with the renamed group, got {actual}',
    notRenamed: 'expected displayName to be {expected}, got {actual}',
  },
  judge({ rename, 'read-changed': read }, { facts }) {
    const fault = groupPatchRefused(rename) ?? unread(read);
    if (fault) return fault;
    const expected = textOf(facts.newName);
    const actual = objectOf(read.response.body)?.displayName ?? null;
    return actual === expected ? pass : fail('notRenamed', { expected, actual, at: [at.body(read, '/displayName')] });
  },
});

const refused = skip('the renaming was refused: see groups.rename.applied');

const renameKeepsId = defineCheck({
  id: 'groups.rename.keeps-id',
  title: 'A renamed group keeps its id',
  failure: 'A renamed group loses its id',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [{ source: 'RFC 7643', section: '3.1' }],
  impact: 'Entra keeps the id for ever: the group is lost to it, and its members never change again.',
  fix: 'Give groups an id of their own that does not follow from the name.',
  ...common,
  steps: ['rename', 'read-changed'],
  messages: {
    gone: 'expected 200 for the id of the renamed group, got {actual}',
    changed: 'expected id to be {expected}, got {actual}',
  },
  judge({ rename, 'read-changed': read }, { facts }) {
    if (groupPatchRefused(rename)) return refused;
    const { status, body } = read.response;
    if (status !== 200) return fail('gone', { expected: 200, actual: status, at: [at.status(read)] });
    const expected = textOf(facts.group);
    const actual = objectOf(body)?.id ?? null;
    return actual === expected ? pass : fail('changed', { expected, actual, at: [at.body(read, '/id')] });
  },
});

const renameKeepsMembers = defineCheck({
  id: 'groups.rename.keeps-members',
  title: 'A renamed group keeps its members',
  failure: 'A renamed group loses its members',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [{ source: 'RFC 7644', section: '3.5.2.3' }],
  impact: 'Everybody in the group loses access when it is renamed, and Entra does not notice.',
  fix: 'Let a replace change only the attributes that it names; never rebuild the group from the value.',
  ...common,
  steps: ['read-removed', 'rename', 'read-changed'],
  messages: {
    unread: 'expected 200 with the renamed group, got {actual}',
    lost: 'expected {expected} among the members of the renamed group, got {actual}',
  },
  judge({ 'read-removed': before, rename, 'read-changed': after }, { facts }) {
    if (groupPatchRefused(rename)) return refused;
    const listed = readIds(before);
    if (!listed.includes(textOf(facts.first)) || !listed.includes(textOf(facts.third)))
      return skip('the members were not listed before the renaming: see membership.add.keeps-others');
    const fault = unread(after);
    if (fault) return fault;
    // Two members were removed after the renaming: where others are left, the bystander was lost by that.
    if (readIds(after).length > 0 && !readIds(after).includes(textOf(facts.third)))
      return skip('a later removal took the bystander away: see membership.remove.several');
    return lacks(after, [textOf(facts.third)], 'lost') ?? pass;
  },
});

const renameWithId = defineCheck({
  id: 'groups.rename.with-id',
  title: 'A group is renamed by a replace without path that repeats its id',
  failure: 'A replace without path that repeats the id of the group goes wrong',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'RFC 7643', section: '2.2' },
  ],
  impact: 'Nothing with Entra alone; other identity providers rename groups in this form.',
  fix: 'Pass over an id in the value when it is the id of the group, apply the rest, and leave the members alone.',
  probe: 'group-provisioning',
  steps: ['find-by-external-id', 'rename-with-id', 'read-renamed'],
  operations: ['update'],
  messages: {
    refused: 'expected 200 or 204, got {actual}',
    unread: 'expected 200 with the renamed group, got {actual}',
    notRenamed: 'expected displayName to be {expected}, got {actual}',
    lost: 'expected {expected} among the members of the renamed group, got {actual}',
  },
  judge({ 'find-by-external-id': before, 'rename-with-id': rename, 'read-renamed': read }, { facts }) {
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
