import { roomsOf, type Summary, told } from './rooms';

const lines = (covered: number, total: number) => ({ lines: { covered, total } });
const full: Summary = {
  total: lines(1, 1000),
  '/p/engine/run/judge.ts': lines(60, 60),
  '/p/jest/register.ts': lines(35, 40),
  '/p/reporters/html.ts': lines(10, 10),
  '/p/suites/users/checks/create.ts': lines(10, 10),
  '/p/suites/users/probes/checks/create.ts': lines(10, 10),
  '/p/suites/shared/checks.ts': lines(3, 4),
};

test('lines are added up by room, whatever the figure over all', () => {
  expect(roomsOf(full, '/p')).toEqual([
    { name: 'engine', lines: 100, covered: 95, share: 95, gaps: [['jest/register.ts', 5]] },
    { name: 'reporters', lines: 10, covered: 10, share: 100, gaps: [] },
    { name: 'suites/*/checks', lines: 10, covered: 10, share: 100, gaps: [] },
    { name: 'suites/*/probes', lines: 10, covered: 10, share: 100, gaps: [] },
    { name: 'suites, the rest', lines: 4, covered: 3, share: 75, gaps: [['suites/shared/checks.ts', 1]] },
  ]);
});

test('every room is told with its figure, and the gaps of those that are too low', () => {
  expect(told(roomsOf(full, '/p')).split('\n')).toEqual([
    'engine             95.0 %  95 of 100 lines',
    'reporters         100.0 %  10 of 10 lines',
    'suites/*/checks   100.0 %  10 of 10 lines',
    'suites/*/probes   100.0 %  10 of 10 lines',
    'suites, the rest   75.0 %  3 of 4 lines',
    'suites, the rest is below 95 %; no unit test runs these lines:',
    '  suites/shared/checks.ts: 1',
    '',
  ]);
});

test('a room of which nothing was measured is no full room', () => {
  const { '/p/reporters/html.ts': _, ...rest } = full;
  expect(() => roomsOf(rest, '/p')).toThrow('no file of reporters was measured');
});
