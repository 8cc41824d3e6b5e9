import { bySection, defects, entraRequirements, requirements, rfcDuties } from '../../requirements/all';
import { catalogue } from '../../suites/catalogue';

const rows = [...defects, ...entraRequirements, ...rfcDuties];
const checkIds = catalogue.flatMap(({ checks }) => checks.map(({ id }) => id));

test('the 186 defects have the numbers from 1 to 186, and ids of their own', () => {
  expect(defects.map(({ number }) => number)).toEqual(Array.from({ length: 186 }, (_, index) => index + 1));
  expect(new Set(defects.map(({ id }) => id)).size).toBe(186);
});

test.each([
  ['requirement of Entra', entraRequirements],
  ['section of an RFC', rfcDuties],
])('each %s stands once', (_name, list) => {
  expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
});

test('there is a file for each area, in the order of the catalogue, and one for what no check catches', () => {
  expect(Object.keys(requirements)).toEqual([...catalogue.map(({ area }) => area), 'unchecked']);
});

test.each(Object.entries(requirements))(
  'requirements/%s.ts: rows of this area, in the order of their numbers and sections',
  (area, { defects, entra, rfc }) => {
    const elsewhere = [...defects, ...entra, ...rfc].filter(
      ({ checks }) => (checks[0]?.split('.')[0] ?? 'unchecked') !== area,
    );
    expect(elsewhere.map(({ id }) => id)).toEqual([]);
    expect(defects.map(({ number }) => number)).toEqual(
      defects.map(({ number }) => number).sort((one, other) => one - other),
    );
    expect(rfc).toEqual([...rfc].sort(bySection));
  },
);

test('a row without checks says why it has none', () => {
  expect(rows.filter(({ checks, note }) => checks.length === 0 && !note).map(({ id }) => id)).toEqual([]);
});

test('a row names checks that there are, each once, and breaks no table', () => {
  const wrong = rows.filter(
    ({ checks, text, note = '' }) =>
      checks.some((id) => !checkIds.includes(id)) ||
      new Set(checks).size < checks.length ||
      /[|\n]/.test(`${text}${note}`),
  );
  expect(wrong.map(({ id, checks }) => [id, ...checks])).toEqual([]);
});

test('the effect of a defect is a sentence', () => {
  expect(defects.filter(({ effect }) => !/^["A-Z].{9,}\.$/.test(effect)).map(({ id }) => id)).toEqual([]);
});
