import { noting, type OnExisting, type Session } from '../../contract/probe';
import { type JsonObject, objectsOf } from '../../scim/json';
import {
  type Asked,
  best,
  equals,
  isPlain,
  isShared,
  type Look,
  lookAround,
  lookSteps,
  looks,
  nobodyWith,
  pathOf,
  perhapsChanged,
  settle,
  textAt,
} from './looking';

const plain = ['find', 'find-other-case', 'find-by-external-id', 'read-changed', 'test-stranger'] as const;
const filled = ['read-odd', 'read-odd-without-members', 'find-odd'] as const;
type Step = (typeof plain)[number] | (typeof filled)[number];

const facts = noting<{ group: string; odd: string }>();

/** Searches for a group that is there by name and externalId and reads it; reads one with members, with and without them. */
export const groupProvisioningOnExisting: OnExisting<Step, typeof facts> = {
  judgedBy: ['groups.find.*', 'groups.read.*', 'membership.test.*', 'projection.*'],
  steps: {
    ...lookSteps,
    find: looks,
    'find-other-case': ['find'],
    'find-by-external-id': looks,
    'read-changed': looks,
    'test-stranger': looks,
    'read-odd': looks,
    'read-odd-without-members': looks,
    'find-odd': looks,
  },
  chain: 10,
  async run(session) {
    const around = await lookAround(session, 'Groups');
    const group = best(around, (each) => {
      if (!hasOwn(around, each, 'displayName')) return 0;
      return 1 + (hasOwn(around, each, 'externalId') ? 1 : 0) + (isPlain(each.displayName) ? 2 : 0);
    });
    const nobody = around.nobody ?? nobodyWith('an id and a displayName', 'group');
    if (!group) return session.withdraw([...plain, ...filled], nobody);
    await searchFor(session, around, group);
    // A list may omit members that a read shows.
    await readMembers(session, smallestGroup(around) ?? group);
  },
};

const hasOwn = ({ resources }: Look, group: JsonObject, path: string) =>
  textAt(group, path) !== undefined && !isShared(resources, group, path);

/** A large one would be a heavy answer. */
export const smallestGroup = (around: Look) =>
  best(around, ({ displayName, members }) => {
    const { length } = objectsOf(members);
    return length === 0 || typeof displayName !== 'string' ? 0 : 1 / length;
  });

async function searchFor(
  session: Session<Step | keyof typeof lookSteps, typeof facts>,
  around: Look,
  group: JsonObject,
): Promise<void> {
  const name = textAt(group, 'displayName') ?? '';
  const path = pathOf('Groups', group);
  session.note({ group: String(group.id) });
  const find = async (step: Step, attribute: string, value: string, more: Record<string, string> = {}) => {
    const query = { ...more, filter: equals(attribute, value) };
    return { step, path: attribute, query: await session.send(step, { method: 'GET', path: '/Groups', query }) };
  };
  const withoutMembers = { excludedAttributes: 'members' };
  const asked: Asked<Step>[] = [await find('find', 'displayName', name, withoutMembers)];
  if (isPlain(name)) asked.push(await find('find-other-case', 'displayName', name.toUpperCase(), withoutMembers));
  else session.withdraw(['find-other-case'], nobodyWith('a displayName in plain small letters', 'group'));
  if (hasOwn(around, group, 'externalId'))
    asked.push(await find('find-by-external-id', 'externalId', textAt(group, 'externalId') ?? ''));
  else session.withdraw(['find-by-external-id'], nobodyWith('an externalId', 'group'));
  const test = { attributes: 'id', filter: `${equals('id', String(group.id))} and members eq "${session.guid()}"` };
  await session.send('test-stranger', { method: 'GET', path: '/Groups', query: test });
  const read = await session.send('read-changed', { method: 'GET', path });
  await settle(session, around, group, { asked, read, steps: plain });
}

/** Where the read that is to show members shows none, its checks say so. */
async function readMembers(session: Session<Step, typeof facts>, group: JsonObject): Promise<void> {
  const path = pathOf('Groups', group);
  const query = { excludedAttributes: 'members' };
  session.note({ odd: String(group.id) });
  const filter = equals('displayName', textAt(group, 'displayName') ?? '');
  await session.send('find-odd', { method: 'GET', path: '/Groups', query: { ...query, filter } });
  const without = await session.send('read-odd-without-members', { method: 'GET', path, query });
  const full = await session.send('read-odd', { method: 'GET', path });
  const isDeleted = without.response?.status === 404 && full.response?.status === 404;
  if (isDeleted) session.withdraw(filled, perhapsChanged('group'));
}
