import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { type History, historyOf } from './history';

let root: string;
let history: History;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'scim-conformance-history-'));
  git('init', '--quiet', '--initial-branch=main');
  history = historyOf(root);
});
afterEach(() => rmSync(root, { recursive: true }));

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], { cwd: root, stdio: 'pipe' });

/** @returns the commit */
function commit(file: string, content: string): string {
  writeFileSync(path.join(root, file), content);
  git('add', '--all');
  git('commit', '--quiet', '--message', file);
  return history.head();
}

test('the first commit has nothing before it', () => {
  commit('a.ts', '1');
  expect(history.base()).toBeUndefined();
});

test('on main the last changes are those of the last commit and of the working tree', () => {
  commit('a.ts', '1');
  const second = commit('b.ts', '1');
  commit('c.ts', '1');
  writeFileSync(path.join(root, 'a.ts'), '2');
  writeFileSync(path.join(root, 'd.ts'), '1');
  expect(history.base()).toBe(second);
  expect(history.changedSince(second).sort()).toEqual(['a.ts', 'c.ts', 'd.ts']);
});

test('on a branch they are those since it left main', () => {
  const first = commit('a.ts', '1');
  git('checkout', '--quiet', '-b', 'work');
  commit('b.ts', '1');
  git('mv', 'a.ts', 'moved.ts');
  commit('c.ts', '1');
  expect(history.base()).toBe(first);
  expect(history.changedSince(first).sort()).toEqual(['a.ts', 'b.ts', 'c.ts', 'moved.ts']);
  expect([history.fileAt(first, 'a.ts'), history.fileAt(first, 'b.ts')]).toEqual(['1', undefined]);
});

test('a commit that there is not is an error', () => {
  commit('a.ts', '1');
  expect(() => history.changedSince('no-such-commit')).toThrow('no-such-commit');
});
