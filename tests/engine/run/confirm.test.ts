import { type Answered, at, fail } from '../../../contract/check';
import type { Probe } from '../../../contract/probe';
import { judgeAll } from '../../../engine/run/confirm';
import { playProbes } from '../../../engine/run/probe-runner';
import type { Behaviour } from '../../../provider/behaviour';
import { behaviourWith, readFault } from '../../../provider/faults';
import { auditInProcess } from '../../helpers/audit-in-process';
import { sampleCheck } from '../../helpers/sample-check';
import { bench } from '../../helpers/session-bench';

const audit = async (behaviour: Partial<Behaviour>, checks: string[], confirms = true) => {
  const outcome = await auditInProcess({ behaviour, checks, confirms, dialects: ['entra'] });
  const broken = outcome.results.filter(({ status }) => status === 'fail' || status === 'warn');
  const replayed = outcome.exchanges.filter(({ again }) => again !== undefined);
  return { ...outcome, broken, replayed };
};

/** Every text is true, as with the fault, but only as often as said. */
function truthyTimes(times: number): Partial<Behaviour> {
  const { readBoolean } = readFault('patch-active-string-false.truthy').make();
  let left = times;
  return {
    readBoolean: (value) => {
      if (value !== 'False' || left === 0)
        return typeof value === 'string' ? value.toLowerCase() === 'true' : value === true;
      left -= 1;
      return readBoolean?.(value);
    },
  };
}

const disable = ['lifecycle.disable.by-patch'];

test('a right provider gets no request twice', async () => {
  const { broken, replayed, verdict } = await audit({}, disable);
  expect([broken, replayed, verdict]).toEqual([[], [], 'partial']);
});

test('a failure that shows again stands, and its evidence is the smallest play', async () => {
  const { broken, replayed, verdict } = await audit(readFault('patch-active-string-false.truthy').make(), disable);
  const [check, ...more] = broken;
  expect(more).toEqual([]);
  expect(check).toMatchObject({ status: 'fail', confirmed: true, plays: { seen: 1, of: 1 } });
  expect(replayed.map(({ step }) => step)).toEqual(['create', 'disable', 'read-disabled']);
  expect(replayed.map(({ index }) => index)).toEqual(expect.arrayContaining(check?.exchanges ?? [-1]));
  expect(verdict).toBe('non-conformant');
});

test('a failure that never shows again is a warning, and the verdict is not clean', async () => {
  const { broken, verdict, exitCode } = await audit(truthyTimes(1), disable);
  expect(broken).toMatchObject([{ status: 'warn', confirmed: false, plays: { seen: 0, of: 3 } }]);
  expect(broken[0]?.reason).toMatch(/did not show again/);
  expect([verdict, exitCode]).toEqual(['inconclusive', 3]);
});

test('a failure that shows again at last stands', async () => {
  let reads = 0;
  const { readBoolean } = readFault('patch-active-string-false.truthy').make();
  // The first and the third time: alone it is right once.
  const { broken } = await audit(
    {
      readBoolean: (value) => {
        if (value === 'False') reads += 1;
        return value === 'False' && reads === 2 ? false : readBoolean?.(value);
      },
    },
    disable,
  );
  expect(broken).toMatchObject([{ status: 'fail', confirmed: true }]);
});

test('what shows only in company names the company', async () => {
  const { broken } = await audit(readFault('display-derived-overwrites').make(), ['patch.replace.attribute']);
  expect(broken).toMatchObject([{ id: 'patch.replace.attribute[entra,displayName]', confirmed: true }]);
  expect(broken[0]?.reason).toMatch(/seen only when the same request names other attributes as well$/);
});

test('what shows only after an earlier write names that write', async () => {
  const { broken } = await audit(readFault('groups-rename-moves').make(), ['groups.external-id.changed']);
  expect(broken).toMatchObject([{ status: 'fail', confirmed: true }]);
  expect(broken[0]?.reason).toMatch(/seen only after PATCH \(step rename/);
});

test('failures alike are played once, and all say so', async () => {
  const { broken, replayed } = await audit(readFault('patch-success-without-effect').make(), [
    'patch.replace.attribute',
  ]);
  const [first, ...others] = broken;
  expect(others.length).toBeGreaterThan(2);
  for (const other of others) expect(other).toMatchObject({ confirmed: true, representative: first?.id });
  expect(new Set(replayed.map(({ again }) => again)).size).toBe(1);
});

test('a bystander is looked at again, as what was done to it lasts', async () => {
  const { broken, replayed } = await audit(readFault('lifecycle-delete-takes-another').make(), ['lifecycle.*']);
  const there = broken.find(({ check }) => check === 'lifecycle.bystanders.users-there');
  expect(there).toMatchObject({ status: 'fail', confirmed: true });
  expect(replayed.filter(({ probe }) => probe === 'bystanders').map(({ request }) => request.method)).not.toContain(
    'POST',
  );
});

test('without confirmation failures stand as they were seen', async () => {
  const { broken, replayed, verdict } = await audit(truthyTimes(1), disable, false);
  expect(broken).toMatchObject([{ status: 'fail', confirmed: null, plays: null }]);
  expect([replayed, verdict]).toEqual([[], 'non-conformant']);
});

test('wrong credentials are not sent again: a tenant may count them', async () => {
  const { broken, replayed } = await audit(readFault('auth-401-html-or-no-challenge').make(), ['auth.*']);
  expect(broken.length).toBeGreaterThan(0);
  expect(replayed.filter(({ credentials }) => credentials === 'wrong' || credentials === 'malformed')).toEqual([]);
});

test('what shows without a token is played again without one, beside the first answer to a wrong token', async () => {
  const { broken, replayed } = await audit(readFault('auth-401-html-or-no-challenge.challenge').make(), ['auth.*']);
  expect(broken).toMatchObject([{ id: 'auth.refusal.challenge', confirmed: true }]);
  expect(replayed.map(({ step }) => step)).toEqual(['no-token']);
});

test('what only a wrong token shows is not confirmed by a request without one', async () => {
  const { broken, replayed } = await audit(
    {
      beforeSend: (answer, { headers: { authorization } }) =>
        answer.status === 401 && authorization?.startsWith('Bearer ') ? { ...answer, headers: {} } : answer,
    },
    ['auth.refusal.challenge'],
  );
  expect(broken).toMatchObject([{ id: 'auth.refusal.challenge', confirmed: null }]);
  expect(replayed.map(({ step }) => step)).toEqual(['no-token']);
});

test('of many answers that show a failure, one is asked for again', async () => {
  const { broken, replayed } = await audit(readFault('errors-no-detail').make(), ['errors.answer.detail']);
  expect(broken).toMatchObject([{ id: 'errors.answer.detail', confirmed: true }]);
  expect(broken[0]?.pointers).toHaveLength(1);
  expect(new Set(replayed.map(({ again }) => again)).size).toBe(1);
  // Some of those answers are to dangerous requests, none of which is sent again.
  expect(replayed.map(({ probe }) => probe)).not.toContain('bad-bodies');
});

test('what shows only in several answers together is seen again in all of them', async () => {
  const { broken } = await audit(readFault('representation-shared-id').make(), ['representation.id.unique']);
  expect(broken).toMatchObject([{ id: 'representation.id.unique', confirmed: true }]);
});

test('what can be confirmed is confirmed before a dangerous request can break the provider', async () => {
  const behaviour = behaviourWith(['error-bad-json-breaks-creates', 'filter-contains-instead-of-eq']);
  const { broken } = await audit(behaviour, ['filtering.user-name.exact', 'errors.body.empty']);
  const confirmed = Object.fromEntries(broken.map((each) => [each.id, each.confirmed]));
  expect(confirmed).toEqual({ 'filtering.user-name.exact': true, 'errors.body.empty': null });
});

test('each failure is played once alone before the budget goes to what shows only in company', async () => {
  let last = '';
  const { tools } = bench((_method, path) => {
    const status = path === '/long' || (path === '/crowded' && last === '/before') ? 500 : 200;
    last = path;
    return { status };
  });
  const probeOf = (id: string, length: number, needs: readonly string[]): Probe => ({
    id,
    plays: '',
    access: 'read',
    // The bound on the run follows from this, so it leaves room for the smallest plays alone.
    chain: 1,
    steps: { 'before-*': [], read: needs },
    async run(session) {
      for (let index = 1; index <= length; index += 1)
        await session.send(`before-${index}`, { method: 'GET', path: '/before' });
      await session.send('read', { method: 'GET', path: `/${id}` });
    },
  });
  const runs = [probeOf('crowded', 150, []), probeOf('long', 60, ['before-*'])].map((probe) => ({
    key: probe.id,
    probe,
    parameters: {},
  }));
  // The one that is judged last is only a recommendation.
  const instances = runs.map(({ key }) => {
    const check = sampleCheck(`a.b.${key}`, {
      probe: key,
      ...(key === 'long' ? { rfc: 'SHOULD', entra: 'none' } : {}),
    });
    return { id: check.id, check, parameters: {}, probeKeys: [key], skip: null };
  });
  const plan = { instances, probeRuns: runs };
  const transcripts = playProbes(tools, runs, 1, () => {});
  const judged = judgeAll(tools, plan, transcripts, { concurrency: 1, confirms: true });
  expect(await judged.get('a.b.long')).toMatchObject({ status: 'warn', confirmed: true });
  // It passed alone, but may need what came before it, for which nothing is left.
  expect(await judged.get('a.b.crowded')).toMatchObject({ status: 'fail', confirmed: null });
});

test('a probe that throws in a replay is a fault of the suite, and every check still ends', async () => {
  const { tools } = bench(() => ({ status: 404, body: {} }));
  let plays = 0;
  const probe: Probe = {
    id: 'once',
    plays: '',
    access: 'read',
    chain: 1,
    steps: { read: [] },
    async run(session) {
      plays += 1;
      if (plays > 1) throw new Error('only once');
      await session.send('read', { method: 'GET', path: '/Users' });
    },
  };
  const check = sampleCheck('a.b.c', { probe: 'once' });
  const instances = [{ id: 'a.b.c', check, parameters: {}, probeKeys: ['once'], skip: null }];
  const plan = { instances, probeRuns: [{ key: 'once', probe, parameters: {} }] };
  const transcripts = playProbes(tools, plan.probeRuns, 1, () => {});
  const outcome = await judgeAll(tools, plan, transcripts, { concurrency: 1, confirms: true }).get('a.b.c');
  expect(outcome).toMatchObject({ status: 'error', reason: expect.stringMatching(/only once/) });
});

/** Probes that send many requests each, all of which are refused, each for a reason of its own, and a check of each. */
function costly(checks: readonly string[], detail: (probe: string) => string) {
  const { tools, sent } = bench((_method, path) => ({ status: 400, body: { detail: detail(path) } }));
  const probes = checks.map((id): Probe => {
    const steps = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`read-${index}`, []]));
    return {
      id: `probe-of-${id}`,
      plays: '',
      access: 'read',
      chain: 1,
      steps,
      async run(session) {
        for (const step of Object.keys(steps)) await session.send(step, { method: 'GET', path: `/${id}` });
      },
    };
  });
  const instances = probes.map((probe, index) => {
    const id = checks[index] ?? '';
    const steps = Object.keys(probe.steps);
    const check = sampleCheck(id, {
      probe: probe.id,
      steps,
      judge: (answers: Record<string, Answered>) =>
        fail('wrong', { expected: 200, actual: 400, at: [at.status(answers['read-0'] as Answered)] }),
    });
    return { id, check, parameters: {}, probeKeys: [probe.id], skip: null };
  });
  const plan = { instances, probeRuns: probes.map((probe) => ({ key: probe.id, probe, parameters: {} })) };
  return async () => {
    const transcripts = playProbes(tools, plan.probeRuns, 1, () => {});
    const outcomes = judgeAll(tools, plan, transcripts, { concurrency: 1, confirms: true });
    const entries = await Promise.all([...outcomes].map(async ([id, outcome]) => [id, await outcome] as const));
    return { outcomes: Object.fromEntries(entries), sent };
  };
}

const harmless = [...'abcdefghijklmnopq'].map((letter) => `representation.some.thing-${letter}`);
const grave = 'lifecycle.disable.by-patch-somehow';

test('what is beyond the budget was not played again and says so, and the gravest failure is never among that', async () => {
  const { outcomes, sent } = await costly([...harmless, grave], (path) => `refused for ${path}`)();
  // 180 requests in the first plays of a run that may send 321.
  expect(sent.length).toBeLessThanOrEqual(321);
  expect(outcomes[grave]).toMatchObject({ status: 'fail', confirmed: true });
  const beyond = harmless.filter((id) => outcomes[id]?.confirmed === null);
  expect(beyond.length).toBeGreaterThan(0);
  expect(beyond.length).toBeLessThan(harmless.length);
  for (const id of beyond)
    expect(outcomes[id]).toMatchObject({ status: 'fail', plays: null, reason: expect.stringMatching(/used up/) });
});

test('one refusal that several checks met is played again for one of them', async () => {
  const { outcomes, sent } = await costly([...harmless, grave], () => 'this is not allowed')();
  expect(sent.length).toBe(180 + 10);
  expect(outcomes[grave]).toMatchObject({ confirmed: true, plays: { seen: 1, of: 1 } });
  expect(outcomes[grave]?.representative).toBeUndefined();
  for (const id of harmless) expect(outcomes[id]).toMatchObject({ confirmed: true, representative: grave });
});
