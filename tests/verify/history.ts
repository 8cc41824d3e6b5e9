import { execFileSync } from 'node:child_process';

/** What git knows of the project. */
export interface History {
  /** @throws Error when this is no git repository: the commit chooses the shard */
  head(): string;
  /**
   * Where the last changes begin: where this branch left main, or the commit before this one on main itself.
   * @returns undefined when that is not known, as in a clone without history: then everything counts as changed
   */
  base(): string | undefined;
  /**
   * Files that differ from a commit, committed or not, as paths from the root; a renamed file is named twice.
   * @throws Error when there is no such commit
   */
  changedSince(commit: string): string[];
  /** What stood in a file; undefined when there was none. */
  fileAt(commit: string, file: string): string | undefined;
}

/** @param root the folder of the project, and of its repository */
export function historyOf(root: string): History {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  const known = (...args: string[]) => {
    try {
      return git(...args);
    } catch {
      return undefined;
    }
  };
  return {
    head: () => git('rev-parse', 'HEAD'),
    base() {
      const left = ['origin/main', 'main'].flatMap((main) => known('merge-base', 'HEAD', main) ?? [])[0];
      return left && left !== this.head() ? left : known('rev-parse', '--verify', 'HEAD~1');
    },
    changedSince: (commit) =>
      [git('diff', '--name-only', '--no-renames', commit), git('ls-files', '--others', '--exclude-standard')]
        .flatMap((text) => text.split('\n'))
        .filter((line) => line !== ''),
    fileAt: (commit, file) => known('show', `${commit}:${file}`),
  };
}
