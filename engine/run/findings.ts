import type { CheckResult, Finding, Level } from '../../contract/results';
import type { Diagnosis, Named } from '../diagnosis/cause';
import { knownCauses } from '../diagnosis/causes/index';

const weight: Record<Level, number> = { required: 0, recommended: 1, informational: 2 };
const harm = { blocks: 0, degrades: 1, none: 2 };

/**
 * Groups failures and warnings by their root: a known cause that the exchanges prove, else the cause that the check named,
 * else the duty itself, whose instances (dialects, attributes) fail together. What stops Entra comes first, then the
 * larger. What is blocked stands with the finding that blocks it.
 * @param causes the causes that checks named, by the ids of their instances
 */
export function groupFindings(
  checks: readonly CheckResult[],
  causes: ReadonlyMap<string, Named>,
  diagnoses: readonly Diagnosis[] = [],
): Finding[] {
  const findings = new Map<string, Finding>();
  const byId = new Map(checks.map((check) => [check.id, check]));
  const diagnosed = new Map(
    diagnoses.flatMap((diagnosis) => diagnosis.checks.map(({ id }) => [id, diagnosis] as const)),
  );
  for (const check of checks.filter(({ status }) => status === 'fail' || status === 'warn')) {
    const diagnosis = diagnosed.get(check.id);
    const named = causes.get(check.id);
    const cause = diagnosis?.proof.headline ?? named?.headline ?? check.failure;
    const finding = findings.get(cause) ?? {
      cause,
      ...(diagnosis ? describe(diagnosis) : named ? { id: named.id, fix: knownCauses[named.id].fix } : {}),
      checks: [],
      blocked: [],
      level: check.level,
    };
    finding.checks.push(check.id);
    if (weight[check.level] < weight[finding.level]) finding.level = check.level;
    findings.set(cause, finding);
  }
  for (const check of checks.filter(({ status }) => status === 'blocked')) {
    const root = rootOf(check, byId);
    [...findings.values()].find((finding) => finding.checks.includes(root))?.blocked.push(check.id);
  }
  const gravityOf = ({ level, entra }: CheckResult) => weight[level] * 3 + harm[entra];
  const ofCheck = (id: string) => {
    const check = byId.get(id);
    return check ? gravityOf(check) : 9;
  };
  // The gravest check leads: readers take the effect of a finding, and what to explain, from it.
  for (const finding of findings.values()) finding.checks.sort((a, b) => ofCheck(a) - ofCheck(b));
  const gravity = ({ checks: [lead = ''] }: Finding) => ofCheck(lead);
  const size = (finding: Finding) => finding.checks.length + finding.blocked.length;
  return [...findings.values()].sort((a, b) => gravity(a) - gravity(b) || size(b) - size(a));
}

/** What stands in front may be blocked itself. */
function rootOf(check: CheckResult, checks: ReadonlyMap<string, CheckResult>, seen: readonly string[] = []): string {
  const { id, status, blockedBy } = check;
  const front = status === 'blocked' && blockedBy !== null && !seen.includes(id) ? checks.get(blockedBy) : undefined;
  return front ? rootOf(front, checks, [...seen, id]) : id;
}

const describe = ({ id, cause, proof }: Diagnosis) => ({
  id,
  fix: cause.fix,
  exchanges: proof.evidence.map(({ index }) => index),
});

/** What fails only because its cause stands in front of it could not be tried: it is blocked by the check that stands for the cause. */
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
