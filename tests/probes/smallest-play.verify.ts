import type { Transcript } from '../../contract/check';
import { judge } from '../../engine/run/judge';
import { makePlan, type ProbeRun } from '../../engine/run/plan';
import { readProfile } from '../../fixtures/profiles';
import { probes } from '../../probes/catalogue';
import { catalogue } from '../../suites/catalogue';
import { playRecording } from '../helpers/play-recording';

const profile = readProfile('generic');
const { instances, probeRuns } = makePlan(catalogue, probes, {
  profile,
  dialects: ['entra', 'entra-compliant'],
  readOnly: false,
  includeRisky: true,
  missing: {},
  excluded: {},
  selection: { areas: [], checks: [] },
});

/** Of each check one instance, with its probe run narrowed to the steps that the check names. */
const narrowed = catalogue
  .flatMap(({ checks }) => checks)
  .flatMap((check): { id: string; run: ProbeRun }[] => {
    if ('survey' in check || check.steps.length === 0) return [];
    const instance = instances.find((each) => each.check === check && each.skip === null);
    const run = probeRuns.find(({ key }) => key === instance?.probeKeys[0]);
    return instance && run
      ? [{ id: instance.id, run: { ...run, key: `${run.key} for ${check.id}`, steps: check.steps } }]
      : [];
  });

let transcripts: Record<string, Transcript>;
beforeAll(async () => {
  transcripts = await playRecording(
    narrowed.map(({ run }) => run),
    { profile, consistencyMs: 5000 },
  );
});

test('there are smallest plays of most checks', () => {
  expect(narrowed.length).toBeGreaterThan(200);
});

test('a smallest play leaves out what the check does not need', () => {
  const sent = (run: ProbeRun) => transcripts[run.key]?.exchanges.map(({ step }) => step);
  const of = (check: string) => narrowed.find(({ id }) => id.split('[')[0] === check)?.run;
  expect(of('auth.malformed-id.not-unauthorized')).toBeDefined();
  expect(sent(of('auth.malformed-id.not-unauthorized') as ProbeRun)).toEqual(['malformed-id']);
  expect(sent(of('lifecycle.disable.by-patch') as ProbeRun)).toEqual(['create', 'disable', 'read-disabled']);
});

test.each(narrowed)('$id passes when only its steps are sent, and what they need', ({ id, run }) => {
  const instance = instances.find((each) => each.id === id);
  const transcript = transcripts[run.key];
  if (!instance || !transcript) throw new Error(`${id} was not played`);
  const { status, reason } = judge(instance, [transcript]);
  const sent = transcript.exchanges.map(({ step }) => step);
  expect([status, reason, sent]).toEqual(['pass', null, sent]);
});
