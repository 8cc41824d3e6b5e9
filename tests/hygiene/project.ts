import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { checkPages } from '../../cli/check-pages';
import { packageRoot } from '../../fixtures/package-root';
import { probes } from '../../probes/catalogue';
import { defects, entraRequirements, rfcDuties } from '../../requirements/all';
import { coverageDocument } from '../../requirements/coverage';
import { catalogue } from '../../suites/catalogue';
import type { Project } from './rule';

const rows = [...defects, ...entraRequirements, ...rfcDuties];
const ledgerFile = 'requirements/ledger.txt';
const matrixFile = 'tests/proof/matrix.json';

const read = (file: string) => readFileSync(path.join(packageRoot, file), 'utf8');
const has = (file: string) => existsSync(path.join(packageRoot, file));
/** Where people read: the docs, and whatever prints or is printed. */
const rooms = ['contract', 'scim', 'fixtures', 'requirements', 'provider', 'probes', 'suites', 'engine', 'reporters'];
const texts = () => [
  ...[...rooms, 'jest', 'cli'].flatMap((room) => filesBelow(room).filter((file) => file.endsWith('.ts'))),
  ...[...files('.'), ...files('docs')].filter((file) => file.endsWith('.md')),
];
const filesBelow = (folder: string) =>
  readdirSync(path.join(packageRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(packageRoot, path.join(parentPath, name)).replaceAll(path.sep, '/'));
const files = (folder: string) => readdirSync(path.join(packageRoot, folder)).map((name) => `${folder}/${name}`);

/** Reads what the rules look at. */
export async function readProject(): Promise<Project> {
  const pages = [...checkPages(catalogue)].map(([file, text]): [string, string] => [`docs/checks/${file}`, text]);
  const areas = catalogue.map(({ area }) => `tests/suites/${area}`);
  return {
    suites: catalogue,
    probes,
    required: new Set(rows.flatMap(({ checks }) => checks)),
    rows,
    ledger: read(ledgerFile),
    takenOut: takenOut(),
    tests: new Map(areas.flatMap(filesBelow).map((file) => [file, read(file)])),
    killed: killedBy(JSON.parse(read(matrixFile)) as Matrix),
    generated: new Map([['docs/coverage.md', coverageDocument()], ...pages]),
    sources: new Map(texts().map((file) => [file, read(file)])),
    written: new Map(['docs/coverage.md', ...files('docs/checks')].map((file) => [file, read(file)])),
  };
}

/** A row of the kill matrix, as far as it is read here: the checks that the fault breaks. */
type Matrix = Record<string, Partial<Record<'fail' | 'warn' | 'info', string[]>>>;

const killedBy = (matrix: Matrix) =>
  new Set(Object.values(matrix).flatMap(({ fail = [], warn = [], info = [] }) => [...fail, ...warn, ...info]));

/** The lines that commits took out of the ledger; none where the sources came without their history. */
function takenOut(): string[] {
  if (!has('.git')) return [];
  const log = execFileSync('git', ['log', '--format=', '--patch', '--unified=0', '--', ledgerFile], {
    cwd: packageRoot,
    encoding: 'utf8',
  });
  return [...log.matchAll(/^-(?!--|#)(.+)$/gm)].flatMap(([, line]) => line ?? []);
}
