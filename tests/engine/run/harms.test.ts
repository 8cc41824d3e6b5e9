import { harmLines, identity } from '../../../engine/run/harms';
import { catalogue } from '../../../suites/catalogue';

const ids = catalogue.flatMap(({ checks }) => checks.map(({ id }) => id));

test.each([...harmLines.flatMap(([, beginnings]) => beginnings), ...identity])(
  'a check begins with %s',
  (beginning) => {
    expect(ids.some((id) => id.startsWith(beginning))).toBe(true);
  },
);
