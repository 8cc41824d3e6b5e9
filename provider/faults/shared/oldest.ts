import type { Context } from '../../behaviour';
import type { Resource, ResourceTypeName } from '../../types';

/** The oldest user or group that still exists: a resource that a write does not address. */
export const oldest = ({ store }: Pick<Context, 'store'>, type: ResourceTypeName): Resource | undefined =>
  store.tables[type].resources.values().next().value;
