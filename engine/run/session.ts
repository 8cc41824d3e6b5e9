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
import { objectOf, stringOf } from '../scim/json';
import { type Collection, isUsableId, resourceAt } from '../scim/paths';
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
        `the create call was answered with ${target.id}, which is not the resource that was sent`,
      );
    throw new Error(`probe ${run.key} would send ${call.method} ${call.path}, which this run did not create`);
  }

  /** Writes a `creating` line for a POST that may create a resource, before it goes out. */
  function announce(call: Call): Announced | undefined {
    const resource = /^\/(Users|Groups)\/?$/.exec(call.path)?.[1] as Collection | undefined;
    if (call.method !== 'POST' || !resource) return undefined;
    const body = objectOf(call.body);
    return { resource, key: journal.creating(resource, nameOf(body) ?? '', stringOf(body?.externalId) ?? null) };
  }

  /** Completes the journal by the answer; without a clear one the entry stays open and clean-up looks for it by name. */
  function settle(entry: Announced | undefined, { request, response }: RecordedExchange): void {
    const status = response?.status ?? 0;
    if (entry !== undefined) {
      const body = objectOf(response?.body);
      const id = stringOf(body?.id);
      const succeeded = status >= 200 && status < 300;
      if (succeeded && id) {
        if (isUsableId(id) && isSameResource(request.body, body, status)) journal.created(entry.key, id);
        else {
          journal.doubtful(entry.key, id);
          strangers[entry.resource].add(id);
        }
      } else if (status >= 400 && status < 500) journal.refused(entry.key);
    }
    const isDeleted = request.method === 'DELETE' && (status === 204 || status === 404);
    const target = isDeleted ? resourceAt(new URL(request.url).pathname) : undefined;
    if (target) journal.deleted(target.resource, target.id);
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
