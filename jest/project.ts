import * as path from 'node:path';

/**
 * The Jest project that judges a provider. It runs from TypeScript in this repository and from compiled JavaScript in
 * the package: the extension of this very module says which of the two is the case.
 * @param root the folder that holds `suites/`: the repository, or `dist` in the package
 */
export function conformanceProject(root: string) {
  const extension = path.extname(__filename);
  return {
    displayName: 'conformance',
    rootDir: root,
    testMatch: [`<rootDir>/jest/conformance.suite${extension}`],
    testEnvironment: 'node',
    globalSetup: `<rootDir>/jest/global-setup${extension}`,
    globalTeardown: `<rootDir>/jest/global-teardown${extension}`,
    // Installed, the suites lie below node_modules, where Jest does not look by default.
    testPathIgnorePatterns: [],
    haste: { retainAllFiles: true },
    modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/reports/'],
  };
}
