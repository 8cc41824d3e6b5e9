import { auth } from './auth';
import { concurrency } from './concurrency';
import { connection } from './connection';
import { discovery } from './discovery';
import { errors } from './errors';
import { filtering } from './filtering';
import { groups } from './groups';
import { lifecycle } from './lifecycle';
import { membership } from './membership';
import { pagination } from './pagination';
import { patch } from './patch';
import { projection } from './projection';
import { representation } from './representation';
import type { Defect, Requirements, Row } from './rows';
import { unchecked } from './unchecked';
import { users } from './users';

/** The requirements by area, in the order of the catalogue of checks. */
export const requirements: Readonly<Record<string, Requirements>> = {
  connection,
  auth,
  discovery,
  representation,
  users,
  patch,
  lifecycle,
  groups,
  membership,
  concurrency,
  filtering,
  pagination,
  projection,
  errors,
  unchecked,
};

const tables = Object.values(requirements);

/** All defects, by number. */
export const defects: readonly Defect[] = tables.flatMap((table) => table.defects).sort((a, b) => a.number - b.number);

/** All that Microsoft requires, by area. */
export const entraRequirements: readonly Row[] = tables.flatMap((table) => table.entra);

/** All duties of the RFCs, by section. */
export const rfcDuties: readonly Row[] = tables.flatMap((table) => table.rfc).sort(bySection);

/** Compares two rows of `rfc`: §3.9 comes before §3.10. */
export function bySection(one: Row, other: Row): number {
  return one.id.localeCompare(other.id, 'en', { numeric: true });
}
