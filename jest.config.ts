/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';
import { conformanceProject } from './jest/project';

const swc = [
  '@swc/jest',
  { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
];

/**
 * Self-tests run from TypeScript; faker is ESM only, so it is the one dependency that has to be transformed. The ending of
 * a file's name says when it is played: CONTRIBUTING.md, "Where a test belongs".
 */
const selfTests = (displayName: string, ending: string) => ({
  displayName,
  rootDir: __dirname,
  testMatch: [`<rootDir>/tests/**/*.${ending}.ts`],
  transform: { '\\.[jt]s$': swc },
  transformIgnorePatterns: ['/node_modules/(?!@faker-js/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/reports/'],
  globalSetup: '<rootDir>/tests/helpers/make-shared-folder.ts',
  globalTeardown: '<rootDir>/tests/helpers/remove-shared-folder.ts',
});

const config: Config = {
  // A worker per core. It stands here and in no script, so that --maxWorkers on a command line wins.
  maxWorkers: '100%',
  // Jest loads reporters as they are, without a transform: this one comes from the build.
  reporters: ['default', '<rootDir>/dist/jest/close-run.js'],
  // One limit for all tests, far above what the slowest takes on a quiet machine: only what hangs may meet it.
  testTimeout: 180_000,
  collectCoverageFrom: ['scim', 'probes', 'suites', 'engine', 'reporters', 'jest'].map((room) => `${room}/**/*.ts`),
  coverageReporters: ['json-summary'],
  projects: [
    { ...conformanceProject(__dirname), transform: { '\\.ts$': swc } },
    selfTests('unit', 'test'),
    selfTests('e2e', 'e2e'),
    selfTests('verify', 'verify'),
  ],
};

export default config;
