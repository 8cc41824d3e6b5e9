/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';
import { conformanceProject } from './jest/project';

const swc = [
  '@swc/jest',
  { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
];

/** Self-tests run from TypeScript; faker is ESM only, so it is the one dependency that has to be transformed. */
const selfTests = (displayName: string, testMatch: string[]) => ({
  displayName,
  rootDir: __dirname,
  testMatch,
  transform: { '\\.[jt]s$': swc },
  transformIgnorePatterns: ['/node_modules/(?!@faker-js/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/reports/'],
});

const config: Config = {
  // Jest loads reporters as they are, without a transform: this one comes from the build.
  reporters: ['default', '<rootDir>/dist/jest/close-run.js'],
  projects: [
    { ...conformanceProject(__dirname), transform: { '\\.ts$': swc } },
    selfTests('unit', ['<rootDir>/tests/**/*.test.ts']),
    selfTests('e2e', ['<rootDir>/tests/**/*.e2e.ts']),
  ],
};

export default config;
