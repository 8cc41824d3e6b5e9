import { withoutValues } from '../../scim/exchanges';
import { faulty, judgeWhenPlayed, type Outcome } from './judge';
import { makePlaces } from './places';
import type { Instance, Plan } from './plan';
import type { Transcripts } from './probe-runner';
import { attributesIn } from './refusals';
import { type Failure, isBroken, makeReplays, type Replays, type Spent, type Turn, unaffordable } from './replays';
import type { RunTools } from './session';

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
 * No more requests are sent for this than the plays took; what is beyond that stays as it is, with `confirmed: null`.
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
  const settle = (group: readonly Failure[], { outcome, ...played }: Confirmation) => {
    const representative = group[0]?.instance;
    for (const { instance, outcome: own } of group) {
      const sibling = {
        ...own,
        ...played,
        ...(played.confirmed === null || !representative ? {} : { representative: representative.id }),
      };
      confirmed.set(
        instance.id,
        instance === representative
          ? { ...outcome, ...played }
          : played.confirmed === false
            ? unconfirmed(sibling)
            : sibling,
      );
    }
  };
  /** What the first play alone of a group showed, where that does not settle it. */
  const open = new Map<readonly Failure[], Outcome | null>();
  const playOnce = async (group: readonly Failure[]) => {
    const [first] = group;
    if (!first || confirmed.has(first.instance.id)) return;
    try {
      const alone = await replays.alone(first);
      if (alone && isBroken(alone)) settle(group, seenAgain(first, alone, 1));
      else open.set(group, alone);
    } catch (error) {
      settle(group, asFaulty(error));
    }
  };
  /** Some of what is dangerous to play as a whole shows in a harmless answer as well. */
  const playOneOfMany = async (group: readonly Failure[]) => {
    const [first] = group;
    if (!first) return;
    try {
      const one = await replays.oneOfMany(first);
      if (one && isBroken(one)) settle(group, seenAgain(first, one, 1));
    } catch (error) {
      settle(group, asFaulty(error));
    }
  };
  const playOn = async (group: readonly Failure[]) => {
    const [first] = group;
    if (first && open.has(group))
      settle(group, await confirmOpen(replays, first, open.get(group) ?? null).catch(asFaulty));
  };
  const broken = (status: Outcome['status'], turn: Turn) =>
    groups.filter(([first]) => first?.outcome.status === status && replays.turnOf(first) === turn);
  const playAll = async (turn: Turn, play: (group: readonly Failure[]) => Promise<void>) => {
    // Required duties first, so that they are within the budget.
    for (const status of ['fail', 'warn'] as const) {
      const some = broken(status, turn);
      if (turn === 'any') await Promise.all(some.map((group) => places.take(() => play(group))));
      else for (const group of some) await places.take(() => play(group));
    }
  };
  // The smallest play of each comes before all the others, which take many requests and may leave the budget empty.
  for (const turn of ['any', 'alone'] as const) await playAll(turn, playOnce);
  await playAll('last', playOneOfMany);
  for (const turn of ['any', 'alone'] as const) await playAll(turn, playOn);
  for (const play of [playOnce, playOn]) await playAll('last', play);
  return { confirmed, spent: replays.spent() };
}

/** Failures that have check, message, status and the provider's words in common, in the order of the plan. */
function groupAlike(
  instances: readonly Instance[],
  outcomes: ReadonlyMap<string, Outcome>,
  replays: Replays,
): Failure[][] {
  const groups = new Map<string, Failure[]>();
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
    groups.set(key, [...(groups.get(key) ?? []), { instance, outcome }]);
  }
  return [...groups.values()];
}

type Confirmation = Pick<Outcome, 'confirmed' | 'plays'> & { outcome: Outcome };

const seenAgain = (failure: Failure, seen: Outcome, of: number): Confirmation => ({
  outcome: { ...seen, firstPointers: failure.outcome.pointers },
  confirmed: true,
  plays: { seen: 1, of },
});

/** @param firstAlone what the first play alone showed, in which the failure did not; null when it could not be played */
async function confirmOpen(replays: Replays, failure: Failure, firstAlone: Outcome | null): Promise<Confirmation> {
  const { outcome } = failure;
  const why = replays.isBroken()
    ? `${outcome.reason}; not played again, as a request of this run broke the provider`
    : null;
  const unknown: Confirmation = {
    outcome: why === null ? outcome : { ...outcome, reason: why },
    confirmed: null,
    plays: null,
  };
  let of = 0;
  const isPlay = (played: Outcome | null) => played !== null && (isBroken(played) || played.status === 'pass');
  for (let round = 1; round <= maxPlays; round += 1) {
    const alone = round === 1 ? firstAlone : await replays.alone(failure);
    if (alone && isBroken(alone)) return seenAgain(failure, alone, of + 1);
    if (isPlay(alone)) of += 1;
    if (round > 1) continue;
    const behind = await replays.inCompany(failure, alone?.status === 'pass');
    // It may need the company that the budget did not allow.
    if (behind === unaffordable) return unknown;
    if (behind) return seenAgain(failure, behind, of + 1);
    if (!isPlay(alone)) return unknown;
  }
  return { outcome: unconfirmed(outcome), confirmed: false, plays: { seen: 0, of } };
}

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
