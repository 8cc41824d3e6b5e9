import { meetTarget } from '../../../engine/first-contact/meet-target';
import type { Client } from '../../../engine/http/client';
import { makeLine } from '../../../engine/http/line';
import type { Recorder } from '../../../engine/http/recorder';
import { makeThrottle } from '../../../engine/http/throttle';
import { readProfile } from '../../../fixtures/profiles';

/** What the first contact of a run with this seed asks for. */
async function askedWith(seed: number): Promise<string[]> {
  const asked: string[] = [];
  const client: Client = {
    async send({ method, path, query }) {
      asked.push(`${path}?${query?.filter ?? ''}`);
      const body = { schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'], totalResults: 0 };
      const request = { method, url: `http://127.0.0.1${path}`, headers: {} };
      return { request, response: { status: 200, headers: {}, body }, startedAt: '', durationMs: 0, error: null };
    },
    close() {},
  };
  const recorder: Recorder = { record: (probe, step, played) => ({ index: 0, probe, step, ...played }) };
  await meetTarget(
    {
      line: makeLine({ client, throttle: makeThrottle(null), recorder }),
      askElsewhere: () => Promise.reject(new Error('nothing is asked elsewhere')),
    },
    readProfile('generic'),
    false,
    seed,
  );
  return asked;
}

test('the seed decides whom Test Connection looks for', async () => {
  const first = await askedWith(1);
  expect(first[0]).toMatch(/^\/Users\?userName eq "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}"$/);
  expect(await askedWith(1)).toEqual(first);
  expect((await askedWith(2))[0]).not.toBe(first[0]);
});
