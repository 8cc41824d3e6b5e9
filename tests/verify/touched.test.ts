import { type Known, touchedBy } from './touched';

const known: Known = {
  files: [
    'tests/cli/hostile.verify.ts',
    'tests/engine/http/put-off.verify.ts',
    'tests/proof/legal-variants.verify.ts',
    'tests/suites/users/other-answers.verify.ts',
    'tests/suites/users/read.verify.ts',
  ],
  faults: [
    { id: 'create-200', file: 'provider/faults/users.ts', checks: ['users.create.status-201'] },
    { id: 'members-lost', file: 'provider/faults/membership.ts', checks: ['membership.add.kept', 'groups.read.whole'] },
  ],
  checks: [
    { id: 'users.create.status-201', probes: ['create-and-match'] },
    { id: 'membership.add.kept', probes: ['membership-changes'] },
  ],
  imports: [
    { from: 'suites/users/create/minimal.ts', to: 'suites/reading/answers' },
    { from: 'suites/users/create/index.ts', to: 'suites/users/create/minimal' },
    { from: 'suites/reading/answers.ts', to: 'suites/reading/texts' },
    { from: 'suites/catalogue.ts', to: 'suites/users' },
    { from: 'probes/membership-changes.ts', to: 'probes/test-groups' },
    { from: 'probes/catalogue.ts', to: 'probes/membership-changes' },
    { from: 'suites/define.ts', to: 'probes/catalogue' },
    { from: 'provider/faults/users.ts', to: 'provider/faults/shared/fault' },
    { from: 'provider/faults/users.ts', to: 'provider/exemplary' },
  ],
};

test.each([
  ['a test', 'tests/cli/hostile.verify.ts', ['tests/cli/hostile.verify.ts'], []],
  ['source, by its address', 'engine/http/put-off.ts', ['tests/engine/http/put-off.verify.ts'], []],
  ['a folder beside the test', 'tests/proof/legal-variants/all.ts', ['tests/proof/legal-variants.verify.ts'], []],
  [
    'a snapshot',
    'tests/suites/users/__snapshots__/read.verify.ts.snap',
    ['tests/suites/users/other-answers.verify.ts', 'tests/suites/users/read.verify.ts'],
    [],
  ],
  [
    'a check, and its area',
    'suites/users/create/minimal.ts',
    ['tests/suites/users/other-answers.verify.ts'],
    ['create-200'],
  ],
  [
    'an area',
    'suites/users/index.ts',
    ['tests/suites/users/other-answers.verify.ts', 'tests/suites/users/read.verify.ts'],
    ['create-200'],
  ],
  ['a second area of a row', 'suites/groups/read.ts', [], ['members-lost']],
  ['a probe, and the areas that judge it', 'probes/membership-changes.ts', [], ['members-lost']],
  ['what an area reads with', 'suites/reading/texts.ts', [], ['create-200']],
  ['what a probe plays with', 'probes/test-groups.ts', [], ['members-lost']],
  ['a fault', 'provider/faults/users.ts', [], ['create-200']],
  ['what a fault is made with', 'provider/faults/shared/fault.ts', [], ['create-200']],
  ['nothing of these', 'README.md', [], []],
])('%s is touched by %s', (_what, changed, files, faults) => {
  expect(touchedBy([changed], known)).toEqual({ files, faults });
});
