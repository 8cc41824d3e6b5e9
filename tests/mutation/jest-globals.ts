import * as path from 'node:path';
import { expect } from 'expect';
import { bind } from 'jest-each';
import { SnapshotState, toMatchSnapshot } from 'jest-snapshot';

/**
 * What the tests use of Jest, on top of Mocha. Mocha keeps everything loaded from one mutant to the next, so that a mutant
 * costs milliseconds; Jest loads all modules anew for each.
 */
const { it, before }: Record<'it' | 'before', (...args: unknown[]) => void> = require('mocha');
const test = (title: string, run: () => unknown) => it(title, run);

Object.assign(globalThis, {
  expect,
  beforeAll: (hook: () => unknown) => before(hook),
  test: Object.assign(test, { each: bind(test, false) }),
});

/** Jest collects what does not match and fails the test at its end; here it fails at once. */
function matchSnapshot(this: object, received: unknown) {
  return toMatchSnapshot.call({ ...this, dontThrow: () => {} } as never, received);
}
expect.extend({ toMatchSnapshot: matchSnapshot as never });

const snapshots = new Map<string, SnapshotState>();

function snapshotsOf(file: string): SnapshotState {
  const state =
    snapshots.get(file) ??
    new SnapshotState(path.join(path.dirname(file), '__snapshots__', `${path.basename(file)}.snap`), {
      updateSnapshot: 'none',
      snapshotFormat: { escapeString: false, printBasicPrototype: false },
      rootDir: process.cwd(),
    });
  snapshots.set(file, state);
  return state;
}

interface MochaContext {
  currentTest: { file: string; fullTitle(): string };
}

/** Snapshots are looked up by the test's name; several of one name are counted, anew in each run. */
export const mochaHooks = {
  beforeAll() {
    for (const state of snapshots.values()) state.clear();
  },
  beforeEach(this: MochaContext) {
    const { currentTest } = this;
    const state = { currentTestName: currentTest.fullTitle(), snapshotState: snapshotsOf(currentTest.file) };
    expect.setState(state);
  },
};
