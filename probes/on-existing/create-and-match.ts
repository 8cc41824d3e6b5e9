import { noting, type OnExisting } from '../../contract/probe';
import type { Json } from '../../contract/results';
import {
  best,
  equals,
  isPlain,
  isShared,
  lookAround,
  lookSteps,
  looks,
  nobodyWith,
  pathOf,
  settle,
  textAt,
} from './looking';

const steps = ['read', 'find', 'find-other-case'] as const;

const facts = noting<{ id: string; userName: string; values: Record<string, Json> }>();

/** Reads a user who is there, and searches for it as Entra does before it creates one. */
export const createAndMatchOnExisting: OnExisting<(typeof steps)[number], typeof facts> = {
  judgedBy: ['users.read.by-id', 'users.match.*'],
  steps: { ...lookSteps, read: looks, find: looks, 'find-other-case': looks },
  chain: 4,
  async run(session) {
    const around = await lookAround(session, 'Users');
    const subject = best(around, (user) => {
      if (textAt(user, 'userName') === undefined || isShared(around.resources, user, 'userName')) return 0;
      return isPlain(user.userName) ? 2 : 1;
    });
    if (!subject) return session.withdraw(steps, around.nobody ?? nobodyWith('an id and a userName'));
    const userName = textAt(subject, 'userName') ?? '';
    session.note({ id: String(subject.id), userName, values: {} });
    const find = async (step: 'find' | 'find-other-case', name: string) => {
      const query = { filter: equals('userName', name) };
      return { step, path: 'userName', query: await session.send(step, { method: 'GET', path: '/Users', query }) };
    };
    const asked = [await find('find', userName)];
    if (isPlain(userName)) asked.push(await find('find-other-case', userName.toUpperCase()));
    else session.withdraw(['find-other-case'], nobodyWith('a userName in plain small letters'));
    const read = await session.send('read', { method: 'GET', path: pathOf('Users', subject) });
    await settle(session, around, subject, { asked, read, steps });
  },
};
