import type { AreaSuite } from '../contract/probe';
import { auth } from './auth/auth.suite';
import { concurrency } from './concurrency/concurrency.suite';
import { connection } from './connection/connection.suite';
import { discovery } from './discovery/discovery.suite';
import { errors } from './errors/errors.suite';
import { filtering } from './filtering/filtering.suite';
import { groups } from './groups/groups.suite';
import { lifecycle } from './lifecycle/lifecycle.suite';
import { membership } from './membership/membership.suite';
import { pagination } from './pagination/pagination.suite';
import { patch } from './patch/patch.suite';
import { projection } from './projection/projection.suite';
import { representation } from './representation/representation.suite';
import { users } from './users/users.suite';

/** All areas, in the order in which reports show them: from the first contact to the finer points. */
export const catalogue: readonly AreaSuite[] = [
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
