import { packageRoot } from '../../fixtures/package-root';
import { findCycle, forbidden, importsOf, readImports } from './imports';

const imports = readImports(packageRoot);

test('every module imports only what its room may', () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(forbidden(imports)).toEqual([]);
});

test('no modules import each other in a circle', () => {
  expect(findCycle(imports)).toEqual([]);
});

test.each([
  ['suites/users/checks/x.ts', "import supertest from 'supertest';", 'supertest'],
  ['suites/users/checks/x.ts', "import { startProvider } from '../../../provider/provider';", 'provider/provider'],
  ['suites/users/probes/x.ts', "import { makeClient } from '../../../engine/http/client';", 'engine/http/client'],
  ['reporters/html.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
  ['reporters/html.ts', "export { x } from '../engine/run/results';", 'engine/run/results'],
  ['provider/store.ts', "import { urn } from '../engine/scim/urns';", 'engine/scim/urns'],
  ['engine/run/plan.ts', "import { catalogue } from '../../suites/catalogue';", 'suites/catalogue'],
  ['engine/contract/check.ts', "import * as fs from 'node:fs';", 'node:fs'],
  ['cli/list.ts', "const x = require('../suites/users/users.suite');", 'suites/users/users.suite'],
])('the rules refuse it when %s says %s', (file, text, to) => {
  expect(forbidden(importsOf(file, text))).toEqual([expect.stringContaining(`${file} may not import ${to}`)]);
});

test('a circle is found', () => {
  const circle = [
    { from: 'a.ts', to: 'b' },
    { from: 'b.ts', to: 'c' },
    { from: 'c.ts', to: 'a' },
  ];
  expect(findCycle(circle)).toEqual(['a', 'b', 'c', 'a']);
});
