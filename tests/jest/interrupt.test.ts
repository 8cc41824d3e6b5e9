import { existsSync } from 'node:fs';
import { openJournal } from '../../engine/http/journal';
import { embeddedVariable, makeRunFolder } from '../../engine/run/run-folder';
import { stopOnInterrupt } from '../../jest/interrupt';
import { makeRunPlace } from '../helpers/jest-run';

const place = makeRunPlace();
let folder: ReturnType<typeof makeRunFolder>;
beforeEach(() => {
  folder = makeRunFolder(place.out);
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => place.remove());

/** Stands in for what the process is told from outside, and for its end. */
function listen(isEmbedded = false) {
  const heard = new Map<string, () => void>();
  const hear = (name: string | symbol, handler: () => void) => {
    heard.set(String(name), handler);
    return process;
  };
  jest.spyOn(process, 'on').mockImplementation(hear as typeof process.on);
  jest.spyOn(process, 'once').mockImplementation(hear as typeof process.once);
  const exit = jest.spyOn(process, 'exit').mockImplementation((() => {}) as never);
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  stopOnInterrupt(folder, isEmbedded);
  const send = (name: string) => {
    const handler = heard.get(name);
    if (!handler) throw new Error(`nothing waits for ${name}: Node would end the process`);
    handler();
  };
  return { send, exit, said: () => write.mock.calls.map(([text]) => text).join('') };
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s stops requests and leaves the process to clean up', (signal) => {
  const { send, exit } = listen();
  expect(existsSync(folder.stop)).toBe(false);
  send(signal);
  expect(existsSync(folder.stop)).toBe(true);
  expect(exit).not.toHaveBeenCalled();
});

test('the second Ctrl-C ends the process, whatever else was asked in between; a closed terminal asks no louder', () => {
  const { send, exit } = listen();
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGHUP', 'SIGINT', 'SIGTERM']) send(signal);
  expect(exit).not.toHaveBeenCalled();
  send('SIGINT');
  expect(exit).toHaveBeenCalledWith(130);
});

test('output that nobody reads any more does not end the run; any other error of it is told', () => {
  listen();
  const failWith = (code: string) => () => process.stdout.emit('error', Object.assign(new Error(code), { code }));
  expect(failWith('EPIPE')).not.toThrow();
  expect(failWith('EIO')).not.toThrow();
  expect(failWith('ENOSPC')).toThrow('ENOSPC');
});

test.each([
  [0, false, 'Ended at once. Nothing is left in the tenant.\n'],
  [
    1,
    false,
    /^Ended before clean-up: 1 resource of this run may be left .* names what was created: .*journal\.ndjson\n$/,
  ],
  [3, false, /^Ended before clean-up: 3 resources of this run may be left /],
  [3, true, 'Ended at once. Nothing is left: the embedded provider ended as well.\n'],
])('with %i resources that are not deleted (embedded: %s) it says %j', (count, isEmbedded, message) => {
  const journal = openJournal(folder.journal);
  for (let n = 0; n < count; n += 1) journal.creating('Users', `user${n}`, null);
  const { send, said } = listen(isEmbedded);
  send('SIGINT');
  send('SIGINT');
  expect(said()).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
});

describe('for the command line', () => {
  beforeEach(() => place.say({ SCIM_CONFORMANCE_CLI: '1' }));
  afterEach(() => {
    delete process.env[embeddedVariable];
    Object.assign(process, { connected: undefined });
  });

  test('the end of the command stops requests, also when it came before anybody listened', () => {
    listen().send('disconnect');
    expect(existsSync(folder.stop)).toBe(true);
    folder = makeRunFolder(place.out);
    Object.assign(process, { connected: false });
    const { exit } = listen();
    expect(existsSync(folder.stop)).toBe(true);
    expect(exit).not.toHaveBeenCalled();
  });

  test('with the embedded provider in the command, its end is the end', () => {
    place.say({ [embeddedVariable]: 'http://127.0.0.1:1' });
    const { send, exit } = listen(true);
    send('disconnect');
    expect(exit).toHaveBeenCalledWith(130);
  });
});
