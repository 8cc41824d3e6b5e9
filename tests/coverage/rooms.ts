/** The least share of its lines, in per cent, that tests have to run of every room. */
export const least = 95;

/** The rooms by their files; the first that fits is a file's. */
const rooms: [name: string, files: RegExp][] = [
  ['scim', /^scim\//],
  ['probes', /^probes\//],
  ['suites/reading', /^suites\/reading\//],
  ['suites', /^suites\//],
  ['engine', /^engine\//],
  ['reporters', /^reporters\//],
  ['jest', /^jest\//],
];

export interface Room {
  name: string;
  lines: number;
  covered: number;
  /** In per cent. */
  share: number;
  /** What no test runs, by file: how many lines of it. */
  gaps: [file: string, lines: number][];
}

/**
 * Adds up Jest's coverage-summary.json by room. One figure over all would let a room of few lines fall unseen.
 * @param root the folder that the paths of the summary begin with
 * @throws when a room has no file in the summary: then something else was measured
 */
export function roomsOf(summary: Summary, root: string): Room[] {
  const files = Object.entries(summary)
    .filter(([file]) => file !== 'total')
    .map(([file, { lines }]) => ({ file: file.slice(root.length + 1).replaceAll('\\', '/'), ...lines }));
  return rooms.map(([name, pattern]) => {
    const mine = files.filter(({ file }) => rooms.find(([, each]) => each.test(file))?.[1] === pattern);
    if (mine.length === 0) throw new Error(`no file of ${name} was measured`);
    const [lines, covered] = [sum(mine.map(({ total }) => total)), sum(mine.map(({ covered }) => covered))];
    const gaps = mine.flatMap(({ file, total, covered }): Room['gaps'] =>
      covered < total ? [[file, total - covered]] : [],
    );
    return { name, lines, covered, share: (100 * covered) / lines, gaps };
  });
}

/** What `npm run coverage` prints last; the files with gaps of the rooms that have too many. */
export function told(measured: readonly Room[]): string {
  const low = measured.filter(({ share }) => share < least);
  return [
    ...measured.map(
      ({ name, share, covered, lines }) =>
        `${name.padEnd(15)}${share.toFixed(1).padStart(5)} %  ${covered} of ${lines} lines`,
    ),
    ...low.flatMap(({ name, gaps }) => [
      `${name} is below ${least} %; no test runs these lines:`,
      ...gaps.map(([file, lines]) => `  ${file}: ${lines}`),
    ]),
    '',
  ].join('\n');
}

/** The part of coverage-summary.json that is read here. */
export type Summary = Record<string, { lines: { total: number; covered: number } }>;

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
