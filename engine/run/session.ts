import type { Dialect, Facts, MappedAttribute } from '../../contract/check';
import type { Call, Profile, Session, Stale } from '../../contract/probe';
import type { Json, RecordedExchange } from '../../contract/results';
import { declarationOf } from '../../contract/steps';
import { isServerFault, isSuccess } from '../../scim/exchanges';
import { objectOf, stringOf } from '../../scim/json';
import { type Collection, resourceAt } from '../../scim/paths';
import { urn } from '../../scim/urns';
import type { Played } from '../http/client';
import type { Known } from '../http/recorder';
import { aftermathCheck } from './aftermath';
import { searchLimit } from './budget';
import { domainRefused } from './domain-watch';
import { makeInventing } from './inventing';
import {
  createdBy,
  isRefusedForItsBody,
  isRefusedForItsType,
  ladderOf,
  otherMediaType,
  type Rung,
  wholeOf,
  withoutMediaType,
} from './ladder';
import { gateOf, makeOwnership } from './ownership';
import { makePatience } from './patience';
import type { Places } from './places';
import type { ProbeRun } from './plan';
import { ProbeStopped } from './probe-stopped';
import { type RunTools, whyStopped } from './run-tools';
import { tokenRefused } from './token-watch';

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

/** What every user needs stays: what the provider requires, what Entra matches by, and whether the user is active. */
function withAttributes(profile: Profile, paths: readonly string[]): Profile {
  const { users } = profile;
  const isKept = ({ path, required }: MappedAttribute) =>
    required || path === 'userName' || path === 'active' || users.matching.includes(path) || paths.includes(path);
  return { ...profile, users: { ...users, attributes: users.attributes.filter(isKept) } };
}

export interface ProbeRecord {
  exchanges: RecordedExchange[];
  putOff: RecordedExchange[];
  facts: Facts;
  /** The probe run wanted to send more smaller requests after refused ones than it may. */
  isSearchCut?: true;
  withdrawn?: Record<string, string>;
}

/**
 * The session of one probe run.
 * @param isWanted the steps to send; all without. The others are answered by exchanges that say nothing
 * @param index position of the run in the plan: decides its people and texts, so that the seed alone fixes every value
 * @param leave gives other probe runs its place while it waits for a write to show
 * @throws (later, from its methods) ProbeStopped, or Error when the probe itself is wrong
 */
export function makeSession(
  tools: RunTools,
  run: ProbeRun,
  index: number,
  record: ProbeRecord,
  isWanted: (step: string) => boolean = () => true,
  leave: Places['leave'] = (pause) => pause(),
): Session {
  const { journal, line, isStopped } = tools;
  const profile = run.attributes ? withAttributes(tools.profile, run.attributes) : tools.profile;
  const key = run.again === undefined ? run.key : `${run.key} again, as ${index}`;
  const inventing = makeInventing({ ...tools, profile }, key, index);
  const { refuseForeignWrites, announce, settle } = makeOwnership(journal, run.key, inventing.isMadeUp, tools.identity);
  const patience = makePatience(tools.consistencyMs, tools.isStopped, tools.lag);

  let lastWriteMs = performance.now();
  /** Who is in the groups of a provider that takes none without members. */
  let groupMember: string | undefined;
  let searchesLeft = searchLimit(run);

  async function send(step: string, call: Call, part?: number): Promise<RecordedExchange> {
    if (!isWanted(step)) return notPlayed(step, call);
    await admit(step, call, part);
    const collection = createdBy(call);
    if (collection !== undefined && call.marks?.intent === 'create') return climb(step, call, collection);
    const { body, change } = asAccepted(call);
    await line.turn();
    return play(
      step,
      { ...call, ...(body === undefined ? {} : { body }) },
      { ...(part === undefined ? {} : { part }), ...(change === null ? {} : { rung: change }) },
    );
  }

  /** Other calls with a whole resource go without what the provider refuses in a plain one: else that would be judged again. */
  function asAccepted(call: Call): { body?: Json | undefined; change: string | null } {
    const collection = wholeOf(call);
    if (collection === undefined || call.marks?.intent === 'malformed') return { body: call.body, change: null };
    const ladder = ladderOf(collection, objectOf(call.body) ?? {}, profile, groupMember);
    return ladder.findLast(({ depth }) => depth <= tools.rungs[collection]) as Rung;
  }

  const refusesDomain = (played: Played) =>
    tools.domain?.isRefused({ index: -1, probe: run.key, step: '', ...played }) === true;

  /** Creates a resource by the first body that the provider accepts, beginning with Entra's own. */
  async function climb(step: string, call: Call, collection: Collection): Promise<RecordedExchange> {
    const ladder = ladderOf(collection, objectOf(call.body) ?? {}, profile, groupMember);
    let index = ladder.findLastIndex(({ depth }) => depth <= tools.rungs[collection]);
    let { mediaType } = tools.rungs;
    for (;;) {
      const { body, change, depth } = ladder[index] as Rung;
      const isLast = index + 1 >= ladder.length;
      const canRetype = mediaType === undefined && call.headers?.['Content-Type'] === undefined;
      const rung = change ?? (mediaType === undefined ? null : withoutMediaType);
      const headers = { ...(mediaType === undefined ? {} : { 'Content-Type': mediaType }), ...call.headers };
      await line.turn();
      const exchange = await play(step, { ...call, body, headers }, (played) => ({
        ...((canRetype && isRefusedForItsType(played)) ||
        (!isLast && isRefusedForItsBody(played) && !refusesDomain(played))
          ? { superseded: true }
          : {}),
        ...(rung === null ? {} : { rung }),
      }));
      if (exchange.superseded) {
        if (isRefusedForItsType(exchange)) mediaType = otherMediaType;
        else index += 1;
        continue;
      }
      if (isSuccess(exchange)) {
        tools.rungs[collection] = Math.max(tools.rungs[collection], depth);
        if (mediaType !== undefined) tools.rungs.mediaType = mediaType;
      }
      return exchange;
    }
  }

  /** As the provider is known to read it, unless the call says how it has to be sent. */
  function typed(call: Call): Call {
    const { mediaType } = tools.rungs;
    if (mediaType === undefined || call.body === undefined) return call;
    return { ...call, headers: { 'Content-Type': mediaType, ...call.headers } };
  }

  async function sendTogether(word: string, calls: readonly Call[]): Promise<RecordedExchange[]> {
    const entries = calls.map((call, index) => [`${word}-${index + 1}`, call] as const);
    const wanted = entries.filter(([step]) => isWanted(step));
    for (const [step, call] of wanted) await admit(step, call);
    if (wanted.length > 0) await line.turn(wanted.length);
    const ends = await Promise.allSettled(
      entries.map(([step, call]) => {
        if (!isWanted(step)) return Promise.resolve(notPlayed(step, call));
        const { body, change } = asAccepted(call);
        const rung = change === null ? {} : { rung: change };
        return play(step, { ...call, ...(body === undefined ? {} : { body }) }, { together: word, ...rung });
      }),
    );
    return ends.map((end) => {
      if (end.status === 'rejected') throw end.reason;
      return end.value;
    });
  }

  async function readBack(step: string, call: Call, stale: Stale): Promise<RecordedExchange> {
    if (!isWanted(step)) return notPlayed(step, call);
    await admit(step, call);
    const [, collection = ''] = call.path.split('/');
    const wait = patience.begin(`${collection} ${call.query === undefined ? 'by id' : 'by query'}`, lastWriteMs);
    let pauseMs: number | null = 0;
    for (let attempt = 1; ; attempt += 1) {
      await line.turn();
      const exchange = await play(step, call, ({ response }) => {
        pauseMs = response ? wait.pause(stale(response)) : null;
        return pauseMs === null ? {} : { attempt };
      });
      if (pauseMs === null) return exchange;
      const ms = pauseMs;
      await leave(() => patience.sleep(ms));
    }
  }

  async function admit(step: string, call: Call, part?: number): Promise<void> {
    if (declarationOf(run.probe.steps, step) === undefined)
      throw new Error(`probe ${run.key} sends the step '${step}', which it does not declare`);
    if (record.exchanges.some((exchange) => exchange.step === step && exchange.part === part && !exchange.superseded))
      throw new Error(`probe ${run.key} uses the step name '${step}' twice`);
    await refuseForeignWrites(call);
  }

  /** Sends a call whose turn has come. What put it off is in the evidence, and not in what steps are judged by. */
  async function play(step: string, call: Call, known: Known | ((played: Played) => Known)): Promise<RecordedExchange> {
    await tools.token?.settled();
    if (tools.isStopped()) throw new ProbeStopped('', whyStopped(tools));
    const expected = announce(call);
    const onPutOff = (exchange: RecordedExchange) => record.putOff.push(exchange);
    const again = run.again === undefined ? {} : { again: run.again };
    const exchange = await line.send(
      { ...typed(call), marks: { ...call.marks, ...again } },
      { probe: run.key, step, known, onPutOff, hasTurn: true, isStopped },
    );
    settle(expected, exchange);
    const target = call.method === 'GET' && exchange.response?.status === 200 ? resourceAt(call.path) : undefined;
    if (target) tools.identity?.saw(target, objectOf(exchange.response?.body));
    if (await tools.token?.isRefused(call, exchange)) throw new ProbeStopped('', tokenRefused);
    record.exchanges.push(exchange);
    if (call.method !== 'GET') lastWriteMs = performance.now();
    tools.aftermath?.see(exchange);
    if (tools.aftermath?.isBroken())
      throw new ProbeStopped(aftermathCheck, 'a request before this one broke the provider');
    if (exchange.error?.kind === 'timeout')
      throw new ProbeStopped('connection.requests.answered', exchange.error.message);
    return exchange;
  }

  async function create(step: string, resource: Collection, body: Json): Promise<string> {
    if (!isWanted(step)) return '';
    const gate = gateOf[resource];
    const exchange = await send(step, { method: 'POST', path: `/${resource}`, body, marks: { intent: 'create' } });
    if (exchange.error) throw new ProbeStopped('connection.requests.answered', exchange.error.message);
    if (resource === 'Users' && tools.domain?.isRefused(exchange)) throw new ProbeStopped('', domainRefused);
    const status = exchange.response?.status ?? 0;
    const id = stringOf(objectOf(exchange.response?.body)?.id);
    const isCreated = (status === 201 || status === 200) && id !== undefined;
    if (isCreated && journal.owns(resource, id)) return id;
    const earlier = record.exchanges.find((tried) => tried.step === step && tried.superseded)?.response?.status ?? 0;
    const what = isCreated
      ? ' and another resource than the one that was sent'
      : status === 409 && isServerFault(earlier)
        ? `, after ${earlier} for more attributes: that call may have created it`
        : id === undefined
          ? ' and no id'
          : '';
    throw new ProbeStopped(gate, `${step}: POST /${resource} was answered with ${status}${what}`);
  }

  return {
    dialect: (run.parameters.dialect ?? 'entra') as Dialect,
    profile,
    guid: inventing.guid,
    person: inventing.person,
    groupName: inventing.groupName,
    send,
    sendTogether,
    readBack,
    createUser: (step, body) => create(step, 'Users', body),
    createGroup: (step, body, member) => {
      groupMember = member;
      return create(step, 'Groups', body);
    },
    patch: (step, path, operations, part) =>
      send(step, { method: 'PATCH', path, body: { schemas: [urn.patch], Operations: operations } }, part),
    maySearch() {
      searchesLeft -= 1;
      if (searchesLeft < 0) record.isSearchCut = true;
      return searchesLeft >= 0;
    },
    ...(run.earlier ? { earlier: run.earlier } : {}),
    note: (facts) => Object.assign(record.facts, facts),
    withdraw(steps, reason) {
      record.withdrawn = { ...record.withdrawn, ...Object.fromEntries(steps.map((step) => [step, reason])) };
    },
    stop(blockedBy, reason) {
      throw new ProbeStopped(blockedBy, reason);
    },
  };
}
