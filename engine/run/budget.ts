import type { Transcript } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { isSuccess } from '../../scim/exchanges';
import type { Plan, ProbeRun } from './plan';

/*
 * How many requests a run may send. A clean audit says what is needed; what faults make necessary besides (searches for the
 * operation that was refused, replays, repeated reads, the deletion of what those create) may cost one and a half times as
 * much again. The bound follows from the plan alone, so it is known before the first request, and the same provider gets
 * the same requests each time, whichever of its answers comes first.
 */

/** A run sends at most so many times what a clean audit of its plan sends. */
const factor = 2.5;
/**
 * What first contact, clean-up and the requests that go out together add to the probes' chains: 1.23 times as much with the
 * mapping from /Schemas (425 requests), 1.29 times with a small one (371 requests). The bound may be too low, not too high.
 */
const aroundProbes = 1.2;
/** A run of few checks may still look closely at what failed. */
const leastExtra = 300;
/**
 * Repeated reads count in steps of so many: how late a read shows something depends on the moment, which must not decide what
 * is played again.
 */
const stepOfWaiting = 50;
/** What first contact sends, at the most. */
const firstContact = 10;
/** The smaller requests that may follow refused ones, for each request that a probe run sends anyway. */
const searchesPerRequest = 15;
/** A replay knows what the first play found out. */
const searchesOfReplays = 5;

/**
 * What an audit of a plan sends at the least: its probes' requests, first contact and clean-up.
 * @param attributes how many attributes the mapping of users has
 */
export function cleanCost({ probeRuns }: Pick<Plan, 'probeRuns'>, attributes: number): number {
  const sent = probeRuns.map(({ probe }) => Math.max(probe.chain, probe.requests?.(attributes) ?? 0));
  return Math.floor(aroundProbes * sent.reduce((sum, each) => sum + each, 0));
}

/** What the first plays of probe runs send that have still to come. */
export const firstPlaysOf = (due: readonly Pick<ProbeRun, 'probe'>[]): number =>
  due.reduce((sum, { probe }) => sum + probe.chain, 0);

/** How many requests a run may send in all. */
export const runLimit = (clean: number): number => clean + Math.max(leastExtra, Math.floor((factor - 1) * clean));

/** How many smaller requests a probe run may send to find out which of several operations was refused. */
export const searchLimit = ({ probe, again }: Pick<ProbeRun, 'probe' | 'again'>): number =>
  (again === undefined ? searchesPerRequest : searchesOfReplays) * probe.chain;

/**
 * How many requests replays may send, with those that delete what they create.
 * @param limit of the whole run
 * @param first the first plays
 * @param undeleted how many resources are still to be deleted
 */
export function replayLimit(limit: number, first: readonly Transcript[], undeleted: number): number {
  const all = first.flatMap(({ exchanges, putOff }) => [...exchanges, ...putOff]);
  const sent = costOf(all);
  const waiting = Math.ceil((all.length - sent) / stepOfWaiting) * stepOfWaiting;
  return Math.max(0, limit - firstContact - sent - waiting - undeleted);
}

/** Requests, repeated reads apart. */
const costOf = (exchanges: readonly RecordedExchange[]) => exchanges.filter(({ attempt = 1 }) => attempt === 1).length;

/** What the requests of a replay cost, with the deletion of what they leave behind. */
export function costOfReplay(exchanges: readonly RecordedExchange[]): number {
  const done = (method: string) =>
    exchanges.filter((exchange) => exchange.request.method === method && isSuccess(exchange)).length;
  return costOf(exchanges) + Math.max(0, done('POST') - done('DELETE'));
}

/** The requests that a replay may send, and from which the plays take what they need. */
export interface Purse {
  /** @returns false when there is not that much left, and nothing was taken */
  take(requests: number): boolean;
  /** Settles what a play took and did not need, or needed besides. */
  giveBack(requests: number): void;
  /** What was taken and not given back. */
  taken(): number;
}

export function makePurse(requests: number): Purse {
  let left = requests;
  return {
    take(wanted) {
      if (left < wanted) return false;
      left -= wanted;
      return true;
    },
    giveBack(rest) {
      left += rest;
    },
    taken: () => requests - left,
  };
}
