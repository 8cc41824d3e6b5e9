import { groupProvisioningOnExisting } from '../../../probes/on-existing/group-provisioning';
import { membershipChangesOnExisting } from '../../../probes/on-existing/membership-changes';
import type { JsonObject } from '../../../scim/json';
import { group, type Otherwise, playOnExisting } from './small-directory';

const withMembers = (count: number) => ({
  members: Array.from({ length: count }, (_, index) => ({ value: `u-${index}` })),
});
const play = (directory: JsonObject[], otherwise?: Otherwise) =>
  playOnExisting(groupProvisioningOnExisting, directory, otherwise);
const playTest = (directory: JsonObject[], otherwise?: Otherwise) =>
  playOnExisting(membershipChangesOnExisting, directory, otherwise);

test('a group is searched for by name and externalId, and one with few members is read with and without them', async () => {
  const all = [group('Sales team', withMembers(3)), group('Support team', withMembers(1)), group('Legal team')];
  const { calls, facts, withdrawn } = await play(all);
  expect([facts, withdrawn]).toEqual([{ group: 'id-Sales team', odd: 'id-Support team' }, {}]);
  expect(new Set(calls.map(({ call }) => call.method))).toEqual(new Set(['GET']));
  expect(calls.map(({ step, call }) => [step, call.query ?? null])).toEqual(
    expect.arrayContaining([
      ['find-other-case', { excludedAttributes: 'members', filter: 'displayName eq "SALES TEAM"' }],
      ['read-odd-without-members', { excludedAttributes: 'members' }],
      ['read-odd', null],
    ]),
  );
});

test('groups may share a name, which is then not searched for', async () => {
  const { facts } = await play([group('Sales'), group('sales', { id: 'other' }), group('Legal')]);
  expect(facts).toEqual({ group: 'id-Legal', odd: 'id-Legal' });
});

test('a group elsewhere with the same name is rightly found', async () => {
  const many = [...Array.from({ length: 10 }, (_, index) => group(`G ${index}`)), group('g 0', { id: 'other' })];
  const { withdrawn } = await play(many);
  expect(withdrawn).toMatchObject({
    find: 'another group has the same displayName',
    'find-other-case': expect.any(String),
  });
});

test('without groups, nothing is judged', async () => {
  for (const played of [await play([]), await playTest([])]) {
    expect(played.calls).toHaveLength(1);
    expect(new Set(Object.values(played.withdrawn))).toEqual(new Set(['the directory is empty: it has no groups']));
  }
});

test('a group that is deleted meanwhile is not judged', async () => {
  const all = [group('Sales team', withMembers(1))];
  const { withdrawn } = await play(all, (_, step) => {
    if (step === 'find') all.splice(0, 1);
    return undefined;
  });
  expect(withdrawn).toMatchObject({
    find: expect.stringContaining('may have been'),
    'read-odd': expect.stringContaining('may have been'),
  });
});

test('the membership test asks for a member of a group, and the group is read after it', async () => {
  const { calls, facts, withdrawn } = await playTest([group('Legal team'), group('Sales team', withMembers(2))]);
  expect([facts, withdrawn]).toEqual([{ group: 'id-Sales team', first: 'u-0' }, {}]);
  expect(calls.map(({ step, call }) => [step, call.query?.filter])).toEqual([
    ['look-around', undefined],
    ['test-member', 'id eq "id-Sales team" and members eq "u-0"'],
    ['read-added', undefined],
  ]);
});

test('where lists omit members, a group is read to learn them', async () => {
  const whole = group('Sales team', withMembers(2));
  const { calls, facts, withdrawn } = await playTest([group('Sales team')], ({ path }) =>
    path === '/Groups/id-Sales%20team' ? { status: 200, body: whole } : undefined,
  );
  expect([facts, withdrawn]).toEqual([{ group: 'id-Sales team', first: 'u-0' }, {}]);
  expect(calls.map(({ step }) => step)).toEqual(['look-around', 'look-by-id', 'test-member', 'read-added']);
});

test('where no group shows members, none is tested', async () => {
  const { withdrawn } = await playTest([group('Sales team')]);
  expect(withdrawn['test-member']).toBe('no group that the run read shows members');
});

test('a member who has left meanwhile proves nothing', async () => {
  const all = [group('Sales team', withMembers(2))];
  const { withdrawn } = await playTest(all, (_, step) => {
    if (step === 'read-added') all.splice(0, 1, group('Sales team', { members: [] }));
    return undefined;
  });
  expect(withdrawn['test-member']).toMatch(/may have been changed/);
});
