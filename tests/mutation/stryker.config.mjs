/** `npm run mutation`: see docs/proof.md. */
export default {
  plugins: ['@stryker-mutator/mocha-runner', './tests/mutation/ignore-prose.mjs'],
  testRunner: 'mocha',
  mochaOptions: {
    extension: ['ts'],
    require: ['esbuild-register', 'tests/mutation/jest-globals.ts'],
    spec: ['tests/suites/**/*.{test,verify}.ts', 'tests/engine/run/{judge,contrast}.test.ts'],
  },
  mutate: ['suites/*/**/*.ts', 'engine/run/{judge,policy,contrast}.ts'],
  ignorers: ['prose'],
  ignoreStatic: true,
  // A mutant of the judge meets all tests; only one that hangs may count as killed by the clock.
  timeoutMS: 120_000,
  coverageAnalysis: 'perTest',
  disableTypeChecks: true,
  // Its rewriting of tsconfig.json, which the tests do not read, needs the API of TypeScript 6.
  tsconfigFile: 'none',
  tempDirName: 'reports/.stryker',
  ignorePatterns: ['/reports', '/dist', '/coverage', '/docs', '/bench'],
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['progress', 'clear-text', 'html', 'json'],
  clearTextReporter: { reportMutants: false, reportTests: false },
  htmlReporter: { fileName: 'reports/mutation/mutation.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
};
