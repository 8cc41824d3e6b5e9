import { type CheckResult, type Definitions, definitionOf, type Finding, type Level } from '../../contract/results';
import type { Diagnosis, Named } from '../diagnosis/cause';
import { knownCauses } from '../diagnosis/causes/index';

const weight: Record<Level, number> = { required: 0, recommended: 1, informational: 2 };
const harm = { blocks: 0, degrades: 1, none: 2 };
/** So many effects say enough, and the gravest come first. */
const maxImpacts = 3;

/** Why a check failed: what joins it with others, and what sets them right. */
type Root = Pick<Finding, 'headline' | 'cause' | 'proved' | 'fix' | 'exchanges'>;

/**
 * Groups failures and warnings by their root: a known cause that the exchanges prove, else the cause that the check named,
 * else the duty itself, whose instances (dialects, attributes) fail together. What stops Entra comes first, then the
 * larger. What is blocked stands with the finding that blocks it.
 * @param causes the causes that checks named, by the ids of their instances
 */
export function groupFindings(
  checks: readonly CheckResult[],
  definitions: Definitions,
  causes: ReadonlyMap<string, Named>,
  diagnoses: readonly Diagnosis[] = [],
): Finding[] {
  const byId = new Map(checks.map((check) => [check.id, check]));
  const diagnosed = new Map(
    diagnoses.flatMap((diagnosis) => diagnosis.checks.map(({ id }) => [id, diagnosis] as const)),
  );
  const grouped = new Map<string, { root: Root; checks: CheckResult[]; blocked: string[] }>();
  for (const check of checks.filter(({ status }) => status === 'fail' || status === 'warn')) {
    const root = rootOf(check, definitions, diagnosed.get(check.id), causes.get(check.id));
    const group = grouped.get(root.headline) ?? { root, checks: [], blocked: [] };
    group.checks.push(check);
    // Of one cause, some failures may be proved and others only named.
    if (root.proved) group.root = root;
    grouped.set(root.headline, group);
  }
  for (const check of checks.filter(({ status }) => status === 'blocked')) {
    const front = frontOf(check, byId);
    [...grouped.values()].find((group) => group.checks.some(({ id }) => id === front))?.blocked.push(check.id);
  }
  const gravityOf = (check: CheckResult) => {
    const { level, entra } = definitionOf(definitions, check);
    return weight[level] * 3 + harm[entra];
  };
  const findings = [...grouped.values()].map(({ root, checks: broken, blocked }) => {
    // The gravest check leads: readers take what to explain from it, and its level is the finding's.
    const sorted = broken.map((check) => ({ check, gravity: gravityOf(check) })).sort((a, b) => a.gravity - b.gravity);
    const facts = sorted.map(({ check }) => definitionOf(definitions, check));
    const { headline, cause, proved, fix, exchanges } = root;
    const finding: Finding = {
      headline,
      cause,
      proved,
      fix: cause === null ? (facts[0]?.fix ?? fix) : fix,
      impact: [...new Set(facts.map(({ impact }) => impact))].slice(0, maxImpacts),
      checks: sorted.map(({ check }) => check.id),
      blocked,
      level: facts[0]?.level ?? 'required',
      ...(exchanges ? { exchanges } : {}),
    };
    return { finding, gravity: sorted[0]?.gravity ?? 0, size: sorted.length + blocked.length };
  });
  return findings.sort((a, b) => a.gravity - b.gravity || b.size - a.size).map(({ finding }) => finding);
}

function rootOf(check: CheckResult, definitions: Definitions, diagnosis?: Diagnosis, named?: Named): Root {
  if (diagnosis) {
    const { id, cause, proof } = diagnosis;
    const exchanges = proof.evidence.map(({ index }) => index);
    return { headline: proof.headline, cause: id, proved: true, fix: cause.fix, exchanges };
  }
  if (named) return { headline: named.headline, cause: named.id, proved: false, fix: knownCauses[named.id].fix };
  const { failure, fix } = definitionOf(definitions, check);
  return { headline: failure, cause: null, proved: false, fix };
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
