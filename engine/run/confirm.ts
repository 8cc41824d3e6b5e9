import type { RecordedExchange } from '../../contract/results';
import { withoutValues } from '../../scim/exchanges';
import { harmOf, harms } from './harms';
import { faulty, judgeWhenPlayed, type Outcome } from './judge';
import { makePlaces } from './places';
import type { Instance, Plan } from './plan';
import type { Transcripts } from './probe-runner';
import { attributesIn, isRefused } from './refusals';
import { beyondBudget, type Failure, isBroken, type Replays, type Spent, type Turn } from './replayed';
import { makeReplays } from './replays';
import { refusalKey } from './roots';
import type { RunTools } from './run-tools';

/** After so many plays alone in which a failure did not show, it is taken for one that came once. */
const maxPlays = 3;

/**
 * Judges all instances, each as soon as its probes have ended. What failed or warned is played again first.
 * @param confirms without it, failures stand as they were first seen, with `confirmed: null`
 */
export function judgeAll(
  tools: RunTools,
  plan: Plan,
  transcripts: Transcripts,
  { concurrency, confirms }: { concurrency: number; confirms: boolean },
): ReadonlyMap<string, Promise<Outcome>> {
  const first = new Map(plan.instances.map((instance) => [instance.id, judgeWhenPlayed(instance, transcripts)]));
  if (!confirms) return first;
  const dangerous = new Set(plan.probeRuns.filter(({ probe }) => probe.danger !== undefined).map(({ key }) => key));
  const isCalm = ({ probeKeys }: Instance) => probeKeys.every((key) => !dangerous.has(key));
  const calm = plan.instances.filter(isCalm);
  const others = plan.instances.filter((each) => !isCalm(each));
  const outcomesOf = async (instances: readonly Instance[]) =>
    new Map(
      await Promise.all(instances.map(async ({ id }) => [id, await (first.get(id) as Promise<Outcome>)] as const)),
    );
  const confirm = async (instances: Instance[], played: Transcripts, before?: Spent) =>
    confirmFailures(tools, { ...plan, instances }, played, await outcomesOf(instances), concurrency, before);
  const calmOnes = confirm(calm, new Map([...transcripts].filter(([key]) => !dangerous.has(key))));
  // A dangerous request may break the provider, and then nothing can be played again. What went wrong, the checks tell.
  tools.beforeDanger = calmOnes.then(
    () => {},
    () => {},
  );
  const otherOnes = calmOnes.then(({ spent }) => confirm(others, transcripts, spent));
  const final = async (instance: Instance) => {
    const seen = await (first.get(instance.id) as Promise<Outcome>);
    if (!isBroken(seen)) return seen;
    const { confirmed } = await (isCalm(instance) ? calmOnes : otherOnes);
    return confirmed.get(instance.id) ?? seen;
  };
  return new Map(plan.instances.map((instance) => [instance.id, final(instance)]));
}

/**
 * Plays what would be failures and warnings again, when their probes have ended: alone, on a fresh subject, with the smallest
 * request. One of those that have check, message, status and the provider's words in common is played for all of them.
 * - Seen again: it stands, with the replay as its evidence.
 * - Seen only when the whole probe is played: it stands, and names the request that has to come before.
 * - Never seen again: it becomes a warning, with `confirmed: false`.
 * The requests for this are limited (budget.ts), and the gravest failures come first; what is beyond that stays as it is,
 * with `confirmed: null`. A refusal that was seen again alone is not played for other checks that met it.
 * @param outcomes what the first plays gave, by the ids of the instances
 * @param before what was taken by earlier confirmations of the run
 * @returns the outcomes of those that failed or warned, and what the confirmations took
 */
async function confirmFailures(
  tools: RunTools,
  plan: Plan,
  transcripts: Transcripts,
  outcomes: ReadonlyMap<string, Outcome>,
  concurrency: number,
  before?: Spent,
): Promise<{ confirmed: Map<string, Outcome>; spent: Spent }> {
  const places = makePlaces(concurrency);
  const replays = await makeReplays(tools, plan, transcripts, places, before);
  const groups = groupAlike(plan.instances, outcomes, replays);
  const confirmed = new Map<string, Outcome>();
  /** Refusals that were seen again alone, and for which instance. */
  const seenAgain = new Map<string, Confirmation & { by: string }>();

  const confirm = async (group: Group) => {
    const {
      failures: [first],
      refusal,
    } = group;
    if (confirmed.has(first.instance.id)) return;
    const known = seenAgain.get(refusal ?? '');
    const confirmation = known ?? (await confirmOne(replays, first).catch(asFaulty));
    const by = known?.by ?? first.instance.id;
    if (refusal !== null && confirmation.isAlone && !known) seenAgain.set(refusal, { ...confirmation, by });
    settle(group, confirmation, by);
  };
  /** Some of what is dangerous to play as a whole shows in a harmless answer as well. */
  const confirmByOne = async (group: Group) => {
    const {
      failures: [first],
    } = group;
    try {
      const one = await replays.oneOfMany(first);
      if (one !== null && one !== beyondBudget && isBroken(one))
        settle(group, confirmedBy(first, one, 1), first.instance.id);
    } catch (error) {
      settle(group, asFaulty(error), first.instance.id);
    }
  };
  const settle = ({ failures }: Group, { outcome, confirmed: isSeen, plays, why }: Confirmation, by: string) => {
    for (const { instance, outcome: own } of failures) {
      const played = { confirmed: isSeen, plays };
      const sibling = {
        ...own,
        ...played,
        ...(isSeen === null ? { reason: withWhy(own, why) } : { representative: by }),
      };
      confirmed.set(
        instance.id,
        instance.id === by ? { ...outcome, ...played } : isSeen === false ? unconfirmed(sibling) : sibling,
      );
    }
  };

  /** Of those that met one refusal, one is played before the others. */
  async function confirmAll(some: readonly Group[], take: (group: readonly Group[]) => Promise<void>): Promise<void> {
    const leading = some.filter(
      ({ refusal }, index) => refusal === null || some.findIndex((each) => each.refusal === refusal) === index,
    );
    await take(leading);
    await take(some.filter((group) => !leading.includes(group)));
  }
  const atOnce = async (some: readonly Group[]) => {
    await Promise.all(some.map((group) => places.take(() => confirm(group))));
  };
  const oneByOne = async (some: readonly Group[]) => {
    for (const group of some) await places.take(() => confirm(group));
  };

  const leaders = new Set<string>();
  /** What is graver has its first play for certain, and what it needs besides before anything that is less grave. */
  const reserve = (some: readonly Group[]) => {
    for (const { failures, refusal } of some) {
      if (refusal !== null && leaders.has(refusal)) continue;
      if (refusal !== null) leaders.add(refusal);
      replays.reserve(failures[0]);
    }
  };
  const last: Group[] = [];
  for (const status of ['fail', 'warn'] as const) {
    const some = groups.filter(({ failures: [first] }) => first.outcome.status === status);
    const of = (turn: Turn) => some.filter(({ failures: [first] }) => replays.turnOf(first) === turn);
    reserve(some);
    await confirmAll(of('any'), atOnce);
    await confirmAll(of('alone'), oneByOne);
    last.push(...of('last'));
  }
  for (const group of last) await places.take(() => confirmByOne(group));
  await confirmAll(last, oneByOne);
  return { confirmed, spent: replays.spent() };
}

/** Failures that have check, message, status and the provider's words in common. */
interface Group {
  failures: [Failure, ...Failure[]];
  /** What joins it with the same refusal in other checks; null where nothing was refused, or no reason was given. */
  refusal: string | null;
}

/** The groups of all failures, required duties first, of these what costs a customer most, then in the order of the plan. */
function groupAlike(instances: readonly Instance[], outcomes: ReadonlyMap<string, Outcome>, replays: Replays): Group[] {
  const groups = new Map<string, Group>();
  for (const instance of instances) {
    const outcome = outcomes.get(instance.id);
    if (outcome?.status !== 'fail' && outcome?.status !== 'warn') continue;
    const deciding = replays.decidingOf(outcome);
    const key = [
      instance.check.id,
      outcome.messageId,
      deciding?.response?.status,
      withoutValues(outcome.detail, deciding ? attributesIn(deciding) : []),
    ].join('\n');
    const failure = { instance, outcome };
    const group = groups.get(key);
    if (group) group.failures.push(failure);
    else groups.set(key, { failures: [failure], refusal: sharedRefusal(failure, deciding, replays) });
  }
  const weight = ({ failures: [{ instance, outcome }] }: Group) =>
    (outcome.status === 'fail' ? 0 : harms.length) + harms.indexOf(harmOf(instance.check.id, instance.check.entra));
  return [...groups.values()].sort((a, b) => weight(a) - weight(b));
}

/** Refusals of the same kind of call, in the same words: whether one shows again says whether the others do. */
function sharedRefusal(failure: Failure, deciding: RecordedExchange | undefined, replays: Replays): string | null {
  const key = deciding && isRefused(failure.outcome, deciding) ? refusalKey(deciding) : null;
  if (!deciding || key === null) return null;
  const [, collection = ''] = /\/(Users|Groups)\b/.exec(deciding.request.url) ?? [];
  return [replays.turnOf(failure), deciding.request.method, collection, key].join('\n');
}

type Confirmation = Pick<Outcome, 'confirmed' | 'plays'> & {
  outcome: Outcome;
  /** It was seen again when it was played alone. */
  isAlone?: true;
  /** With `confirmed: null`, why it was not played; absent where it cannot be played at all. */
  why?: string;
};

const whyBeyond =
  'not played again, as this run has used up the requests that it may send for replays, and graver failures came first';
const whyNotInCompany =
  'alone it did not show; what comes before it was not played again, as this run has used up the requests for replays';
const whyBroken = 'not played again, as a request of this run broke the provider';

const confirmedBy = (failure: Failure, seen: Outcome, of: number): Confirmation => ({
  outcome: { ...seen, firstPointers: failure.outcome.pointers },
  confirmed: true,
  plays: { seen: 1, of },
});

async function confirmOne(replays: Replays, failure: Failure): Promise<Confirmation> {
  const { outcome } = failure;
  const unknown = (why: string | undefined): Confirmation => ({
    outcome: { ...outcome, reason: withWhy(outcome, why) },
    confirmed: null,
    plays: null,
    ...(why === undefined ? {} : { why }),
  });
  let of = 0;
  for (let round = 1; round <= maxPlays; round += 1) {
    const alone = await replays.alone(failure);
    if (alone === beyondBudget) {
      if (round === 1) return unknown(whyBeyond);
      break;
    }
    if (alone && isBroken(alone)) return { ...confirmedBy(failure, alone, of + 1), isAlone: true };
    const isPlay = alone?.status === 'pass';
    if (isPlay) of += 1;
    if (round > 1) continue;
    const behind = await replays.inCompany(failure, isPlay);
    if (behind === beyondBudget) return unknown(isPlay ? whyNotInCompany : whyBeyond);
    if (behind) return confirmedBy(failure, behind, of + 1);
    if (!isPlay) return unknown(replays.isBroken() ? whyBroken : undefined);
  }
  return { outcome: unconfirmed(outcome), confirmed: false, plays: { seen: 0, of } };
}

const withWhy = ({ reason }: Outcome, why: string | undefined) => (why === undefined ? reason : `${reason}; ${why}`);

/** A probe that throws in a replay is a fault of the suite, and must not keep the run from being cleaned up. */
const asFaulty = (error: unknown): Confirmation => ({
  outcome: faulty(
    `the probe threw when it was played again: ${error instanceof Error ? error.message : String(error)}`,
  ),
  confirmed: null,
  plays: null,
});

const unconfirmed = (outcome: Outcome): Outcome => ({
  ...outcome,
  status: 'warn',
  reason: `${outcome.reason}; it did not show again when this was played alone`,
});
