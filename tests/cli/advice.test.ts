import { readdirSync, readFileSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { makeProgram } from '../../cli/main';
import { packageRoot } from '../../fixtures/package-root';

/** All texts that a reader can take advice from: what is printed, and what is documented. */
const places = ['cli', 'engine', 'fixtures', 'provider', 'reporters', 'requirements', 'suites', 'docs'];
const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const files = [
  ...places.flatMap((place) =>
    readdirSync(path.join(packageRoot, place), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(place, file),
    ),
  ),
  ...documents,
].filter((file) => /\.(ts|md)$/.test(file) && statSync(path.join(packageRoot, file)).isFile());
const texts = files.map((file) => ({ file, text: readFileSync(path.join(packageRoot, file), 'utf8') }));

const foundBy = (pattern: RegExp) =>
  texts.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([, found = '']) => ({ file, found })));

const { commands } = makeProgram();

test('every command that a text advises exists', () => {
  const known = commands.map((command) => command.name());
  const advised = foundBy(/(?<=['"`>(]|npx |node |bin\/|\s{4})scim-conformance(?:\.js)? ([a-z][a-z-]+)/g);
  expect(advised.length).toBeGreaterThan(10);
  expect(advised.filter(({ found }) => !known.includes(found))).toEqual([]);
});

test('every option that a text advises exists', () => {
  const all = commands.flatMap((command) => [command, ...command.commands]);
  const known = all.flatMap(({ options }) => options.map(({ long }) => long));
  /** Of every command, of Jest, Node, npm, curl, another suite and this project's scripts; and variables of the report's style sheet. */
  const others = [
    '--help',
    ...['--config', '--runInBand', '--selectProjects', '--testPathPatterns', '--max-semi-space-size', '--silent'],
    ...['--testTimeout', '--maxWorkers', '--save-dev', '--shard', '--since', '--docs'],
    ...['--path-as-is', '--data-binary', '--data-raw', '--bearer-token'],
  ];
  const isOther = (option: string, file: string) => others.includes(option) || file.startsWith('reporters/html/');
  const advised = foundBy(/(?<=[\s`'"(])(--[a-z][A-Za-z-]+)/g).filter(({ file, found }) => !isOther(found, file));
  expect(advised.length).toBeGreaterThan(50);
  expect(advised.filter(({ found }) => !known.includes(found))).toEqual([]);
});
