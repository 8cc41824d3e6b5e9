import type { CheckResult, Finding, RecordedExchange, Results } from '../contract/results';
import { findCheck } from './words';

/** A finding with its checks looked up and the texts that a reader needs, each text once. */
export interface ExplainedFinding {
  finding: Finding;
  title: string;
  /** The first broken check: the one to explain and to reproduce. */
  lead: CheckResult | undefined;
  checks: CheckResult[];
  blocked: CheckResult[];
  impacts: string[];
  /** Of a known cause the one that sets all right, else those of its checks. */
  fixes: string[];
  /** The exchanges that prove a known cause: the one that went wrong, and one that went well without it. */
  proof: { broken: RecordedExchange; well: RecordedExchange | undefined } | undefined;
}

/** Looks up what a finding is about. Its cause is a sentence; where it is only an id, that check's failure says it better. */
function explainFinding(results: Results, finding: Finding): ExplainedFinding {
  const found = (ids: readonly string[]) => ids.flatMap((id) => findCheck(results, id) ?? []);
  const checks = found(finding.checks);
  const [broken, well] = (finding.exchanges ?? []).map((index) => results.exchanges[index]);
  return {
    finding,
    title:
      results.checks.find(({ id, check }) => id === finding.cause || check === finding.cause)?.failure ?? finding.cause,
    lead: checks[0],
    checks,
    blocked: found(finding.blocked),
    impacts: [...new Set(checks.map(({ impact }) => impact))],
    fixes: finding.fix === undefined ? [...new Set(checks.map(({ fix }) => fix))] : [finding.fix],
    proof: broken && { broken, well },
  };
}

/** The findings of a run, explained, in the order in which the run put them: required first, then by reach. */
export function explainFindings(results: Results): ExplainedFinding[] {
  return results.findings.map((finding) => explainFinding(results, finding));
}
