import { packageRoot } from '../../fixtures/package-root';
import { betweenRooms, findCycle, forbidden, importsOf, readImports, upwards } from './imports';
import { rooms } from './rooms';

const imports = readImports(packageRoot);

test('every module imports only what its room may', () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(forbidden(imports)).toEqual([]);
});

test('the rooms stand in an order: none may import what comes after it', () => {
  expect(upwards(rooms)).toEqual([]);
});

test('no two rooms import each other, and no rooms do so in a circle', () => {
  const between = betweenRooms(imports);
  expect(new Set(between.map(({ from }) => from)).size).toBeGreaterThan(20);
  expect(findCycle(between)).toEqual([]);
});

test('no modules import each other in a circle', () => {
  expect(findCycle(imports)).toEqual([]);
});

test.each([
  ['a room above', 'engine/run/plan.ts', "import { catalogue } from '../../suites/catalogue';", 'suites/catalogue'],
  ['a report', 'engine/run/plan.ts', "import { html } from '../../reporters/html';", 'reporters/html'],
  ['a room above', 'contract/check.ts', "import type { urn } from '../scim/urns';", 'scim/urns'],
  ['a room above', 'jest/register.ts', "import { audit } from '../cli/audit';", 'cli/audit'],
  ['a room above', 'provider/store.ts', "import { readFault } from './faults';", 'provider/faults'],
  ['a room above in the engine', 'engine/http/client.ts', "import { x } from '../run/plan';", 'engine/run/plan'],
  ['another area', 'suites/users/read.ts', "import { x } from '../groups/read';", 'suites/groups/read'],
  ['the catalogue', 'suites/users/read.ts', "import { catalogue } from '../catalogue';", 'suites/catalogue'],
  ['a probe', 'suites/define.ts', "import { probes } from '../probes/catalogue';", 'probes/catalogue'],
  ['a probe', 'suites/users/read.ts', "import { leave } from '../../probes/leave';", 'probes/leave'],
  ['the engine', 'reporters/html.ts', "export { x } from '../engine/run/results';", 'engine/run/results'],
  ['the engine', 'probes/leave.ts', "import { makeClient } from '../engine/http/client';", 'engine/http/client'],
  ['what it is to judge', 'provider/store.ts', "import { urn } from '../scim/urns';", 'scim/urns'],
  ['a check', 'requirements/rfc.ts', "import { users } from '../suites/users';", 'suites/users'],
  ['an area', 'cli/list.ts', "const x = require('../suites/users/read');", 'suites/users/read'],
  ['a package', 'suites/users/read.ts', "import supertest from 'supertest';", 'supertest'],
  ['a package', 'reporters/html.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
  ['a package', 'contract/check.ts', "import * as fs from 'node:fs';", 'node:fs'],
])('%s is refused when %s says %s', (_what, file, text, to) => {
  expect(forbidden(importsOf(file, text))).toEqual([expect.stringContaining(`${file} may not import ${to}`)]);
});

test.each([
  ['suites/define.ts', "import type { Probes } from '../probes/catalogue';"],
  ['suites/users/read.ts', "import type { Left } from '../../probes/leave';"],
  ['suites/users/create/index.ts', "import { accepted } from './accepted';"],
  ['suites/catalogue.ts', "import { users } from './users';"],
])('it is allowed that %s says %s', (file, text) => {
  expect(forbidden(importsOf(file, text))).toEqual([]);
});

test('a file without a room is refused', () => {
  expect(forbidden(importsOf('utils/misc.ts', "import './more';"))).toEqual([
    expect.stringContaining('utils/misc.ts stands in no room'),
  ]);
});

test('a list of rooms that lets an import run up is refused', () => {
  const list = [
    { name: 'low', may: ['high'] },
    { name: 'high', may: ['low'] },
  ];
  expect(upwards(list)).toEqual(['low may import high, which does not stand before it']);
});

test('two rooms that import each other are found', () => {
  const pair = [
    ...importsOf('engine/run/plan.ts', "import type { Line } from '../http/line';"),
    ...importsOf('engine/http/line.ts', "import type { Plan } from '../run/plan';"),
  ];
  expect(findCycle(betweenRooms(pair))).toEqual(['engine/run', 'engine/http', 'engine/run']);
});

test('a circle of three is found, of files and of rooms', () => {
  const circle = [
    ...importsOf('scim/a.ts', "import '../fixtures/b';"),
    ...importsOf('fixtures/b.ts', "import '../probes/c';"),
    ...importsOf('probes/c.ts', "import '../scim/a';"),
  ];
  expect(findCycle(circle)).toEqual(['scim/a', 'fixtures/b', 'probes/c', 'scim/a']);
  expect(findCycle(betweenRooms(circle))).toEqual(['scim', 'fixtures', 'probes', 'scim']);
});

test('a circle through the index of a folder is found', () => {
  const circle = [
    ...importsOf('suites/users/create/index.ts', "import './minimal';"),
    ...importsOf('suites/users/create/minimal.ts', "import '../create';"),
  ];
  expect(findCycle(circle)).toEqual(['suites/users/create', 'suites/users/create/minimal', 'suites/users/create']);
});
