import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type { Probe, Session } from '../../contract/probe';
import type { Json } from '../../contract/results';
import type { Client, Played } from '../../engine/http/client';
import { openJournal } from '../../engine/http/journal';
import { makeLine } from '../../engine/http/line';
import type { Recorder } from '../../engine/http/recorder';
import { makeThrottle } from '../../engine/http/throttle';
import { topRungs } from '../../engine/run/ladder';
import { playProbes } from '../../engine/run/probe-runner';
import type { RunTools } from '../../engine/run/run-tools';
import { drawCast } from '../../fixtures/cast';
import { readProfile } from '../../fixtures/profiles';

/** What a server that is a function answers; `error` is a kind of the client's. */
export type Answer = { status: number; body?: Json } | { error: string };

const folder = mkdtempSync(path.join(tmpdir(), 'scim-conformance-session-'));
afterAll(() => rmSync(folder, { recursive: true }));
let journals = 0;

/**
 * Plays one probe against a server that is a function; `sent` says which calls asked for a new connection.
 * @param answer is told the media type where the call names one other than the client's own
 */
export function bench(
  answer: (method: string, path: string, body: Json | undefined, filter: string, mediaType?: string) => Answer,
  seed = 1,
) {
  journals += 1;
  const file = path.join(folder, `journal-${journals}.ndjson`);
  const sent: string[] = [];
  const client: Client = {
    async send(call, connection) {
      const query = call.query ? `?${new URLSearchParams(call.query)}` : '';
      sent.push(`${call.method} ${call.path}${query}${connection ? `, ${connection} connection` : ''}`);
      const given = answer(
        call.method,
        call.path,
        call.body,
        call.query?.filter ?? '',
        call.headers?.['Content-Type'] ?? undefined,
      );
      const request = {
        method: call.method,
        url: `http://h${call.path}${query}`,
        headers: {},
        ...(call.body === undefined ? {} : { body: call.body }),
      };
      const played: Played =
        'error' in given
          ? {
              request,
              response: null,
              error: { kind: given.error, message: given.error },
              startedAt: '',
              durationMs: 0,
            }
          : { request, response: { headers: {}, ...given }, error: null, startedAt: '', durationMs: 0 };
      return played;
    },
    close: () => {},
  };
  let index = 0;
  const recorder: Recorder = {
    record: (probe, step, played, known) => ({ index: index++, probe, step, ...known, ...played }),
  };
  const tools: RunTools = {
    line: makeLine({ client, throttle: makeThrottle(null), recorder }),
    journal: openJournal(file),
    profile: readProfile('generic'),
    seed,
    cast: drawCast(seed),
    rungs: topRungs(),
    consistencyMs: 60_000,
    isStopped: () => false,
  };
  const play = async (run: (session: Session) => Promise<void>) => {
    const probe: Probe = { id: 'test', plays: '', access: 'write', chain: 1, steps: { '*': [] }, run };
    return await playProbes(tools, [{ key: 'test', probe, parameters: {} }], 1, () => {}).get('test');
  };
  return { play, sent, tools, journalText: () => readFileSync(file, 'utf8') };
}

/** Every call is answered like a create call, with the same id. */
export const created = (_method: string, _path: string, body: Json | undefined): Answer => ({
  status: 201,
  body: { ...(body as object), id: 'new/1' },
});

/** Users and groups are numbered separately, as in many databases. */
export const numbered = (method: string, _path: string, body: Json | undefined): Answer =>
  method === 'POST' ? { status: 201, body: { ...(body as object), id: '1' } } : { status: 204 };
