import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { install, missingProgram } from '../../lab/run/server';
import type { SetUp } from '../../lab/run/set-up';

const folder = mkdtempSync(path.join(tmpdir(), 'scim-conformance-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a server is installed again when something that it is made from has changed, and only then', () => {
  const log = path.join(folder, 'build', 'log');
  const build = [['sh', '-c', 'mkdir -p build && echo installed >> build/log']];
  const times = () => readFileSync(log, 'utf8').trim().split('\n').length;
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  write('src/main.rs', 'one');
  install(folder, build);
  install(folder, build);
  expect(times()).toBe(1);
  write('src/main.rs', 'two');
  install(folder, build);
  expect(times()).toBe(2);
  write('target/debug/server', 'made');
  install(folder, build);
  expect(times()).toBe(2);
  install(folder, [...build, ['true']]);
  expect(times()).toBe(3);
  write('src/main.rs', 'three');
  expect(() => install(folder, [['sh', '-c', 'echo no >&2; exit 9']])).toThrow(/ended with 9 in .*:\nno/);
  install(folder, build);
  expect(times()).toBe(4);
});

test('a folder that holds other things as well is installed again for the named files only', () => {
  const place = path.join(folder, 'lab');
  mkdirSync(place);
  const log = path.join(place, 'build.log');
  const again = () => {
    install(place, [['sh', '-c', 'echo installed >> build.log']], ['package.json']);
    return readFileSync(log, 'utf8').trim().split('\n').length;
  };
  writeFileSync(path.join(place, 'package.json'), 'one');
  expect(again()).toBe(1);
  writeFileSync(path.join(place, 'truth.json'), 'a new line');
  expect(again()).toBe(1);
  writeFileSync(path.join(place, 'package.json'), 'two');
  expect(again()).toBe(2);
});

test('a program is missing when it does not say its version', () => {
  const needing = (...needs: string[]) => missingProgram({ needs } as unknown as SetUp);
  expect(needing('node', 'npm')).toBeUndefined();
  expect(needing('node', 'no-such-program', 'neither')).toBe('no-such-program');
  expect(needing('false')).toBe('false');
});
