import type { Behaviour } from './behaviour';
import { readFault, together } from './faults';
import type { Model } from './models/model';
import { zscalerPrivateAccess } from './models/zscaler-private-access';

/** All models, by the id of the profile of the same product. */
const models: Readonly<Record<string, Model>> = {
  'zscaler-private-access': zscalerPrivateAccess,
};

/** The ids of all models, in alphabetical order. */
export const modelIds = (): string[] => Object.keys(models).sort();

/**
 * One model.
 * @throws Error when no model has the id
 */
export function readModel(id: string): Model {
  const model = Object.hasOwn(models, id) ? models[id] : undefined;
  if (!model) throw new Error(`No model is called '${id}'`);
  return model;
}

/**
 * A model, with faults of one's own choice on top.
 * @throws Error (one sentence for the user) when two of them change the same decision of the provider
 */
export const behaviourLike = (id: string, faults: readonly string[] = []): Partial<Behaviour> =>
  together([
    ...readModel(id).documented.map((deviation) => ({ name: id, deviation })),
    ...[...new Set(faults)].map((fault) => ({ name: fault, deviation: readFault(fault) })),
  ]);
