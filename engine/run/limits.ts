import type { CheckResult, Leftover, RecordedExchange } from '../../contract/results';
import { pathOf } from '../diagnosis/writes';

/** Sentences on what limits the meaning of a whole run; they stand above its results. */

/** Whether a call created a user. */
export const createsUser = ({ request, response }: RecordedExchange) =>
  request.method === 'POST' && /\/Users(\?|$)/.test(request.url) && response?.status === 201;

/** A filter that is not applied finds nobody either, where nobody is. */
export function describeEmptiness(checks: readonly CheckResult[]): string[] {
  const ofLists = /^(connection\.test-connection|filtering|pagination|projection)\./;
  const { length } = checks.filter(({ check, status }) => status === 'pass' && ofLists.test(check));
  if (length === 0) return [];
  return [
    `The directory had no users when the run began, and this run created none. Checks of queries that passed on an empty list, which says little: ${length}.`,
  ];
}

/** From which request on the token was refused, what was left over, and how to go on. */
export function describeTokenEnd(
  first: RecordedExchange | undefined,
  checks: readonly CheckResult[],
  leftovers: readonly Leftover[],
): string {
  const left = checks.filter(({ status, blockedBy }) => status === 'blocked' && !blockedBy).length;
  const what = first ? ` (${first.request.method} ${pathOf(first)})` : '';
  const remains =
    leftovers.length === 0
      ? 'Nothing of this run is left in the tenant.'
      : `Resources that this run created and could not delete: ${leftovers.length}; the report and the journal name them, so delete them by hand.`;
  return `The Secret Token was accepted at first. From request ${first?.index}${what} on it was refused with 401, also by two Test Connections after that, so the run was stopped. Checks that were left: ${left} of ${checks.length}. ${remains} To go on, get a token that stays valid and run the audit again.`;
}

/** What the provider refused in plain create calls, so that the run went on without it. */
export function describeRungs(checks: readonly CheckResult[]): string[] {
  const rungs = [...new Set(checks.flatMap(({ rung }) => rung ?? []))];
  if (rungs.length === 0) return [];
  const played = checks.filter(({ rung }) => rung !== null).length;
  return [
    `The provider refused create calls in Entra's own form, so this run went on with smaller ones (${rungs.join('; ')}). Checks that were played with those: ${played}. The refusals are findings of their own.`,
  ];
}
