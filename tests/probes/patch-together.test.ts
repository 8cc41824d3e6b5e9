import type { Session } from '../../contract/probe';
import { type Apart, patchesTogether } from '../../probes/patch-together';

test('a refused PATCH is sent again in halves, until the operation that is not taken is known', async () => {
  const sent: string[][] = [];
  const facts: { apart?: Apart } = {};
  const labels: [string, number | undefined][] = [];
  const refuses = (names: string[]) => names.includes('c') || names.includes('f');
  const session = {
    patch: async (step: string, _path: string, names: string[], part?: number) => {
      sent.push(names);
      labels.push([step, part]);
      return { index: sent.length, response: { status: refuses(names) ? 400 : 204 } };
    },
    note: (more: object) => Object.assign(facts, more),
  } as unknown as Session;
  const patchTogether = patchesTogether(session);
  await patchTogether('replace', '/Users/1', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], (names) => names);
  expect(facts.apart?.replace?.answers).toEqual({ a: 204, b: 204, c: 400, d: 204, e: 204, f: 400, g: 204, h: 204 });
  const deciding = facts.apart?.replace?.exchanges.c ?? 0;
  expect(sent[deciding - 1]).toEqual(['c']);
  expect(sent.length).toBeLessThanOrEqual(13);
  expect(labels).toEqual(sent.map((_, index) => ['replace', index === 0 ? undefined : index]));

  // What was refused alone goes apart from then on, with what was refused in the same words, and takes nothing with it.
  sent.length = 0;
  await patchTogether('add', '/Users/1', ['a', 'b', 'c', 'f'], (names) => names);
  expect(sent).toEqual([['a', 'b'], ['c', 'f'], ['c'], ['f']]);
  expect(facts.apart?.add?.answers).toEqual({ a: 204, b: 204, c: 400, f: 400 });

  sent.length = 0;
  const items = ['a', 'b', 'c[type eq "work"].x', 'c[type eq "work"].y', 'd[type eq "home"].value'];
  const isItem = (names: string[]) => names.some((name) => name.startsWith('c['));
  const picky = {
    ...session,
    patch: async (_step: string, _path: string, names: string[]) => {
      sent.push(names);
      return { response: { status: isItem(names) ? 400 : 204 } };
    },
  } as unknown as Session;
  await patchesTogether(picky)('items', '/Users/1', items, (names) => names);
  expect(sent.length).toBe(7);
  expect(facts.apart?.items?.answers).toEqual({
    a: 204,
    b: 204,
    'c[type eq "work"].x': 400,
    'c[type eq "work"].y': 400,
    'd[type eq "home"].value': 204,
  });

  sent.length = 0;
  await patchTogether('remove', '/Users/1', ['a', 'b'], (names) => names);
  expect(sent.length).toBe(1);
  // Each note holds what was noted before, and nothing of what was accepted as a whole.
  await patchTogether('null', '/Users/1', ['c', 'd'], (names) => names);
  expect(Object.keys(facts.apart ?? {})).toEqual(['replace', 'add', 'null']);
});

/** A session whose PATCH is answered by what the operations are for. */
function answering(status: (names: string[]) => number) {
  const facts: { apart?: Apart } = {};
  const sent: string[][] = [];
  const session = {
    patch: async (_step: string, _path: string, names: string[]) => {
      sent.push(names);
      return { index: sent.length, response: { status: status(names) } };
    },
    note: (more: object) => Object.assign(facts, more),
  } as unknown as Session;
  return { facts, sent, patchTogether: patchesTogether(session) };
}

test('where nothing is accepted, the search ends early, and what was not sent alone is unknown', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `a${index}`);
  const { facts, sent, patchTogether } = answering(() => 400);
  await patchTogether('add', '/Users/1', names, (some) => some);
  expect(sent.length).toBe(13);
  expect(Object.values(facts.apart?.add?.answers ?? {})).toContain(null);
});
