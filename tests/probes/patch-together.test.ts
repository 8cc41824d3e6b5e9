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
    maySearch: () => true,
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

/**
 * A session whose PATCH is answered by what the operations are for.
 * @param searches how many smaller requests may follow in all
 */
function answering(
  status: (names: string[]) => number,
  { searches = 1000, detail = '', earlier }: { searches?: number; detail?: string; earlier?: { apart?: Apart } } = {},
) {
  const facts: { apart?: Apart } = {};
  const sent: string[][] = [];
  let left = searches;
  const session = {
    patch: async (_step: string, _path: string, names: string[]) => {
      sent.push(names);
      return { index: sent.length, response: { status: status(names), body: { detail } } };
    },
    note: (more: object) => Object.assign(facts, more),
    maySearch() {
      left -= 1;
      return left >= 0;
    },
    ...(earlier ? { earlier } : {}),
  } as unknown as Session;
  return { facts, sent, patchTogether: patchesTogether(session) };
}

const many = (count: number) => Array.from({ length: count }, (_, index) => `a${index}`);
const oneOnly = (names: string[]) => (names.length > 1 ? 400 : 204);

test('where nothing is accepted, the search ends early, and what was not sent alone is unknown', async () => {
  const { facts, sent, patchTogether } = answering(() => 400);
  await patchTogether('add', '/Users/1', many(40), (some) => some);
  expect(sent.length).toBe(13);
  expect(Object.values(facts.apart?.add?.answers ?? {})).toContain(null);
});

test('where only one operation is accepted, each is sent alone once that is seen, and later steps are searched in part', async () => {
  const { facts, sent, patchTogether } = answering(oneOnly);
  await patchTogether('add', '/Users/1', many(40), (some) => some);
  expect(Object.values(facts.apart?.add?.answers ?? {})).toEqual(many(40).map(() => 204));
  expect(sent.length).toBeLessThan(60);
  sent.length = 0;
  await patchTogether('replace', '/Users/1', many(40), (some) => some);
  expect(sent.map(({ length }) => length)).toEqual([40, ...Array.from({ length: 6 }, () => 1)]);
  expect(facts.apart?.replace).toMatchObject({ isCut: true, answers: { a0: 204, a5: 204, a6: null, a39: null } });
});

test('a small group that is refused in known words is not halved', async () => {
  const { sent, patchTogether } = answering((names) => (names.some((name) => /a[3-9]$/.test(name)) ? 400 : 204), {
    detail: 'read-only',
  });
  await patchTogether('add', '/Users/1', many(10), (some) => some);
  expect(sent.slice(-6)).toEqual([['a5', 'a6', 'a7', 'a8', 'a9'], ['a5'], ['a6'], ['a7'], ['a8'], ['a9']]);
});

test('when the run may search no more, an operation that was not sent alone is unknown, and one that could be is not accused', async () => {
  const { facts, sent, patchTogether } = answering(oneOnly, { searches: 46 });
  await patchTogether('add', '/Users/1', many(40), (some) => some);
  await patchTogether('replace', '/Users/1', many(40), (some) => some);
  await patchTogether('null', '/Users/1', ['a0', 'a1'], (some) => some);
  expect(sent.length).toBe(3 + 46);
  expect(facts.apart?.null).toMatchObject({ isCut: true, answers: { a0: null, a1: null } });
});

test('a replay begins with what the first play found out', async () => {
  const refusesC = (names: string[]) => (names.includes('c') ? 400 : 204);
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const first = answering(refusesC);
  await first.patchTogether('add', '/Users/1', names, (some) => some);
  const { sent, facts, patchTogether } = answering(refusesC, { earlier: first.facts });
  await patchTogether('add', '/Users/1', names, (some) => some);
  expect(sent).toEqual([['a', 'b', 'd', 'e', 'f', 'g', 'h'], ['c']]);
  expect(facts.apart?.add?.answers).toEqual(first.facts.apart?.add?.answers);
});

test('of many that were refused alike before, each step sends some alone, and the others are unknown', async () => {
  const names = ['x', ...many(40)];
  const { facts, sent, patchTogether } = answering((some) => (some.some((name) => name !== 'x') ? 400 : 204), {
    detail: 'read-only',
  });
  await patchTogether('add', '/Users/1', names, (some) => some);
  expect(Object.values(facts.apart?.add?.answers ?? {}).filter((status) => status === 400).length).toBe(40);
  sent.length = 0;
  await patchTogether('replace', '/Users/1', names, (some) => some);
  expect(sent.map(({ length }) => length)).toEqual([1, 40, ...Array.from({ length: 28 }, () => 1)]);
  await patchTogether('null', '/Users/1', names, (some) => some);
  sent.length = 0;
  // Twice they were refused together, so that is not tried again.
  await patchTogether('empty', '/Users/1', names, (some) => some);
  expect(sent.map(({ length }) => length)).toEqual([1, ...Array.from({ length: 28 }, () => 1)]);
  expect(facts.apart?.empty).toMatchObject({ isCut: true, answers: { x: 204, a27: 400, a28: null } });
  expect(facts.apart?.replace).toMatchObject({ isCut: true, answers: { x: 204, a27: 400, a28: null } });
});

test('a replay leaves out what the first play did not find out, and sends each alone where company is refused', async () => {
  const first = answering(oneOnly);
  await first.patchTogether('add', '/Users/1', many(40), (some) => some);
  await first.patchTogether('replace', '/Users/1', many(40), (some) => some);
  const { sent, facts, patchTogether } = answering(oneOnly, { earlier: first.facts });
  await patchTogether('replace', '/Users/1', many(40), (some) => some);
  expect(sent.map(({ length }) => length)).toEqual([6, 1, 1, 1, 1, 1, 1]);
  expect(facts.apart?.replace?.answers).toEqual(Object.fromEntries(many(6).map((name) => [name, 204])));
});
