import { roomsOf, type Summary, told } from './rooms';

const lines = (covered: number, total: number) => ({ lines: { covered, total } });
const full: Summary = {
  total: lines(1, 1000),
  '/p/engine/run/judge.ts': lines(60, 60),
  '/p/engine/run/plan.ts': lines(35, 40),
  '/p/reporters/html.ts': lines(10, 10),
  '/p/suites/users/read.ts': lines(10, 10),
  '/p/suites/reading/answers.ts': lines(3, 4),
  '/p/probes/suites/leave.ts': lines(10, 10),
  '/p/scim/urns.ts': lines(2, 2),
  '/p/jest/register.ts': lines(4, 4),
};

test('lines are added up by room, whatever the figure over all', () => {
  expect(roomsOf(full, '/p')).toEqual([
    { name: 'scim', lines: 2, covered: 2, share: 100, gaps: [] },
    { name: 'probes', lines: 10, covered: 10, share: 100, gaps: [] },
    { name: 'suites/reading', lines: 4, covered: 3, share: 75, gaps: [['suites/reading/answers.ts', 1]] },
    { name: 'suites', lines: 10, covered: 10, share: 100, gaps: [] },
    { name: 'engine', lines: 100, covered: 95, share: 95, gaps: [['engine/run/plan.ts', 5]] },
    { name: 'reporters', lines: 10, covered: 10, share: 100, gaps: [] },
    { name: 'jest', lines: 4, covered: 4, share: 100, gaps: [] },
  ]);
});

test('every room is told with its figure, and the gaps of those that are too low', () => {
  expect(told(roomsOf(full, '/p')).split('\n')).toEqual([
    'scim           100.0 %  2 of 2 lines',
    'probes         100.0 %  10 of 10 lines',
    'suites/reading  75.0 %  3 of 4 lines',
    'suites         100.0 %  10 of 10 lines',
    'engine          95.0 %  95 of 100 lines',
    'reporters      100.0 %  10 of 10 lines',
    'jest           100.0 %  4 of 4 lines',
    'suites/reading is below 95 %; no test runs these lines:',
    '  suites/reading/answers.ts: 1',
    '',
  ]);
});

test('a room of which nothing was measured is no full room', () => {
  const { '/p/reporters/html.ts': _, ...rest } = full;
  expect(() => roomsOf(rest, '/p')).toThrow('no file of reporters was measured');
});
