import type { EdgeValue } from '../contract/edge-values';
import { defineProbe, noting, type Session, type Stale } from '../contract/probe';
import { edgeUserName, userNameValues } from '../fixtures/edge-texts';
import { entraUser } from '../fixtures/users';
import { findAttribute, writeAttribute } from '../scim/attribute-path';
import { objectOf } from '../scim/json';
import { resourcesOf } from '../scim/list-response';
import { usableId, userPath } from '../scim/paths';
import { finds } from '../scim/staleness';
import { type EdgeFacts, type Ends, isAlike, playEdgeTexts } from './edge-rounds';

export const createValues = defineProbe({
  id: 'create-values',
  plays:
    'Creates users with unusual strings: letters of other scripts, quotes and other special characters, words of the filter language, leading and trailing spaces, and 64, 128 and 256 characters. Then creates a user with special characters in the userName and searches for it.',
  access: 'write',
  operations: ['create'],
  chain: 6,
  steps: {
    // What a round sends depends on the reads of the round before.
    'odd-*': ['read-*'],
    'read-*': ['odd-*'],
    // If the user with all values is not found, users with one value each follow.
    'named-*': ['find-*'],
    'find-*': ['named-*'],
  },
  facts: noting<EdgeFacts>(),
  async run(session) {
    await playEdgeTexts(session, async (round, texts) => {
      const isKept = await createWith(session, String(round), texts);
      if (isKept) return isKept;
      const ends: Ends = {};
      // The values were refused together: each in a user of its own shows which one was to blame.
      for (const [path, text] of Object.entries(texts)) {
        const step = `${round} ${path}`;
        const alone = await createWith(session, step, { [path]: text });
        Object.assign(ends, alone ?? { [path]: { step, isKept: false } });
      }
      return ends;
    });

    const all = await createNamed(session, 'all', userNameValues);
    // Shows which of the values keeps the user from being found.
    if (all === 'missing') for (const value of userNameValues) await createNamed(session, value, [value]);
  },
});

/** @returns undefined when the user was not created */
async function createWith(session: Session, step: string, texts: Record<string, string>): Promise<Ends | undefined> {
  const body = entraUser(session.profile, session.person());
  for (const [path, text] of Object.entries(texts)) writeAttribute(body, path, text);
  const created = await session.send(`odd-${step}`, {
    method: 'POST',
    path: '/Users',
    body,
    marks: { intent: 'odd-create' },
  });
  const id = usableId(objectOf(created.response?.body)?.id);
  if (!created.response || created.response.status >= 300 || !id) return undefined;
  const missing: Stale = ({ body: user }) =>
    Object.keys(texts).filter((path) => !isAlike(findAttribute(user, path).value, texts[path] ?? ''));
  const { response } = await session.readBack(`read-${step}`, { method: 'GET', path: userPath(id) }, missing);
  const lost = response ? missing(response) : Object.keys(texts);
  return Object.fromEntries(Object.keys(texts).map((path) => [path, { step, isKept: !lost.includes(path) }]));
}

/** Creates a user with edge values in the userName and searches for it; a provider may have rules for userNames. */
async function createNamed(session: Session, step: string, some: readonly EdgeValue[]) {
  const person = session.person();
  const userName = edgeUserName(some, person.userName);
  const body = { ...entraUser(session.profile, person), userName };
  const created = await session.send(`named-${step}`, {
    method: 'POST',
    path: '/Users',
    body,
    marks: { intent: 'odd-create' },
  });
  const id = usableId(objectOf(created.response?.body)?.id);
  if (!created.response || created.response.status >= 300 || !id) return 'refused';
  const query = { filter: `userName eq ${JSON.stringify(userName)}` };
  const found = await session.readBack(`find-${step}`, { method: 'GET', path: '/Users', query }, finds(id));
  return resourcesOf(found.response?.body).some((user) => user.id === id) ? 'found' : 'missing';
}
