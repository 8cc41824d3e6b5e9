import { existsSync } from 'node:fs';
import { packageRoot } from '../../fixtures/package-root';
import { conformanceProject } from '../../jest/project';

test('the files that Jest is told of are there, from TypeScript here', () => {
  const { rootDir, testMatch, globalSetup, globalTeardown } = conformanceProject(packageRoot);
  const files = [...testMatch, globalSetup, globalTeardown].map((file) => file.replace('<rootDir>', rootDir));
  expect(files.filter((file) => !file.endsWith('.ts') || !existsSync(file))).toEqual([]);
  expect(files).toHaveLength(3);
});
