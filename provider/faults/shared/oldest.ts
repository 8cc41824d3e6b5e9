import type { Context } from '../../behaviour';
import type { Resource, ResourceTypeName } from '../../types';

/** The first user or group that was ever created here, while it is there: somebody whom a write does not mean. */
export const oldest = ({ store }: Pick<Context, 'store'>, type: ResourceTypeName): Resource | undefined =>
  store.tables[type].resources.values().next().value;
