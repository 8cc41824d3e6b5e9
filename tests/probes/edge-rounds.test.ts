import type { Session } from '../../contract/probe';
import { readProfile } from '../../fixtures/profiles';
import { playEdgeTexts } from '../../probes/edge-rounds';
import type { JsonObject } from '../../scim/json';

/** Plays against a provider that keeps the texts that pass the test, and drops the others. */
async function play(profile: string, isKept: (text: string) => boolean) {
  let facts: JsonObject = {};
  const rounds: Record<string, string>[] = [];
  const session = { profile: readProfile(profile), note: (more: JsonObject) => (facts = { ...facts, ...more }) };
  await playEdgeTexts(session as unknown as Session, async (round, texts) => {
    rounds.push(texts);
    return Object.fromEntries(
      Object.entries(texts).map(([path, text]) => [path, { step: String(round), isKept: isKept(text) }]),
    );
  });
  return {
    rounds,
    edge: facts.edge as { [value: string]: { path: string; text: string; part: string; step: string } },
  };
}

test('edge values go out together, as many in a request as the mapping has free texts', async () => {
  const wide = await play('generic', () => true);
  expect(wide.rounds).toHaveLength(1);
  expect(Object.keys(wide.edge)).toHaveLength(18);
  const narrow = await play('zscaler-private-access', () => true);
  expect(narrow.rounds.map((texts) => Object.keys(texts).length)).toEqual([4, 2]);
  expect(Object.keys(narrow.edge)).toHaveLength(18);
  for (const { text, part } of Object.values(narrow.edge)) expect(text).toContain(part);
  expect([64, 128, 256].map((length) => [...(narrow.edge[`${length}-characters`]?.text ?? '')].length)).toEqual([
    64, 128, 256,
  ]);
});

test('what does not arrive together is sent apart, so that one value does not blame the others', async () => {
  const { rounds, edge } = await play('generic', (text) => !text.includes('&'));
  expect(rounds).toHaveLength(2);
  expect(edge.ampersand).toMatchObject({ text: 'Ann R&D Lee', part: 'R&D', step: '2' });
  expect(edge.apostrophe).toMatchObject({ text: "Ann O'Neil Lee", step: '2' });
  expect(edge.eq?.step).toBe('1');
});

test('where nothing arrives, or nothing can carry it, it ends', async () => {
  expect((await play('contentful', () => false)).rounds.length).toBeLessThanOrEqual(6);
  expect(await play('sentry', () => true)).toMatchObject({ rounds: [], edge: {} });
});
