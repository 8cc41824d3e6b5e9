import type { Session } from '../../contract/probe';
import { patchTogether } from '../../probes/patch-together';

test('a refused PATCH is sent again in halves, until the operation that is not taken is known', async () => {
  const sent: string[][] = [];
  const facts: Record<string, unknown> = {};
  const refuses = (names: string[]) => names.includes('c') || names.includes('f');
  const session = {
    patch: async (_step: string, _path: string, names: string[]) => {
      sent.push(names);
      return { index: sent.length, response: { status: refuses(names) ? 400 : 204 } };
    },
    note: (more: object) => Object.assign(facts, more),
  } as unknown as Session;
  await patchTogether(session, 'replace', '/Users/1', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], (names) => names);
  expect(facts['answers.replace']).toEqual({ a: 204, b: 204, c: 400, d: 204, e: 204, f: 400, g: 204, h: 204 });
  const deciding = (facts['exchanges.replace'] as Record<string, number>).c ?? 0;
  expect(sent[deciding - 1]).toEqual(['c']);
  expect(sent.length).toBeLessThanOrEqual(13);

  sent.length = 0;
  await patchTogether(session, 'add', '/Users/1', ['c', 'c', 'c', 'c', 'c', 'c', 'c', 'c', 'c', 'c'], (names) => names);
  expect(sent.length).toBe(7);

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
  await patchTogether(picky, 'items', '/Users/1', items, (names) => names);
  expect(sent.length).toBe(5);
  expect(facts['answers.items']).toEqual({
    a: 204,
    b: 204,
    'c[type eq "work"].x': 400,
    'c[type eq "work"].y': 400,
    'd[type eq "home"].value': 204,
  });

  sent.length = 0;
  await patchTogether(session, 'remove', '/Users/1', ['a', 'b'], (names) => names);
  expect([sent.length, 'answers.remove' in facts]).toEqual([1, false]);
});
