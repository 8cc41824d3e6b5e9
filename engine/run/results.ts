import {
  type CheckResult,
  type Definitions,
  definitionOf,
  type Pointer,
  type RecordedExchange,
  type Results,
  resultsFormat,
  type Status,
  type Verdict,
} from '../../contract/results';
import type { Named } from '../diagnosis/cause';
import { knownCauses } from '../diagnosis/causes/index';
import { diagnose } from '../diagnosis/diagnose';
import { missingCapabilities } from '../first-contact/discovery';
import { blockWithoutContrast } from './contrast';
import { blockBehind, groupFindings, numberFindings } from './findings';
import type { Outcome } from './judge';
import { createsUser, describeEmptiness, describeRungs, describeTokenEnd } from './limits';
import { measurePerformance } from './performance';
import { gates } from './plan';
import type { LedgerLine, RunState } from './run-folder';

/** What Jest says of one test of the conformance project: its name and how it ended. */
export interface JestTest {
  name: string;
  status: string;
}

/**
 * Closes a run: joins the plan, the ledger's outcomes and Jest's own account into results.json. Whatever is not accounted
 * for twice is a problem, and a run with a problem is not complete.
 * @param crashes what Jest says of files that could not be run
 */
export function assembleResults(
  state: RunState,
  ledger: readonly LedgerLine[],
  exchanges: RecordedExchange[],
  tests: readonly JestTest[],
  crashes: readonly string[],
  version: string,
): Results {
  const plan = ledger.find((line) => line.type === 'plan');
  const { checks: planned, definitions } = plan ?? { checks: [], definitions: {} };
  const outcomes = new Map(
    ledger.flatMap((line) => (line.type === 'outcome' ? [[line.id, line.outcome] as const] : [])),
  );
  const end = ledger.find((line) => line.type === 'end');
  const refusedFrom = end?.tokenRefusedFrom;
  const isCutShort = refusedFrom !== undefined;
  const { checks, findings, verdict } = conclude(
    planned,
    definitions,
    outcomes,
    exchanges,
    state.run.partial,
    isCutShort,
  );
  const problems = [...crashes, ...reconcile(planned, outcomes, tests)];
  if (end?.interrupted) problems.unshift('The run was interrupted.');
  else if (!end) problems.push('The run ended before it was cleaned up.');
  const limits = [
    ...(isCutShort ? [describeTokenEnd(exchanges[refusedFrom], checks, end?.leftovers ?? [])] : []),
    ...(state.discovered.isEmpty && !exchanges.some(createsUser) ? describeEmptiness(checks) : []),
    ...describeRungs(checks),
  ];
  const summary = summaryOf(checks);
  if (summary.error > 0 && problems.length === 0)
    problems.push(`${summary.error} ${summary.error === 1 ? 'check' : 'checks'} ended with a bug in the suite.`);
  const started = Date.parse(state.run.startedAt);
  return {
    format: resultsFormat,
    tool: { name: 'scim-conformance', version },
    run: { ...state.run, durationMs: Date.now() - started, requests: exchanges.length },
    target: {
      ...state.target,
      profile: state.profile.id,
      capabilities: capabilitiesOf(state),
    },
    verdict,
    complete: problems.length === 0,
    problems: [...limits, ...problems],
    summary,
    definitions,
    checks,
    findings,
    performance: measurePerformance(exchanges),
    leftovers: end?.leftovers ?? [],
    exchanges,
  };
}

/** How many checks ended in which way. */
export function summaryOf(checks: readonly CheckResult[]): Results['summary'] {
  const summary = { pass: 0, fail: 0, warn: 0, info: 0, skip: 0, blocked: 0, error: 0, total: checks.length };
  for (const { status } of checks) summary[status] += 1;
  return summary;
}

/**
 * Joins what was planned with how it was judged: the checks with their outcomes, their findings and the verdict.
 * @param exchanges all that the run recorded: known causes are proved from them
 * @param isPartial a part was left out on request
 * @param isCutShort the token was no longer accepted: only what was confirmed before that counts as a failure
 */
export function conclude(
  planned: readonly CheckResult[],
  definitions: Definitions,
  outcomes: ReadonlyMap<string, Partial<CheckResult> & Pick<Outcome, 'cause' | 'firstPointers'>>,
  exchanges: readonly RecordedExchange[],
  isPartial: boolean,
  isCutShort = false,
): Pick<Results, 'checks' | 'findings' | 'verdict'> {
  const causes = new Map<string, Named>();
  const pointers = new Map<string, Pointer[]>();
  const outcome = planned.map((check) => {
    const { cause, firstPointers, ...judged } = outcomes.get(check.id) ?? {};
    if (cause !== undefined) causes.set(check.id, cause);
    if (firstPointers !== undefined) pointers.set(check.id, firstPointers);
    return { ...check, ...judged };
  });
  const judged = blockWithoutContrast(outcome, exchanges);
  const asFirstSeen = judged.map((check) => ({ ...check, pointers: pointers.get(check.id) ?? check.pointers }));
  const diagnoses = diagnose(knownCauses, asFirstSeen, exchanges);
  const checks = blockBehind(judged, diagnoses);
  const findings = groupFindings(checks, { definitions, exchanges, causes, diagnoses });
  const verdict = verdictOf(checks, definitions, isPartial, isCutShort);
  return { checks: numberFindings(checks, findings), findings, verdict };
}

function reconcile(
  planned: readonly CheckResult[],
  outcomes: ReadonlyMap<string, Partial<CheckResult>>,
  tests: readonly JestTest[],
): string[] {
  if (planned.length === 0) return ['No check was registered.'];
  const inJest = new Map(tests.map(({ name, status }) => [name.split(' · ')[0] ?? '', status]));
  const problems: string[] = [];
  for (const { id } of planned) {
    const outcome = outcomes.get(id)?.status;
    const status = inJest.get(id);
    if (outcome === undefined) problems.push(`${id} was registered but never judged.`);
    else if (status === undefined) problems.push(`${id} was judged, but Jest did not report it.`);
    else if (!expectedInJest(outcome).includes(status))
      problems.push(`${id} is ${outcome} in the ledger and ${status} for Jest.`);
  }
  return problems;
}

/** Jest has three ways to end; a run-time skip, a warning and an observation pass there. A known skip is `pending`. */
function expectedInJest(status: Status): string[] {
  if (status === 'fail' || status === 'error' || status === 'blocked') return ['failed'];
  return status === 'skip' ? ['passed', 'pending'] : ['passed'];
}

function verdictOf(
  checks: readonly CheckResult[],
  definitions: Definitions,
  isPartial: boolean,
  isCutShort: boolean,
): Verdict {
  if (checks.some(({ status, confirmed }) => status === 'fail' && (confirmed === true || !isCutShort)))
    return 'non-conformant';
  if (isCutShort) return 'inconclusive';
  const levelOf = (check: CheckResult) => definitionOf(definitions, check).level;
  const required = checks.filter((check) => levelOf(check) === 'required');
  // What stands behind a documented deviation is as expected as that one; nothing is behind a gate that is shut.
  const deviating = checks.filter((check) => check.status === 'info' && levelOf(check) !== 'informational');
  const expected = new Set(deviating.map(({ check }) => check).filter((check) => !isGate(check)));
  const isOpen = ({ status, blockedBy, undecided }: CheckResult) =>
    status === 'error' || undecided || (status === 'blocked' && !expected.has(blockedBy ?? ''));
  const isInDoubt = ({ status, confirmed }: CheckResult) => status === 'warn' && confirmed === false;
  if (required.some((check) => isOpen(check) || isInDoubt(check))) return 'inconclusive';
  if (!required.some(({ status }) => status === 'pass')) return 'inconclusive';
  return isPartial ? 'partial' : 'conformant';
}

const isGate = (id: string) => (gates as readonly string[]).includes(id);

function capabilitiesOf({ discovered, profile, settings }: RunState): Record<string, boolean> {
  const missing = missingCapabilities(discovered, profile, settings.profileGiven);
  const config = discovered.serviceProviderConfig;
  const supports = (name: string) => {
    const member = typeof config === 'object' && config !== null && !Array.isArray(config) ? config[name] : undefined;
    return typeof member === 'object' && member !== null && !Array.isArray(member) && member.supported === true;
  };
  return {
    patch: supports('patch'),
    filter: supports('filter'),
    groups: missing.groups === undefined,
    enterprise: missing.enterprise === undefined,
    bulk: missing.bulk === undefined,
    sort: missing.sort === undefined,
    etag: missing.etag === undefined,
  };
}

/** Exit codes: 0 conformant, 1 not conformant, 3 could not be judged, 4 incomplete, 130 interrupted. */
export function exitCodeOf(
  results: Pick<Results, 'complete' | 'verdict' | 'summary'>,
  failOn: 'required' | 'recommended' | 'never',
  interrupted: boolean,
): number {
  if (interrupted) return 130;
  if (!results.complete) return 4;
  if (failOn === 'never') return results.verdict === 'inconclusive' ? 3 : 0;
  if (results.verdict === 'non-conformant' || (failOn === 'recommended' && results.summary.warn > 0)) return 1;
  return results.verdict === 'inconclusive' ? 3 : 0;
}
