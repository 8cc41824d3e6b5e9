import type { CheckResult, Finding, Level } from '../contract/results';

const weight: Record<Level, number> = { required: 0, recommended: 1, informational: 2 };
const harm = { blocks: 0, degrades: 1, none: 2 };

/**
 * Groups failures and warnings by their root: the cause that the check named, else the duty itself, whose instances
 * (dialects, attributes) fail together. What stops Entra comes first, then the larger. What is blocked stands with the finding that blocks it.
 * @param causes the cause that a check instance named, by instance id
 */
export function groupFindings(checks: readonly CheckResult[], causes: ReadonlyMap<string, string>): Finding[] {
  const findings = new Map<string, Finding>();
  for (const check of checks.filter(({ status }) => status === 'fail' || status === 'warn')) {
    const cause = causes.get(check.id) ?? check.failure;
    const finding = findings.get(cause) ?? { cause, checks: [], blocked: [], level: check.level };
    finding.checks.push(check.id);
    if (weight[check.level] < weight[finding.level]) finding.level = check.level;
    findings.set(cause, finding);
  }
  for (const check of checks.filter(({ status }) => status === 'blocked')) {
    [...findings.values()]
      .find((finding) => check.blockedBy !== null && finding.checks.includes(check.blockedBy))
      ?.blocked.push(check.id);
  }
  const entra = new Map(checks.map(({ id, entra: effect }) => [id, harm[effect]]));
  const gravity = ({ level, checks: ids }: Finding) =>
    weight[level] * 3 + Math.min(...ids.map((id) => entra.get(id) ?? 2));
  const size = (finding: Finding) => finding.checks.length + finding.blocked.length;
  return [...findings.values()].sort((a, b) => gravity(a) - gravity(b) || size(b) - size(a));
}
