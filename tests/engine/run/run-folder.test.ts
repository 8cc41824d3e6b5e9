import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { openJournal } from '../../../engine/http/journal';
import { makeRunFolder } from '../../../engine/run/run-folder';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'scim-conformance-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("reports of an earlier run are gone before the next begins, other people's files are not", () => {
  for (const name of ['results.json', 'report.html', 'run.html', 'mine.txt'])
    writeFileSync(path.join(folder, name), 'x');
  makeRunFolder(folder);
  expect(readdirSync(folder).sort()).toEqual(['.run', 'mine.txt']);
});

test('a journal is kept while it says that something was left behind', () => {
  const { journal } = makeRunFolder(folder);
  const first = openJournal(journal);
  first.created(first.creating('Users', 'ann', null), 'id-1');
  makeRunFolder(folder);
  expect(readdirSync(folder).sort()).toEqual(['.run', expect.stringMatching(/^journal\.until-\d+\.ndjson$/)]);

  const tidy = openJournal(journal);
  tidy.created(tidy.creating('Users', 'bob', null), 'id-2');
  tidy.deleted('Users', 'id-2');
  makeRunFolder(folder);
  expect(readdirSync(folder)).toHaveLength(2);
});
