import { createAndMatchOnExisting } from '../../../probes/on-existing/create-and-match';
import { playOnExisting, user } from './small-directory';

test('a user is searched for by its name as it is and in capitals, and read', async () => {
  const { calls, facts, withdrawn } = await playOnExisting(createAndMatchOnExisting, [user('ann'), user('bob')]);
  expect([facts, withdrawn]).toEqual([{ id: 'id-ann', userName: 'ann@corp.com', values: {} }, {}]);
  expect(calls.map(({ step, call }) => [step, call.query?.filter ?? call.path])).toEqual([
    ['look-around', '/Users'],
    ['find', 'userName eq "ann@corp.com"'],
    ['find-other-case', 'userName eq "ANN@CORP.COM"'],
    ['read', '/Users/id-ann'],
  ]);
});

test.each(['ANN', '4711', 'müller', 'straße'])('%s has no other case that is certain', async (userName) => {
  const { withdrawn } = await playOnExisting(createAndMatchOnExisting, [user('ann', { userName })]);
  expect(withdrawn).toEqual({ 'find-other-case': expect.stringContaining('a userName in plain small letters') });
});

test('a user without an id that can be asked for is none to search for', async () => {
  const { withdrawn } = await playOnExisting(createAndMatchOnExisting, [user('ann', { id: 4711 })]);
  expect(withdrawn.read).toBe('no user on the page that was read has an id and a userName of its own');
});
