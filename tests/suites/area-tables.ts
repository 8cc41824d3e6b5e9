import type { Area, Judgement } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import type { Outcome } from '../../engine/run/judge';
import { exchange, unanswered } from '../helpers/exchange';
import {
  type KillRow,
  messagesNotShown,
  type Recordings,
  type RecordOptions,
  record,
  type Tamper,
} from '../helpers/recordings';

import { answeredOtherwise } from './other-answers';

interface Tables {
  /** Each way to fail of each check, once or more. */
  faults: KillRow[];
  /** Unusual and right: none of these may fail. */
  legal: [id: string, tamper: Tamper][];
  /** What does not apply after that change, and must not fail for it a second time. */
  skipped?: [id: string, tamper: Tamper][];
  /** Instances that the area's own probes give nothing to judge. */
  unjudged?: string[];
}

/** An outcome as the report shows it, without what is new in each run and cut to what tells it apart. */
function told({ status: word, messageId, reason, expected, actual, pointers, cause }: Outcome): string {
  if (word === 'pass') return word;
  const places = pointers.map(({ part, in: where, pointer }) => [part, where, pointer].filter(Boolean).join(' '));
  return [
    word,
    messageId,
    reason,
    ...(messageId ? [JSON.stringify([expected, actual])] : []),
    ...places,
    cause && `cause: ${cause.id}`,
  ]
    .filter((each) => typeof each === 'string')
    .map((each) => sameInEachRun(each).slice(0, 120))
    .join(' | ');
}

const sameInEachRun = (text: string) =>
  text
    .replace(/, in exchange \d+ \(.*\)$/, '')
    .replace(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, '<id>')
    .replace(/[\da-f]{8}-[\da-f-]*…/, '<id>…')
    .replace(/\d+ ms|(?<="at once",)\d+/g, '<ms>')
    .replace(/127\.0\.0\.1:\d+/g, '<host>')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>');

/** What a survey says of exchanges that no change of a recorded answer gives. */
export type SurveyRow = [id: string, of: string, exchanges: RecordedExchange[], judgement: Partial<Judgement>];

export function describeSurveys({ checks }: Area, rows: SurveyRow[]): void {
  test.each(rows)('%s judges %s', (id, _, exchanges, judgement) => {
    const check = checks.find((each) => each.id === id);
    if (!check || !('survey' in check)) throw new Error(`there is no survey ${id}`);
    expect(check.judge(exchanges)).toMatchObject(judgement);
  });
}

/** The tests that every area has: all pass on the embedded provider, each fault is told by its message, nothing legal fails. */
export function describeArea(
  area: Area,
  { faults, legal, skipped = [], unjudged = [] }: Tables,
  options: RecordOptions = {},
): void {
  let recordings: Recordings;
  beforeAll(async () => {
    recordings ??= await record([area], options);
  });

  test.each(area.checks.map(({ id }) => id))('%s passes on the embedded provider', (id) => {
    const other = recordings.instances
      .filter((instance) => instance.check.id === id)
      .map((instance) => ({ id: instance.id, ...recordings.judge(instance.id) }))
      .filter((outcome) => outcome.status !== 'pass');
    expect(other.map((outcome) => [outcome.id, outcome.status, outcome.reason])).toEqual(
      unjudged.filter((each) => each.split('[')[0] === id).map((each) => [each, 'skip', expect.stringMatching(/\w/)]),
    );
  });

  describeRows(() => recordings, { faults, legal, skipped });

  // Races end as they like: those have their rows only.
  if (area.area !== 'concurrency')
    test.each(area.checks.map(({ id }) => id))('%s says the same as ever when a step is answered otherwise', (id) => {
      const table = answeredOtherwise(id, recordings, told);
      expect(JSON.stringify(table)).not.toContain('"error |');
      expect(table).toMatchSnapshot();
    });

  const surveys = area.checks.filter((check) => 'survey' in check);
  if (surveys.length > 0)
    test.each(surveys)('$id does not pass where the provider has shown nothing', ({ judge }) => {
      for (const exchanges of [[unanswered()], [unanswered(), exchange({ status: 404 })]]) {
        const judgement = judge(exchanges);
        expect(judgement.outcome).toMatch(/^(fail|skip)$/);
        if (judgement.outcome === 'skip') expect(judgement.reason).toMatch(/\w/);
      }
    });

  test('every message of every check is shown', () => {
    expect(messagesNotShown(area.checks, faults)).toEqual([]);
  });

  test('every check has a valid case of its own', () => {
    const valid = [
      ...recordings.instances.map(({ id }) => id).filter((id) => !unjudged.includes(id)),
      ...legal.map(([id]) => id),
    ];
    const ids = new Set(valid.map((id) => id.split('[')[0]));
    expect(area.checks.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([]);
  });
}

type Rows = Partial<Omit<Tables, 'unjudged'>>;

/** The tests of the rows alone. */
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
        expect(told(outcome)).toMatchSnapshot();
      },
    );

  if (legal.length > 0)
    test.each(legal)('%s accepts what is unusual and right', (id, tamper) => {
      const { status: word, reason } = recordings().judge(id, tamper);
      expect([word, reason]).toEqual(['pass', null]);
    });

  if (skipped.length > 0)
    test.each(skipped)('%s does not repeat what another check says', (id, tamper) => {
      const outcome = recordings().judge(id, tamper);
      expect(outcome.status).toBe('skip');
      expect(told(outcome)).toMatchSnapshot();
    });
}

/** Rows about another recording of the same checks: of a provider that does something else, or with another mapping. */
export function describeRecording(title: string, areas: Area[], rows: Rows, options: RecordOptions): void {
  let recordings: Recordings;
  // Not inside of `describe`: Stryker would count what recording calls to whichever test came before.
  beforeAll(async () => {
    recordings ??= await record(areas, { consistencyMs: 0, ...options });
  });
  describe(title, () => describeRows(() => recordings, rows));
}
