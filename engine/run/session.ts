import { createHash } from 'node:crypto';
import { type CastMember, personFrom } from '../../fixtures/people';
import { withinLimits } from '../../fixtures/users';
import type { Dialect } from '../contract/check';
import type { Call, Profile, Session, Stale } from '../contract/probe';
import type { Json, RecordedExchange } from '../contract/results';
import type { Client, Played } from '../http/client';
import type { Journal } from '../http/journal';
import type { Recorder } from '../http/recorder';
import type { Throttle } from '../http/throttle';
import { arrayOf, type JsonObject, objectOf, stringOf } from '../scim/json';
import { type Collection, isUsableId, resourceAt, type Target } from '../scim/paths';
import { isSameResource, nameOf } from '../scim/same-resource';
import { urn } from '../scim/urns';
import { makePatience } from './patience';
import type { ProbeRun } from './plan';
import { putOffStep, sendUntilDone } from './put-off';

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

/** Ends a probe early; the runner turns it into the transcript's `stopped`. */
export class ProbeStopped extends Error {
  constructor(
    readonly blockedBy: string,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** The check that tells why nothing could be created there. */
const gateOf: Record<Collection, string> = { Users: 'users.create.accepted', Groups: 'groups.create.accepted' };

/** The line of the journal that names what a call may create. */
interface Announced {
  resource: Collection;
  key: number;
  /** The id that the call itself chose. */
  id?: string;
}

export interface ProbeRecord {
  exchanges: RecordedExchange[];
  putOff: RecordedExchange[];
  facts: Record<string, Json>;
}

/**
 * The session of one probe run.
 * @param index position of the run in the plan: decides its people and texts, so that the seed alone fixes every value
 * @throws (later, from its methods) ProbeStopped, or Error when the probe itself is wrong
 */
export function makeSession(tools: RunTools, run: ProbeRun, index: number, record: ProbeRecord): Session {
  const { journal, profile } = tools;
  const mark = `${tools.seed.toString(36)}${index.toString(36).padStart(2, '0')}`;
  const phantoms = new Set<string>();
  /** Ids that a create call was answered with, but as another resource than the one that was sent. */
  const strangers = { Users: new Set<string>(), Groups: new Set<string>() };
  const patience = makePatience(tools.consistencyMs, tools.isStopped);
  let people = 0;
  let texts = 0;

  async function send(step: string, call: Call): Promise<RecordedExchange> {
    admit(step, call);
    await tools.throttle.turn();
    return play(step, call);
  }

  async function sendTogether(calls: Record<string, Call>): Promise<RecordedExchange[]> {
    const entries = Object.entries(calls);
    for (const [step, call] of entries) admit(step, call);
    await tools.throttle.turn(entries.length);
    const ends = await Promise.allSettled(entries.map(([step, call]) => play(step, call)));
    return ends.map((end) => {
      if (end.status === 'rejected') throw end.reason;
      return end.value;
    });
  }

  async function readBack(step: string, call: Call, stale: Stale): Promise<RecordedExchange> {
    admit(step, call);
    const wait = patience.begin();
    let pauseMs: number | null = 0;
    for (let attempt = 1; ; attempt += 1) {
      await tools.throttle.turn();
      const exchange = await play(step, call, ({ response }) => {
        pauseMs = response ? wait.pause(stale(response)) : null;
        return pauseMs === null ? step : `${step}~${attempt}`;
      });
      if (pauseMs === null) return exchange;
      await patience.sleep(pauseMs);
    }
  }

  function admit(step: string, call: Call): void {
    if (record.exchanges.some((exchange) => exchange.step === step))
      throw new Error(`probe ${run.key} uses the step name '${step}' twice`);
    refuseForeignWrites(call);
  }

  /** @param named the name to record the exchange under, when it depends on the answer */
  async function play(step: string, call: Call, named = (_played: Played) => step): Promise<RecordedExchange> {
    if (tools.isStopped()) throw new ProbeStopped('', 'the run was interrupted');
    const entry = announce(call);
    const played = await sendWhenReady(step, call);
    const exchange = tools.recorder.record(run.key, named(played), played);
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
      record.putOff.push(tools.recorder.record(run.key, putOffStep(step), played));
    };
    return sendUntilDone(() => tools.client.send(call), onPutOff, wait, tools.isStopped);
  }

  /** Only what this run created is changed or deleted; a random id that no resource has is harmless. */
  function refuseForeignWrites(call: Call): void {
    if (!['PUT', 'PATCH', 'DELETE'].includes(call.method)) return;
    const target = resourceAt(call.path);
    if (target && (journal.owns(target.resource, target.id) || phantoms.has(target.id))) return;
    if (target && strangers[target.resource].has(target.id))
      throw new ProbeStopped(
        gateOf[target.resource],
        `the provider answered with ${target.id}, which is not the resource that was sent`,
      );
    throw new Error(`probe ${run.key} would send ${call.method} ${call.path}, which this run did not create`);
  }

  /** Writes a `creating` line before a call goes out that may create a resource: a POST, or a PUT to an id that nobody has. */
  function announce(call: Call): Announced | undefined {
    const put = call.method === 'PUT' ? resourceAt(call.path) : undefined;
    const unknown = put && phantoms.has(put.id) ? put : undefined;
    const posted = call.method === 'POST' ? /^\/(Users|Groups)\/?$/.exec(call.path)?.[1] : undefined;
    const resource = unknown?.resource ?? (posted as Collection | undefined);
    if (!resource) return undefined;
    const body = objectOf(call.body);
    const key = journal.creating(resource, nameOf(body) ?? '', stringOf(body?.externalId) ?? null);
    return { resource, key, ...(unknown ? { id: unknown.id } : {}) };
  }

  /** Completes the journal by the answer; without a clear one the entry stays open and clean-up looks for it by name. */
  function settle(entry: Announced | undefined, { request, response }: RecordedExchange): void {
    const status = response?.status ?? 0;
    const body = objectOf(response?.body);
    // A refusal in the guise of a success refuses nothing for certain.
    const isSuccess = status >= 200 && status < 300 && !arrayOf(body?.schemas).includes(urn.error);
    if (entry !== undefined) {
      const id = stringOf(body?.id) ?? entry.id;
      if (status >= 400 && status < 500) journal.refused(entry.key);
      else if (isSuccess) {
        const isOurs = id === entry.id || isSameResource(request.body, body, status);
        if (isUsableId(id) && isOurs) journal.created(entry.key, id);
        else {
          journal.doubtful(entry.key, id ?? null);
          if (id !== undefined) strangers[entry.resource].add(id);
        }
      }
    }
    const target = resourceAt(new URL(request.url).pathname);
    if (!target) return;
    // 404 may be wrong for now, or for this id: clean-up asks again.
    if (request.method === 'DELETE' && status === 204) journal.deleted(target.resource, target.id);
    if (['PUT', 'PATCH'].includes(request.method) && isSuccess && isUsableId(body?.id)) follow(target, body.id, body);
  }

  /** A change that is answered with another id may have moved the resource there; clean-up finds out whether it is ours. */
  function follow({ resource, id }: Target, newId: string, body: JsonObject): void {
    if (newId === id || journal.owns(resource, newId) || strangers[resource].has(newId)) return;
    const before = journal.open().find((entry) => entry.resource === resource && entry.id === id);
    if (!before) return;
    strangers[resource].add(newId);
    journal.doubtful(journal.creating(resource, nameOf(body) ?? before.name, before.externalId), newId);
  }

  async function create(step: string, resource: Collection, body: Json): Promise<string> {
    const gate = gateOf[resource];
    const exchange = await send(step, { method: 'POST', path: `/${resource}`, body });
    if (exchange.error) throw new ProbeStopped('connection.requests.answered', exchange.error.message);
    const status = exchange.response?.status ?? 0;
    const id = stringOf(objectOf(exchange.response?.body)?.id);
    const isCreated = (status === 201 || status === 200) && id !== undefined;
    if (isCreated && journal.owns(resource, id)) return id;
    const what = isCreated ? ' and another resource than the one that was sent' : id === undefined ? ' and no id' : '';
    throw new ProbeStopped(gate, `${step}: POST /${resource} was answered with ${status}${what}`);
  }

  function guid(): string {
    texts += 1;
    const hex = createHash('sha256').update(`${tools.seed}/${run.key}/${texts}`).digest('hex');
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
    createUser: (step, body) => create(step, 'Users', body),
    createGroup: (step, body) => create(step, 'Groups', body),
    patch: (step, path, operations) =>
      send(step, { method: 'PATCH', path, body: { schemas: [urn.patch], Operations: operations } }),
    note: (facts) => Object.assign(record.facts, facts),
    stop(blockedBy, reason) {
      throw new ProbeStopped(blockedBy, reason);
    },
  };
}
