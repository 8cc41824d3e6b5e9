import type { Transcript } from '../../../contract/check';
import type { RecordedExchange } from '../../../contract/results';
import { cleanCost, costOfReplay, makePurse, replayLimit, runLimit, searchLimit } from '../../../engine/run/budget';
import { makePlan } from '../../../engine/run/plan';
import { readProfile } from '../../../fixtures/profiles';
import { probes } from '../../../probes/catalogue';
import { catalogue } from '../../../suites/catalogue';
import { auditInProcess } from '../../helpers/audit-in-process';

const sent = (method: string, more: Partial<RecordedExchange> = {}) =>
  ({ request: { method }, response: { status: method === 'POST' ? 201 : 204 }, ...more }) as RecordedExchange;
const transcript = (exchanges: RecordedExchange[], putOff: RecordedExchange[] = []) =>
  ({ exchanges, putOff }) as unknown as Transcript;

const planOf = (profile: string) =>
  makePlan(catalogue, probes, {
    profile: readProfile(profile),
    dialects: ['entra', 'entra-compliant'],
    readOnly: false,
    includeRisky: true,
    missing: {},
    excluded: {},
    selection: { areas: [], checks: [] },
  });

test('what a clean audit costs follows from the plan: no more than it sends, and not much less', async () => {
  const profile = 'zscaler-private-access';
  const expected = cleanCost(planOf(profile), readProfile(profile).users.attributes.length);
  const { exchanges } = await auditInProcess({ profile });
  const done = (method: string) =>
    exchanges.filter(({ request, response }) => request.method === method && (response?.status ?? 500) < 300).length;
  const really = exchanges.length + done('POST') - done('DELETE');
  expect(expected).toBeLessThanOrEqual(really);
  expect(expected).toBeGreaterThan(0.85 * really);
});

test('a mapping with more attributes costs more', () => {
  const plan = planOf('generic');
  expect(cleanCost(plan, 60)).toBeGreaterThan(cleanCost(plan, 20));
});

test('a run may send two and a half times as much as a clean one, and one of few checks some more', () => {
  expect([runLimit(400), runLimit(20)]).toEqual([1000, 320]);
});

test('replays may send what the first plays, the clean-up and repeated reads leave of that', () => {
  const reads = Array.from({ length: 3 }, (_, index) => sent('GET', { attempt: index + 1 }));
  const first = [transcript([sent('POST'), ...reads], [sent('POST')]), transcript([sent('PATCH')])];
  // Four requests, two repeated reads, which count as fifty, five resources, and ten for the first contact.
  expect(replayLimit(100, first, 5)).toBe(100 - 4 - 50 - 5 - 10);
  expect(replayLimit(10, first, 5)).toBe(0);
});

test('a replay costs also the deletion of what it leaves behind', () => {
  expect(costOfReplay([sent('POST'), sent('POST'), sent('PATCH'), sent('GET'), sent('DELETE')])).toBe(6);
  expect(costOfReplay([sent('POST'), sent('GET', { attempt: 1 }), sent('GET', { attempt: 2 })])).toBe(3);
});

test('a probe run may search the more, the more it sends anyway, and a replay less', () => {
  const [short, long] = [{ chain: 2 }, { chain: 20 }].map((probe) => ({ probe }) as Parameters<typeof searchLimit>[0]);
  if (!short || !long) throw new Error('two probe runs');
  expect(searchLimit(long)).toBe(10 * searchLimit(short));
  expect(searchLimit({ ...long, again: 1 })).toBeLessThan(searchLimit(long));
});

test('a purse gives what is there, and takes back', () => {
  const purse = makePurse(10);
  expect([purse.take(6), purse.take(5)]).toEqual([true, false]);
  purse.giveBack(1);
  expect([purse.take(5), purse.take(1)]).toEqual([true, false]);
});
