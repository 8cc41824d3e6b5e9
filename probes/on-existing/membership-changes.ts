import { type LookStep, noting, type OnExisting, type Session } from '../../contract/probe';
import { type JsonObject, objectOf, objectsOf } from '../../scim/json';
import { smallestGroup } from './group-provisioning';
import { best, equals, type Look, lookAround, lookSteps, looks, pathOf, perhapsChanged } from './looking';

const steps = ['read-added', 'test-member'] as const;

const facts = noting<{ group: string; first: string }>();

/** Tests as Entra does whether a group that is there has one of its members, and reads the group. */
export const membershipChangesOnExisting: OnExisting<(typeof steps)[number], typeof facts> = {
  judgedBy: ['membership.test.*', 'membership.read.*', 'projection.*'],
  steps: { ...lookSteps, 'test-member': looks, 'read-added': looks },
  chain: 3,
  async run(session) {
    const around = await lookAround(session, 'Groups');
    const group = smallestGroup(around) ?? (await readOne(session, around));
    const member = objectsOf(group?.members).find(({ value }) => typeof value === 'string' && value !== '')?.value;
    if (!group || typeof member !== 'string')
      return session.withdraw(steps, around.nobody ?? 'no group that the run read shows members');
    session.note({ group: String(group.id), first: member });
    const filter = `${equals('id', String(group.id))} and ${equals('members', member)}`;
    await session.send('test-member', { method: 'GET', path: '/Groups', query: { filter, attributes: 'id' } });
    // After the test: a member who is still there was there all the time.
    const read = await session.send('read-added', { method: 'GET', path: pathOf('Groups', group) });
    const now = objectsOf(objectOf(read.response?.body)?.members).map(({ value }) => value);
    if (read.response?.status === 404 || (read.response?.status === 200 && !now.includes(member)))
      session.withdraw(steps, perhapsChanged('group'));
  },
};

/** A list may omit members that a read shows. */
async function readOne(session: Pick<Session<LookStep>, 'send'>, around: Look): Promise<JsonObject | undefined> {
  const group = best(around, () => 1);
  if (!group) return undefined;
  const { response } = await session.send('look-by-id', { method: 'GET', path: pathOf('Groups', group) });
  return response?.status === 200 ? objectOf(response.body) : undefined;
}
