import type { AreaSuite } from '../../engine/contract/probe';
import { activeChecks } from './checks/active';
import { createChecks } from './checks/create';
import { duplicateChecks } from './checks/duplicates';
import { locationChecks } from './checks/location';
import { matchChecks } from './checks/match';
import { oddCreateChecks } from './checks/odd-creates';
import { readChecks } from './checks/read';
import { referenceChecks } from './checks/references';
import { schemaChecks } from './checks/schemas';
import { sharedEmailChecks } from './checks/shared-email';
import { storedChecks } from './checks/stored';
import { textChecks } from './checks/texts';
import { valueChecks } from './checks/values';
import { createAndMatch } from './probes/create-and-match';
import { values } from './probes/values';

export const users: AreaSuite = {
  area: 'users',
  probes: [createAndMatch, values],
  checks: [
    ...createChecks,
    ...readChecks,
    ...storedChecks,
    ...locationChecks,
    ...activeChecks,
    ...schemaChecks,
    ...oddCreateChecks,
    ...referenceChecks,
    ...textChecks,
    ...valueChecks,
    ...duplicateChecks,
    ...sharedEmailChecks,
    ...matchChecks,
  ],
};
