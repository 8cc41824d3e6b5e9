import type { Finding, RecordedExchange } from '../contract/results';
import type { Told, ToldCheck } from './told';
import { findCheck } from './words';

/** A finding with its checks and exchanges looked up. */
export interface ExplainedFinding {
  finding: Finding;
  /** The gravest broken check: the one to explain and to reproduce. */
  lead: ToldCheck | undefined;
  checks: ToldCheck[];
  blocked: ToldCheck[];
  /** The exchanges that prove a known cause: the one that went wrong, and one that went well without it. */
  proof: { broken: RecordedExchange; well: RecordedExchange | undefined } | undefined;
}

function explainFinding(results: Told, finding: Finding): ExplainedFinding {
  const found = (ids: readonly string[]) => ids.flatMap((id) => findCheck(results, id) ?? []);
  const checks = found(finding.checks);
  const [broken, well] = (finding.exchanges ?? []).map((index) => results.exchanges[index]);
  return { finding, lead: checks[0], checks, blocked: found(finding.blocked), proof: broken && { broken, well } };
}

/** The findings of a run, explained, in the order in which the run put them: required first, then by reach. */
export function explainFindings(results: Told): ExplainedFinding[] {
  return results.findings.map((finding) => explainFinding(results, finding));
}
