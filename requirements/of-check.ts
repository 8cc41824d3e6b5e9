import { defects, entraRequirements, rfcDuties } from './all';
import type { Frequency, Row } from './rows';

/** A fault from the field that a check catches. */
export interface SeenFault {
  fault: string;
  frequency: Frequency;
  effect: string;
}

/** @returns the faults from the field that the check catches, the most common ones first */
export function faultsOf(check: string): SeenFault[] {
  const order: Frequency[] = ['very common', 'common', 'occasional', 'rare', 'inferred'];
  return defects
    .filter(({ checks }) => checks.includes(check))
    .map(({ text, frequency, effect }) => ({ fault: text, frequency, effect }))
    .sort((a, b) => order.indexOf(a.frequency) - order.indexOf(b.frequency));
}

/** @returns what Microsoft or an RFC requires that the check judges, a sentence each */
export function demandsOf(check: string): string[] {
  const named = (rows: readonly Row[]) => rows.filter(({ checks }) => checks.includes(check));
  return [
    ...named(entraRequirements).map(({ text }) => `Microsoft requires: ${text}`),
    ...named(rfcDuties).map(({ id, text }) => `${id} requires: ${text}`),
  ];
}
