import { existsSync } from 'node:fs';
import { makeRunFolder } from '../../engine/run/run-folder';
import { stopOnInterrupt } from '../../jest/interrupt';
import { makeRunPlace } from '../helpers/jest-run';

const place = makeRunPlace();
const folder = makeRunFolder(place.out);
afterEach(() => jest.restoreAllMocks());
afterAll(() => place.remove());

/** The handlers that are waiting for a signal, by its name; being called takes one away, as with `once`. */
function signals() {
  const waiting: [string, () => void][] = [];
  jest.spyOn(process, 'once').mockImplementation((name: string | symbol, handler: () => void) => {
    waiting.push([String(name), handler]);
    return process;
  });
  const exit = jest.spyOn(process, 'exit').mockImplementation((() => {}) as never);
  const send = (name: string) => {
    const index = waiting.findIndex(([each]) => each === name);
    if (index < 0) throw new Error(`nothing waits for ${name}: Node would end the process`);
    waiting.splice(index, 1)[0]?.[1]();
  };
  return { send, exit };
}

test('the first Ctrl-C stops requests and leaves the process to clean up; the second ends it', () => {
  const { send, exit } = signals();
  stopOnInterrupt(folder);
  expect(existsSync(folder.stop)).toBe(false);
  send('SIGINT');
  expect(existsSync(folder.stop)).toBe(true);
  expect(exit).not.toHaveBeenCalled();
  send('SIGINT');
  expect(exit).toHaveBeenCalledWith(130);
});

test('a SIGTERM stops requests and leaves the process to clean up', () => {
  makeRunFolder(place.out);
  const { send, exit } = signals();
  stopOnInterrupt(folder);
  expect(existsSync(folder.stop)).toBe(false);
  send('SIGTERM');
  expect(existsSync(folder.stop)).toBe(true);
  expect(exit).not.toHaveBeenCalled();
});
