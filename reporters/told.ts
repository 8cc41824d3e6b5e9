import { type CheckResult, type Definition, definitionOf, type Results } from '../contract/results';

/** A check with its texts and facts, as a report tells of it; its fix is that of the finding that it is part of. */
export interface ToldCheck extends CheckResult, Definition {}

/** The results as reports read them: each check with its own texts. */
export interface Told extends Omit<Results, 'checks' | 'definitions'> {
  checks: ToldCheck[];
}

/** Puts the texts back into the checks, which results.json holds once. */
export function tell({ definitions, ...results }: Results): Told {
  const checks = results.checks.map((check) => {
    const definition = definitionOf(definitions, check);
    const finding = results.findings[check.finding ?? -1];
    // Of several ways to fail, a broken check is told by the one that was seen.
    const failure = check.headline ?? definition.failure;
    return { ...definition, ...check, failure, fix: finding?.fix ?? definition.fix };
  });
  return { ...results, checks };
}
