import type { Level, Status } from '../../contract/results';
import { type ToldCheck, tell } from '../../reporters/told';
import { formatFraction, formatShare, fractionOf, scoreAreas, stateVerdict } from '../../reporters/verdict';
import { conformant, incomplete, inconclusive, nonConformant } from './sample-results';

const [sample] = tell(conformant()).checks as [ToldCheck];
const check = (level: Level, status: Status): ToldCheck => ({
  ...sample,
  level,
  status,
});

test('a fraction counts what was judged: skipped and blocked checks are in neither number', () => {
  const checks = [
    check('required', 'pass'),
    check('required', 'pass'),
    check('required', 'fail'),
    check('required', 'skip'),
    check('required', 'blocked'),
    check('required', 'error'),
    check('recommended', 'pass'),
    check('recommended', 'warn'),
    check('informational', 'info'),
  ];
  expect(fractionOf(checks, 'required')).toEqual({ met: 2, judged: 3 });
  expect(fractionOf(checks, 'recommended')).toEqual({ met: 1, judged: 2 });
  expect(formatFraction({ met: 37, judged: 40 })).toBe('37 of 40');
});

test('a share never rounds up to all, and an empty fraction has none', () => {
  expect(formatShare({ met: 999, judged: 1000 })).toBe('99 %');
  expect(formatShare({ met: 4, judged: 4 })).toBe('100 %');
  expect(formatShare({ met: 0, judged: 0 })).toBeNull();
  expect(formatFraction({ met: 0, judged: 0 })).toBe('none judged');
});

test('areas hold every check once', () => {
  const results = tell(nonConformant());
  const areas = scoreAreas(results);
  expect(areas.reduce((sum, { total }) => sum + total, 0)).toBe(results.checks.length);
  expect(areas.every(({ counts, total }) => Object.values(counts).reduce((a, b) => a + b) === total)).toBe(true);
});

test('only a complete run says conformant', () => {
  expect(stateVerdict(tell(conformant())).word).toBe('Conformant');
  expect(stateVerdict({ ...tell(conformant()), complete: false })).toMatchObject({
    word: 'Incomplete run',
    tone: 'unsure',
  });
  expect(incomplete().verdict).toBe('conformant');
  expect(stateVerdict(tell(incomplete())).word).toBe('Incomplete run');
  expect(stateVerdict({ ...tell(nonConformant()), complete: false }).word).toBe('Not conformant, run incomplete');
  expect(stateVerdict(tell(inconclusive()))).toMatchObject({ word: 'Inconclusive', tone: 'unsure' });
});

test('the sentence says what failures mean for connecting to Entra', () => {
  const results = tell(nonConformant());
  expect(stateVerdict(results).sentence).toMatch(
    /^10 of \d+ required checks failed; 3 of the failures make provisioning unsafe or impossible\. Do not connect/,
  );
  const mild = results.checks.map((one) => (one.status === 'fail' ? { ...one, entra: 'degrades' as const } : one));
  expect(stateVerdict({ ...results, checks: mild }).sentence).toContain('can be connected, but');
});

test('a run of a part says so, and does not speak for the whole', () => {
  const whole = tell(conformant());
  const { word, tone, sentence } = stateVerdict({ ...whole, verdict: 'partial' });
  expect([word, tone]).toEqual(['Partial', 'unsure']);
  expect(sentence).toMatch(/^\d+ of \d+ checks judged, none failed\./);
  expect(sentence).toMatch(/Only a full audit can say/);
});
