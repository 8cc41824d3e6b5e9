import { createHash } from 'node:crypto';
import type { Dialect } from '../../contract/check';
import type { Call, Profile, Session, Stale } from '../../contract/probe';
import type { Json, RecordedExchange } from '../../contract/results';
import { declarationOf } from '../../contract/steps';
import { type CastMember, personFrom } from '../../fixtures/people';
import { withinLimits } from '../../fixtures/users';
import { objectOf, stringOf } from '../../scim/json';
import { isUsableId } from '../../scim/paths';
import { isSameResource, nameOf } from '../../scim/same-resource';
import { urn } from '../../scim/urns';
import type { Client, Played } from '../http/client';
import type { Collection, Journal } from '../http/journal';
import { sendUntilDone } from '../http/put-off';
import type { Recorder } from '../http/recorder';
import type { Throttle } from '../http/throttle';
import { makePatience } from './patience';
import type { ProbeRun } from './plan';

/** What all probes of a run share. */
export interface RunTools {
  client: Client;
  throttle: Throttle;
  recorder: Recorder;
  journal: Journal;
  profile: Profile;
  seed: number;
  cast: readonly CastMember[];
  /** How long a stale read-back is repeated, in milliseconds; 0 is never. */
  consistencyMs: number;
  /** True once the run was interrupted: no further request goes out. */
  isStopped(): boolean;
}

type Known = Pick<RecordedExchange, 'attempt' | 'part' | 'together'>;

/** What a step that is not wanted is answered with; it is recorded nowhere. */
const notPlayed = (step: string, { method, path, body }: Call): RecordedExchange => ({
  index: -1,
  probe: '',
  step,
  request: { method, url: path, headers: {}, ...(body === undefined ? {} : { body }) },
  response: null,
  startedAt: '',
  durationMs: 0,
  error: { kind: 'not-played', message: 'this step was not asked for' },
});

const everything = () => true;

/** Ends a probe early; the runner turns it into the transcript's `stopped`. */
export class ProbeStopped extends Error {
  constructor(
    readonly blockedBy: string,
    readonly reason: string,
  ) {
    super(reason);
  }
}

export interface ProbeRecord {
  exchanges: RecordedExchange[];
  putOff: RecordedExchange[];
  facts: Record<string, Json>;
}

/**
 * The session of one probe run.
 * @param isWanted the steps to send; all without. The others are answered by exchanges that say nothing
 * @param index position of the run in the plan: decides its people and texts, so that the seed alone fixes every value
 * @throws (later, from its methods) ProbeStopped, or Error when the probe itself is wrong
 */
export function makeSession(
  tools: RunTools,
  run: ProbeRun,
  index: number,
  record: ProbeRecord,
  isWanted: (step: string) => boolean = everything,
): Session {
  const { journal, profile } = tools;
  const mark = `${tools.seed.toString(36)}${index.toString(36).padStart(2, '0')}`;
  /** What the random texts follow from. Where some steps are played again, on a fresh subject, they are new as well. */
  const origin = isWanted === everything ? `${tools.seed}/${run.key}` : `${mark}/${run.key}`;
  const phantoms = new Set<string>();
  /** Ids that a create call was answered with, but as another resource than the one that was sent; and its gate. */
  const strangers = new Map<string, string>();
  const patience = makePatience(tools.consistencyMs, tools.isStopped);
  let people = 0;
  let texts = 0;

  async function send(step: string, call: Call, part?: number): Promise<RecordedExchange> {
    if (!isWanted(step)) return notPlayed(step, call);
    admit(step, call, part);
    await tools.throttle.turn();
    return play(step, call, part === undefined ? {} : { part });
  }

  async function sendTogether(word: string, calls: readonly Call[]): Promise<RecordedExchange[]> {
    const entries = calls.map((call, index) => [`${word}-${index + 1}`, call] as const);
    const wanted = entries.filter(([step]) => isWanted(step));
    for (const [step, call] of wanted) admit(step, call);
    if (wanted.length > 0) await tools.throttle.turn(wanted.length);
    const ends = await Promise.allSettled(
      entries.map(([step, call]) =>
        isWanted(step) ? play(step, call, { together: word }) : Promise.resolve(notPlayed(step, call)),
      ),
    );
    return ends.map((end) => {
      if (end.status === 'rejected') throw end.reason;
      return end.value;
    });
  }

  async function readBack(step: string, call: Call, stale: Stale): Promise<RecordedExchange> {
    if (!isWanted(step)) return notPlayed(step, call);
    admit(step, call);
    const wait = patience.begin();
    let pauseMs: number | null = 0;
    for (let attempt = 1; ; attempt += 1) {
      await tools.throttle.turn();
      const exchange = await play(step, call, ({ response }) => {
        pauseMs = response ? wait.pause(stale(response)) : null;
        return pauseMs === null ? {} : { attempt };
      });
      if (pauseMs === null) return exchange;
      await patience.sleep(pauseMs);
    }
  }

  function admit(step: string, call: Call, part?: number): void {
    if (declarationOf(run.probe.steps, step) === undefined)
      throw new Error(`probe ${run.key} sends the step '${step}', which it does not declare`);
    if (record.exchanges.some((exchange) => exchange.step === step && exchange.part === part))
      throw new Error(`probe ${run.key} uses the step name '${step}' twice`);
    refuseForeignWrites(call);
  }

  /** @param known what else is known of the call, or becomes known by the answer */
  async function play(step: string, call: Call, known: Known | ((played: Played) => Known)): Promise<RecordedExchange> {
    if (tools.isStopped()) throw new ProbeStopped('', 'the run was interrupted');
    const entry = announce(call);
    const played = await sendWhenReady(step, call);
    const more = typeof known === 'function' ? known(played) : known;
    const exchange = tools.recorder.record(run.key, step, played, { ...call.marks, ...more });
    record.exchanges.push(exchange);
    settle(entry, exchange);
    if (exchange.error?.kind === 'timeout')
      throw new ProbeStopped('connection.requests.answered', exchange.error.message);
    return exchange;
  }

  /** What put a call off is in the evidence, and not in what steps are judged by. */
  function sendWhenReady(step: string, call: Call): Promise<Played> {
    const wait = async (ms: number) => {
      await patience.sleep(ms);
      await tools.throttle.turn();
    };
    const onPutOff = (played: Played) => {
      record.putOff.push(tools.recorder.record(run.key, step, played, { ...call.marks, putOff: true }));
    };
    return sendUntilDone(() => tools.client.send(call), onPutOff, wait, tools.isStopped);
  }

  /** Only what this run created is changed or deleted; a random id that no resource has is harmless. */
  function refuseForeignWrites(call: Call): void {
    if (!['PUT', 'PATCH', 'DELETE'].includes(call.method)) return;
    const id = decodeURIComponent(/^\/(?:Users|Groups)\/([^/?]+)$/.exec(call.path)?.[1] ?? '');
    if (journal.owns(id) || phantoms.has(id)) return;
    const gate = strangers.get(id);
    if (gate !== undefined)
      throw new ProbeStopped(gate, `the create call was answered with ${id}, which is not the resource that was sent`);
    throw new Error(`probe ${run.key} would send ${call.method} ${call.path}, which this run did not create`);
  }

  /** Writes a `creating` line for a POST that may create a resource, before it goes out. */
  function announce(call: Call): number | undefined {
    const collection = /^\/(Users|Groups)\/?$/.exec(call.path)?.[1] as Collection | undefined;
    if (call.method !== 'POST' || !collection) return undefined;
    const body = objectOf(call.body);
    return journal.creating(collection, nameOf(body) ?? '', stringOf(body?.externalId) ?? null);
  }

  /** Completes the journal by the answer; without a clear one the entry stays open and clean-up looks for it by name. */
  function settle(entry: number | undefined, { request, response }: RecordedExchange): void {
    const status = response?.status ?? 0;
    if (entry !== undefined) {
      const body = objectOf(response?.body);
      const id = stringOf(body?.id);
      const succeeded = status >= 200 && status < 300;
      if (succeeded && id) {
        if (isUsableId(id) && isSameResource(request.body, body, status)) journal.created(entry, id);
        else {
          journal.doubtful(entry, id);
          strangers.set(id, request.url.includes('/Groups') ? 'groups.create.accepted' : 'users.create.accepted');
        }
      } else if (status >= 400 && status < 500) journal.refused(entry);
    }
    const deleted = request.method === 'DELETE' && (status === 204 || status === 404);
    if (deleted) journal.deleted(decodeURIComponent(new URL(request.url).pathname.split('/').at(-1) ?? ''));
  }

  async function create(step: string, path: string, body: Json, gate: string): Promise<string> {
    if (!isWanted(step)) return '';
    const exchange = await send(step, { method: 'POST', path, body, marks: { intent: 'create' } });
    if (exchange.error) throw new ProbeStopped('connection.requests.answered', exchange.error.message);
    const status = exchange.response?.status ?? 0;
    const id = stringOf(objectOf(exchange.response?.body)?.id);
    const isCreated = (status === 201 || status === 200) && id !== undefined;
    if (isCreated && journal.owns(id)) return id;
    const what = isCreated ? ' and another resource than the one that was sent' : id === undefined ? ' and no id' : '';
    throw new ProbeStopped(gate, `${step}: POST ${path} was answered with ${status}${what}`);
  }

  function guid(): string {
    texts += 1;
    const hex = createHash('sha256').update(`${origin}/${texts}`).digest('hex');
    const value = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    phantoms.add(value);
    return value;
  }

  return {
    dialect: (run.parameters.dialect ?? 'entra') as Dialect,
    profile,
    guid,
    person() {
      people += 1;
      const member = tools.cast[(index * 7 + people) % tools.cast.length];
      if (!member) throw new Error('the run has no cast');
      return withinLimits(profile, personFrom(member, `${mark}${people.toString(36)}`, guid()));
    },
    groupName() {
      texts += 1;
      return `Conformance group ${mark}${texts}`;
    },
    send,
    sendTogether,
    readBack,
    createUser: (step, body) => create(step, '/Users', body, 'users.create.accepted'),
    createGroup: (step, body) => create(step, '/Groups', body, 'groups.create.accepted'),
    patch: (step, path, operations, part) =>
      send(step, { method: 'PATCH', path, body: { schemas: [urn.patch], Operations: operations } }, part),
    note: (facts) => Object.assign(record.facts, facts),
    stop(blockedBy, reason) {
      throw new ProbeStopped(blockedBy, reason);
    },
  };
}
