import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { openJournal } from '../../../engine/http/journal';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'scim-conformance-journal-'));
  file = path.join(folder, 'journal.ndjson');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what is about to be created is on disk before anything else happens', () => {
  openJournal(file).creating('Users', 'ann@example.com', 'x1');
  expect(readFileSync(file, 'utf8')).toContain('"name":"ann@example.com"');
});

test('open are those that were neither refused nor deleted, newest first', () => {
  const journal = openJournal(file);
  const [a, b, c] = [
    journal.creating('Users', 'a', null),
    journal.creating('Users', 'b', null),
    journal.creating('Groups', 'c', null),
  ];
  journal.created(a, 'id-a');
  journal.refused(b);
  journal.created(c, 'id-c');
  journal.deleted('Users', 'id-a');
  expect(journal.open()).toEqual([{ key: c, resource: 'Groups', name: 'c', externalId: null, id: 'id-c' }]);
});

test('another process goes on where the first was cut off, and still knows what the run owns', () => {
  const first = openJournal(file);
  first.created(first.creating('Users', 'a', null), 'id-a');
  first.creating('Users', 'never answered', 'x2');
  const second = openJournal(file);
  expect(second.open().map(({ name, id }) => [name, id])).toEqual([
    ['never answered', null],
    ['a', 'id-a'],
  ]);
  expect([second.owns('Users', 'id-a'), second.owns('Users', 'of somebody else')]).toEqual([true, false]);
  expect(second.creating('Users', 'b', null)).toBe(3);
});

test('a user and a group with the same id are two resources', () => {
  const journal = openJournal(file);
  journal.created(journal.creating('Users', 'ann', null), '1');
  expect([journal.owns('Users', '1'), journal.owns('Groups', '1')]).toEqual([true, false]);
  journal.created(journal.creating('Groups', 'staff', null), '1');
  journal.deleted('Groups', '1');
  for (const each of [journal, openJournal(file)])
    expect(each.open().map(({ resource, id }) => [resource, id])).toEqual([['Users', '1']]);
});

test('the deletion of a resource leaves the next one that got its id', () => {
  const journal = openJournal(path.join(folder, 'reused.ndjson'));
  const first = journal.creating('Users', 'ann@example.com', null);
  journal.created(first, '57');
  const second = journal.creating('Users', 'bea@example.com', null);
  journal.created(second, '57');
  journal.deleted('Users', '57', [first]);
  for (const each of [journal, openJournal(path.join(folder, 'reused.ndjson'))])
    expect(each.open()).toMatchObject([{ name: 'bea@example.com', id: '57' }]);
});
