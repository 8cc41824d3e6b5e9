import {
  type CheckResult,
  type Definitions,
  definitionOf,
  type Finding,
  type Level,
  type RecordedExchange,
} from '../../contract/results';
import { isSuccess } from '../../scim/exchanges';
import type { Diagnosis, Named } from '../diagnosis/cause';
import { harmOf, harms, isAboutIdentity } from './harms';
import { isRefused, operationsIn } from './refusals';
import { type Root, rootOf } from './roots';

const levels: readonly Level[] = ['required', 'recommended', 'informational'];
/** So many effects say enough, and the gravest come first. */
const maxImpacts = 3;

/** What findings are made from, besides the checks. */
export interface KnownOfRun {
  definitions: Definitions;
  /** All that the run recorded. */
  exchanges: readonly RecordedExchange[];
  /** The causes that checks named, by the ids of their instances. */
  causes: ReadonlyMap<string, Named>;
  diagnoses: readonly Diagnosis[];
}

/**
 * Groups failures and warnings by their root. Required ones come first; of these, what makes other answers doubtful, then
 * causes, then what costs a customer most, then the larger. What is blocked stands with the finding that blocks it.
 */
export function groupFindings(checks: readonly CheckResult[], known: KnownOfRun): Finding[] {
  const { definitions, exchanges, causes, diagnoses } = known;
  const byId = new Map(checks.map((check) => [check.id, check]));
  const byIndex = new Map(exchanges.map((exchange) => [exchange.index, exchange]));
  const diagnosed = new Map(
    diagnoses.flatMap((diagnosis) => diagnosis.checks.map(({ id }) => [id, diagnosis] as const)),
  );
  const decidingOf = ({ pointers: [first] }: CheckResult) => byIndex.get(first?.exchange ?? -1);
  const isPatchTaken = exchanges.some((exchange) => isUserPatch(exchange) && isSuccess(exchange));
  /** A play of one attribute alone cannot see that a PATCH of another one goes well. */
  const isUntrue = (named: Named | undefined) => named?.id === 'patch-refused' && isPatchTaken;
  const grouped = new Map<string, Group>();
  for (const check of checks.filter(({ status }) => status === 'fail' || status === 'warn')) {
    const definition = definitionOf(definitions, check);
    const diagnosis = diagnosed.get(check.id);
    const named = isUntrue(causes.get(check.id)) ? undefined : causes.get(check.id);
    const root = rootOf(check, { definition, deciding: decidingOf(check), diagnosis, named });
    const group = grouped.get(root.key) ?? newGroup();
    group.checks.push(check);
    group.roots.set(check.id, root);
    grouped.set(root.key, group);
  }
  for (const check of checks.filter(({ status }) => status === 'blocked')) {
    const front = frontOf(check, byId);
    [...grouped.values()].find((group) => group.checks.some(({ id }) => id === front))?.blocked.push(check.id);
  }
  const weigh = (check: CheckResult, root: Root | undefined) => {
    const { level, entra } = definitionOf(definitions, check);
    const isCause = root !== undefined && root.cause !== null;
    const harm = harmOf(check.check, entra);
    return {
      check,
      level,
      harm,
      rank: [levels.indexOf(level), isAboutIdentity(check.check) ? 0 : 1, isCause ? 0 : 1, harms.indexOf(harm)],
      // What judges single requests tells more than a survey of all of them.
      isSurvey: check.requests === 0 ? 1 : 0,
      operations: refusedOperations(check, decidingOf(check)),
    };
  };
  const findings = [...grouped.values()].flatMap(({ roots, checks: broken, blocked }) => {
    const gravest = broken
      .map((check) => weigh(check, roots.get(check.id)))
      .sort((a, b) => compare([...a.rank, a.isSurvey], [...b.rank, b.isSurvey]));
    // Its level and harm are the finding's. What speaks for it is the smallest request of that level that was refused, as it
    // leaves no doubt about what the provider refuses: readers take headline, fix and what to explain from it.
    const [worst] = gravest;
    // Of one cause, some failures may be proved and others only named.
    const proved = [...roots.values()].find((each) => each.proved);
    const sorted = proved
      ? gravest
      : gravest.toSorted((a, b) => compare([a.rank[0], a.operations], [b.rank[0], b.operations]));
    const [lead] = sorted;
    const root = proved ?? roots.get(lead?.check.id ?? '');
    if (!worst || !lead || !root) return [];
    const { key: _, ...told } = root;
    const finding: Finding = {
      ...told,
      impact: [...new Set(gravest.map(({ check }) => definitionOf(definitions, check).impact))].slice(0, maxImpacts),
      checks: sorted.map(({ check }) => check.id),
      blocked,
      level: lead.level,
      harm: worst.harm,
      smallest: playOf(decidingOf(lead.check), exchanges),
    };
    return [{ finding, rank: [...worst.rank, -(sorted.length + blocked.length)] }];
  });
  return findings.sort((a, b) => compare(a.rank, b.rank)).map(({ finding }) => finding);
}

/** The failures of one root, which each of them tells in its own way. */
interface Group {
  roots: Map<string, Root>;
  checks: CheckResult[];
  blocked: string[];
}
const newGroup = (): Group => ({ roots: new Map(), checks: [], blocked: [] });

const isUserPatch = ({ request }: RecordedExchange) =>
  request.method === 'PATCH' && /\/Users\/[^/?]+/.test(request.url);

/** How many operations the PATCH has that was refused; 0 for everything else. */
const refusedOperations = (check: CheckResult, deciding: RecordedExchange | undefined): number =>
  deciding && isRefused(check, deciding) ? operationsIn(deciding).length : 0;

/** The first number that differs decides. */
const compare = (a: readonly (number | undefined)[], b: readonly (number | undefined)[]) =>
  a.map((each, index) => (each ?? 0) - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;

/** The exchanges of the play that decided, up to the one that did. */
function playOf(deciding: RecordedExchange | undefined, exchanges: readonly RecordedExchange[]): number[] {
  if (!deciding) return [];
  const { probe, again, index: last } = deciding;
  return exchanges
    .filter((exchange) => exchange.probe === probe && exchange.again === again && exchange.index <= last)
    .map(({ index }) => index);
}

/** The failure that blocks a check in the end: what blocks it may be blocked itself. */
function frontOf(check: CheckResult, checks: ReadonlyMap<string, CheckResult>, seen: readonly string[] = []): string {
  const { id, status, blockedBy } = check;
  const front = status === 'blocked' && blockedBy !== null && !seen.includes(id) ? checks.get(blockedBy) : undefined;
  return front ? frontOf(front, checks, [...seen, id]) : id;
}

/** Writes into each check which finding it is part of: one that broke in it, or is blocked by it. */
export function numberFindings(checks: readonly CheckResult[], findings: readonly Finding[]): CheckResult[] {
  const numbers = new Map(
    findings.flatMap(({ checks: broken, blocked }, n) => [...broken, ...blocked].map((id) => [id, n])),
  );
  return checks.map((check) => ({ ...check, finding: numbers.get(check.id) ?? null }));
}

/** What fails only because of a cause that has a check of its own could not be tried: it is blocked by that check. */
export function blockBehind(checks: readonly CheckResult[], diagnoses: readonly Diagnosis[]): CheckResult[] {
  const behind = new Map<string, Diagnosis>();
  for (const diagnosis of diagnoses) {
    const { gate } = diagnosis.cause;
    if (!diagnosis.checks.some(({ id }) => id === gate)) continue;
    for (const { id } of diagnosis.checks) if (id !== gate) behind.set(id, diagnosis);
  }
  return checks.map((check) => {
    const diagnosis = behind.get(check.id);
    if (!diagnosis) return check;
    return { ...check, status: 'blocked', blockedBy: diagnosis.cause.gate ?? null, reason: diagnosis.proof.headline };
  });
}
