import { invalidFilter } from './errors';
import type { AttributeDefinition, FilterOperator, FilterValue, Json } from './types';

const ordering: ReadonlySet<FilterOperator> = new Set(['gt', 'ge', 'lt', 'le']);
const substring: ReadonlySet<FilterOperator> = new Set(['co', 'sw', 'ew']);

/**
 * Brings the value of a filter to the type of the attribute (RFC 7644 §3.4.2.2).
 * Entra quotes booleans (`roles[primary eq "True"]`), so a quoted boolean counts as one.
 * @returns the value to compare with; null stands for "unassigned"
 * @throws invalidFilter when operator, value and type do not go together
 */
export function coerceFilterValue(
  operator: FilterOperator,
  value: FilterValue,
  attribute: AttributeDefinition,
): FilterValue {
  const refuse = (why: string) => invalidFilter(`"${operator}" cannot compare ${attribute.name}: ${why}`);
  if (value === null) {
    if (operator === 'eq' || operator === 'ne') return null;
    throw refuse('null has no order and no parts');
  }
  switch (attribute.type) {
    case 'boolean': {
      if (ordering.has(operator) || substring.has(operator)) throw refuse('it is a boolean');
      if (typeof value === 'boolean') return value;
      const word = typeof value === 'string' ? value.toLowerCase() : '';
      if (word === 'true' || word === 'false') return word === 'true';
      throw refuse('it is a boolean');
    }
    case 'integer': {
      if (substring.has(operator)) throw refuse('it is a number');
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      if (typeof number !== 'number' || Number.isNaN(number)) throw refuse('the value is no number');
      return number;
    }
    case 'dateTime':
      if (substring.has(operator)) throw refuse('it is a point in time');
      if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) throw refuse('the value is no date and time');
      return value;
    case 'complex':
      throw refuse('name one of its sub-attributes');
    default:
      if (attribute.type === 'binary' && ordering.has(operator)) throw refuse('it is binary');
      if (typeof value !== 'string') throw refuse('the value has to be a quoted string');
      return value;
  }
}

/** Gives strings the form in which they are compared: `caseExact` decides (RFC 7643 §2.2). */
export function foldCase(text: string, caseExact: boolean): string {
  return caseExact ? text : text.toLowerCase();
}

/** Compares strings that are folded already. */
export function compareStrings(operator: FilterOperator, actual: string, expected: string): boolean {
  switch (operator) {
    case 'co':
      return actual.includes(expected);
    case 'sw':
      return actual.startsWith(expected);
    case 'ew':
      return actual.endsWith(expected);
    default:
      return compareOrdered(operator, actual, expected);
  }
}

/** Compares values that have an order: strings, or points in time as numbers. */
export function compareOrdered<T extends string | number>(operator: FilterOperator, actual: T, expected: T): boolean {
  switch (operator) {
    case 'eq':
      return actual === expected;
    case 'ne':
      return actual !== expected;
    case 'gt':
      return actual > expected;
    case 'ge':
      return actual >= expected;
    case 'lt':
      return actual < expected;
    case 'le':
      return actual <= expected;
    default:
      return false;
  }
}

/** Whether a value counts as present: not empty, and for a complex value not empty inside (table 3, `pr`). */
export function isPresent(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return false;
  if (Array.isArray(value)) return value.some(isPresent);
  return typeof value !== 'object' || Object.values(value).some(isPresent);
}
