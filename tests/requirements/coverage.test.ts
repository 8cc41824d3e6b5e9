import { defects } from '../../requirements/defects';
import { entraRequirements } from '../../requirements/entra';
import { rfcDuties } from '../../requirements/rfc';
import { seen } from '../../requirements/seen';
import { catalogue } from '../../suites/catalogue';

const rows = [...defects, ...entraRequirements, ...rfcDuties];
const checkIds = catalogue.flatMap(({ checks }) => checks.map(({ id }) => id));

test('there are 186 faults, each once', () => {
  expect(defects).toHaveLength(186);
  expect(new Set(defects.map(({ id }) => id)).size).toBe(186);
});

test('of every fault it is told what customers saw, in their order', () => {
  expect(Object.keys(seen)).toEqual(defects.map(({ id }) => id));
});

test.each([
  ['requirement of Entra', entraRequirements],
  ['section of an RFC', rfcDuties],
])('each %s stands once', (_name, list) => {
  expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
});

test('a row has checks, or says why it has none', () => {
  const wrong = rows.filter(({ checks, note, gap }) =>
    gap === null ? checks.length === 0 : checks.length > 0 || note === '',
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('a row names checks that there are, each once, and breaks no table', () => {
  const wrong = rows.filter(
    ({ checks, text, note }) =>
      checks.some((id) => !checkIds.includes(id)) ||
      new Set(checks).size < checks.length ||
      /[|\n]/.test(`${text}${note}`),
  );
  expect(wrong.map(({ id, checks }) => [id, ...checks])).toEqual([]);
});
