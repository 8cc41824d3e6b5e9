import type { Check } from '../../contract/check';
import { exchange, exchangesOf, type Made, unanswered } from '../helpers/exchange';
import { type KillRow, messagesNotShown, type Recordings, type Tamper } from '../helpers/recordings';
import { type OtherRecording, readArea, recordArea, recordOther } from './recorded-areas';
import { told } from './told';

/** What becomes of a check when recorded answers are changed. */
interface Rows {
  /** Each way to fail of each check, once or more. */
  faults?: KillRow[];
  /** Unusual and right: none of these may fail. */
  legal?: [id: string, tamper: Tamper][];
  /** What does not apply after that change, and must not fail for it a second time. */
  skipped?: [id: string, tamper: Tamper][];
}

/** What a survey says of exchanges that no change of a recorded answer gives. */
export type SurveyRow = [id: string, of: string, made: Made[], judgement: object];

interface Tables extends Rows {
  /** Instances that the area's own probes give nothing to judge. */
  unjudged?: string[];
  surveys?: SurveyRow[];
}

/**
 * The tests that the checks `<subject>.*` have: all pass on the embedded provider, each fault is told by its message, nothing
 * legal fails.
 * @param subject `users.create`: the test stands in tests/suites/users/create.test.ts
 * @throws Error when there are no such checks, or a row is about another subject
 */
export function describeSubject(subject: string, { unjudged = [], surveys = [], ...rows }: Tables): void {
  const checks = readArea(areaOf(subject)).checks.filter(({ id }) => subjectOf(id) === subject);
  if (checks.length === 0) throw new Error(`there are no checks ${subject}.*`);
  refuseOthers(subject, [...idsOf(rows), ...unjudged, ...surveys.map(([id]) => id)]);

  let recordings: Recordings;
  beforeAll(async () => {
    recordings ??= await recordArea(areaOf(subject));
  });

  test.each(checks.map(({ id }) => id))('%s passes on the embedded provider', (id) => {
    const other = recordings.instances
      .filter((instance) => instance.check.id === id)
      .map((instance) => ({ id: instance.id, ...recordings.judge(instance.id) }))
      .filter((outcome) => outcome.status !== 'pass');
    expect(other.map((outcome) => [outcome.id, outcome.status, outcome.reason])).toEqual(
      unjudged.filter((each) => checkOf(each) === id).map((each) => [each, 'skip', expect.stringMatching(/\w/)]),
    );
  });

  describeRows(() => recordings, rows);
  describeSurveys(checks, surveys);

  test('every message of every check is shown', () => {
    expect(messagesNotShown(checks, rows.faults ?? [])).toEqual([]);
  });

  test('every check has a valid case of its own', () => {
    const valid = [
      ...recordings.instances.map(({ id }) => id).filter((id) => !unjudged.includes(id)),
      ...(rows.legal ?? []).map(([id]) => id),
    ];
    const ids = new Set(valid.map(checkOf));
    expect(checks.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([]);
  });
}

/**
 * The tests of rows about another recording.
 * @throws Error when the rows are about several subjects, or about none
 */
export function describeRecording(other: OtherRecording, rows: Rows): void {
  const [first = ''] = idsOf(rows);
  refuseOthers(subjectOf(first), idsOf(rows));
  let recordings: Recordings;
  // Not inside of `describe`: Stryker would count what recording calls to whichever test came before.
  beforeAll(async () => {
    recordings ??= await recordOther(other, areaOf(first));
  });
  describe(other.title, () => describeRows(() => recordings, rows));
}

function describeRows(recordings: () => Recordings, { faults = [], legal = [], skipped = [] }: Rows): void {
  if (faults.length > 0)
    test.each(faults.map(([id, tamper, messageId]) => [id, messageId, tamper] as const))(
      '%s fails: %s',
      (id, messageId, tamper) => {
        const outcome = recordings().judge(id, tamper);
        expect([outcome.status, outcome.messageId, outcome.reason]).toEqual([
          expect.stringMatching(/^(fail|warn|info)$/),
          messageId,
          expect.not.stringMatching(/\{\w+\}|undefined/),
        ]);
        expect(outcome.pointers).not.toEqual([]);
      },
    );

  if (legal.length > 0)
    test.each(legal)('%s accepts what is unusual and right', (id, tamper) => {
      const { status, reason } = recordings().judge(id, tamper);
      expect([status, reason]).toEqual(['pass', null]);
    });

  if (skipped.length > 0)
    test.each(skipped)('%s does not repeat what another check says', (id, tamper) => {
      expect(recordings().judge(id, tamper).status).toBe('skip');
    });

  const rows = [...faults, ...skipped];
  if (rows.length > 0)
    test('each fault and each skip is told as before', () => {
      const lines = rows.map(([id, tamper]) => `${id}: ${told(recordings().judge(id, tamper))}`);
      expect(lines.join('\n')).toMatchSnapshot();
    });
}

function describeSurveys(checks: Check[], rows: SurveyRow[]): void {
  const surveys = checks.filter((check) => 'survey' in check);
  if (rows.length > 0)
    test.each(rows)('%s judges %s', (id, _, made, judgement) => {
      const check = surveys.find((each) => each.id === id);
      if (!check) throw new Error(`there is no survey ${id}`);
      expect(check.judge(exchangesOf(...made))).toMatchObject(judgement);
    });

  if (surveys.length > 0)
    test.each(surveys)('$id does not pass where the provider has shown nothing', ({ judge }) => {
      for (const exchanges of [[unanswered()], [unanswered(), exchange({ status: 404 })]]) {
        const judgement = judge(exchanges);
        expect(judgement.outcome).toMatch(/^(fail|skip)$/);
        if (judgement.outcome === 'skip') expect(judgement.reason).toMatch(/\w/);
      }
    });
}

const areaOf = (id: string) => id.split('.')[0] ?? '';
const checkOf = (instance: string) => instance.split('[')[0] ?? '';
const subjectOf = (id: string) => checkOf(id).split('.').slice(0, 2).join('.');

const idsOf = ({ faults = [], legal = [], skipped = [] }: Rows) => [...faults, ...legal, ...skipped].map(([id]) => id);

/** The address is the name: a row in another file would not be found, and would not count for its check. */
function refuseOthers(subject: string, ids: string[]): void {
  if (ids.length === 0) throw new Error('there are no rows');
  const other = ids.find((id) => subjectOf(id) !== subject);
  if (other !== undefined) throw new Error(`a row of ${other} stands among those of ${subject}`);
}
