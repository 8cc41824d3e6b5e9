import { type Call, defineProbe, noting, type Stale } from '../contract/probe';
import type { RecordedExchange } from '../contract/results';
import { addMembers, plainOperation, removeMembers } from '../fixtures/dialects';
import { entraGroup, entraUser } from '../fixtures/users';
import { isPlayed, isSuccess } from '../scim/exchanges';
import { arrayOf, objectOf } from '../scim/json';
import { groupPath, usableId } from '../scim/paths';
import { after, all, hasMembers } from '../scim/staleness';
import { urn } from '../scim/urns';
import { isClash, laterRounds } from './rounds';

/** The wording of the operations does not matter here, so they are worded as in RFC 7644. */
const dialect = 'entra-compliant';

export const membersAtOnce = defineProbe({
  id: 'members-at-once',
  plays:
    'Adds three members to a group with three simultaneous calls, in three rounds or more, replaces them with one, adds more than 100 values in one call, puts the group with one member, and creates another group that has the group as a member. Reads the group after each step.',
  access: 'write',
  needs: ['groups'],
  operations: ['create', 'update'],
  chain: 21,
  steps: {
    'create-1': [],
    'create-2': [],
    'create-3': [],
    'create-group': [],
    // Simultaneous calls need each other: one alone meets no other.
    'add-1': ['create-1', 'create-group', 'add-2', 'add-3'],
    'add-2': ['create-2', 'create-group', 'add-1', 'add-3'],
    'add-3': ['create-3', 'create-group', 'add-1', 'add-2'],
    read: ['add-1'],
    'again-*': ['read'],
    'read-again': ['again-*'],
    'empty-round-*': ['read-again'],
    'add-round-*': ['empty-round-*'],
    'read-round-*': ['add-round-*'],
    'read-again-round-*': ['again-*'],
    replace: ['add-1'],
    'read-replaced': ['replace'],
    'add-many': ['replace'],
    'read-many': ['add-many'],
    put: ['read-many'],
    'read-put': ['put'],
    nest: ['create-1', 'create-group'],
    'read-nest': ['nest'],
  },
  facts: noting<{ members: string[]; kept: string }>(),
  async run(session) {
    const user = (step: 'create-1' | 'create-2' | 'create-3') =>
      session.createUser(step, entraUser(session.profile, session.person()));
    const members = [await user('create-1'), await user('create-2'), await user('create-3')];
    const [name, externalId] = [session.groupName(), session.guid()];
    const group = await session.createGroup('create-group', entraGroup(name, externalId), members[0] ?? '');
    const path = groupPath(group);
    const [kept = '', late = '', last = ''] = members;
    session.note({ members, kept });

    const add = (member: string): Call => ({
      method: 'PATCH',
      path,
      body: { schemas: [urn.patch], Operations: addMembers(dialect, [member]) },
    });
    const additions = await session.sendTogether('add', members.map(add));
    const isAdded = all(
      ...additions.map((addition, index) => after(addition, hasMembers(members.slice(index, index + 1)))),
    );
    const read = await session.readBack('read', { method: 'GET', path }, isAdded);
    // A missing member is added once more, alone: that distinguishes a member that was lost from one that never gets in.
    const addAgain = async (round: '' | `-round-${number}`, answers: RecordedExchange[], shown: RecordedExchange) => {
      const listed = arrayOf(objectOf(shown.response?.body)?.members).map((member) => objectOf(member)?.value);
      const missing = members.filter((member, index) => {
        const answer = answers[index];
        return answer?.response && (!isSuccess(answer) || !listed.includes(member));
      });
      const again: Stale[] = [];
      for (const [index, member] of missing.entries()) {
        const addition = await session.patch(`again${round}-${index + 1}`, path, addMembers(dialect, [member]));
        again.push(after(addition, hasMembers([member])));
      }
      if (missing.length > 0) await session.readBack(`read-again${round}`, { method: 'GET', path }, all(...again));
      return missing.length > 0;
    };
    const isLost = await addAgain('', additions, read);

    for (const round of laterRounds(isLost || additions.some(isClash))) {
      const emptied = await session.patch(`empty-round-${round}`, path, removeMembers(dialect, members));
      // Members who are in already cannot be lost by an addition.
      if (!isPlayed(emptied) || !isSuccess(emptied)) break;
      const more = await session.sendTogether(`add-round-${round}`, members.map(add));
      const areIn = all(...more.map((addition, index) => after(addition, hasMembers(members.slice(index, index + 1)))));
      const shown = await session.readBack(`read-round-${round}`, { method: 'GET', path }, areIn);
      await addAgain(`-round-${round}`, more, shown);
    }

    const replaced = await session.patch('replace', path, [plainOperation('replace', 'members', [{ value: kept }])]);
    const others = members.filter((member) => member !== kept);
    await session.readBack('read-replaced', { method: 'GET', path }, after(replaced, hasMembers([kept], others)));

    // More than 100 values without more than 100 users: a member that is in already comes before one that is not.
    const many = [...Array.from({ length: 100 }, () => kept), late];
    const filled = await session.patch('add-many', path, [
      ...addMembers(dialect, many),
      ...addMembers(dialect, [last]),
    ]);
    await session.readBack('read-many', { method: 'GET', path }, after(filled, hasMembers(members)));

    const body = { schemas: [urn.group], externalId, displayName: name, members: [{ value: kept }] };
    const put = await session.send('put', { method: 'PUT', path, body });
    await session.readBack('read-put', { method: 'GET', path }, after(put, hasMembers([kept], [late, last])));

    const outer = { ...entraGroup(session.groupName(), session.guid()), members: [{ value: group }, { value: kept }] };
    const nest = await session.send('nest', {
      method: 'POST',
      path: '/Groups',
      body: outer,
      marks: { intent: 'odd-create' },
    });
    const id = usableId(objectOf(nest.response?.body)?.id);
    if (id && nest.response && nest.response.status < 300)
      await session.readBack('read-nest', { method: 'GET', path: groupPath(id) }, hasMembers([group, kept]));
  },
});
