import type { Area } from '../contract/check';
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
import { users } from './users';

/** All areas, in the order in which reports show them: from the first contact to the finer points. */
export const catalogue: readonly Area[] = [
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
];
