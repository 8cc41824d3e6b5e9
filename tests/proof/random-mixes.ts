import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import * as fc from 'fast-check';
import type { CheckResult, RecordedExchange } from '../../contract/results';
import { faultIds, readFault } from '../../provider/faults';
import type { AuditOutcome } from '../helpers/audit-in-process';
import { type Complaints, complaintsOf, ownChecks } from './fixed-mixes';
import { circumstances } from './kill-matrix';
import { canMeet } from './legal-variants/compatible';
import { hidden, joint, leftOut, notYet, unasked } from './mixes/hidden';

const isHidden = (faults: readonly string[]) =>
  [...hidden, ...unasked].some(([one, others]) =>
    faults.some((id) => one.test(id) && faults.some((other) => other !== id && others.test(other))),
  );

/** Whether the provider shows each of these faults beside the others, and a check of its own tells it from them. */
export const isShown = (faults: readonly string[]): boolean =>
  !isHidden(faults) &&
  canMeet(faults.map((id) => readFault(id).make())) &&
  faults.every((id) => ownChecks(id, faults).length > 0);

/** The faults that random sets are made of: those that show in any audit. */
export const drawable = (): string[] =>
  faultIds().filter((id) => !circumstances[id] && !(id in leftOut) && !(id in notYet));

/** Sets of three to six faults; the same for the same seed, and the first ones do not depend on how many are drawn. */
export function drawSets(seed: number, count: number): string[][] {
  const sets = fc.noBias(fc.shuffledSubarray(drawable(), { minLength: 3, maxLength: 6 })).filter(isShown);
  return fc.sample(sets, { seed, numRuns: count });
}

/** Sets that were drawn once and written down, so that a new fault does not change what is played: 20 of seed 1. */
export const drawnFile = path.join(__dirname, 'mixes', 'drawn.json');
export const readDrawn = (): string[][] => JSON.parse(readFileSync(drawnFile, 'utf8')) as string[][];

const isSentWrong = ({ credentials }: RecordedExchange) => credentials === 'wrong' || credentials === 'malformed';

/**
 * What an audit says wrongly of a random set. As of a fixed one, except for two things: what is rightly broken where two
 * faults meet stands in a table, and what only wrong credentials show is not played again, as a tenant may count them.
 */
export function complaintsOfRandom(faults: readonly string[], outcome: AuditOutcome): Complaints {
  const met = joint.filter(([one, other]) => [one, other].every((each) => faults.some((id) => each.test(id))));
  const also = Object.fromEntries(met.map(([, , check, why]) => [check, why]));
  const wrong = new Set(outcome.exchanges.filter(isSentWrong).map(({ index }) => index));
  const isUnplayable = ({ confirmed, pointers }: CheckResult) =>
    confirmed === null && pointers.length > 0 && pointers.every(({ exchange }) => wrong.has(exchange));
  const results = outcome.results.map((each) => (isUnplayable(each) ? { ...each, confirmed: true } : each));
  const set = { faults: [...faults], why: '', before: { missed: [], accused: [] }, also };
  return complaintsOf(set, { ...outcome, results });
}
