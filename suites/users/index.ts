import type { AreaSuite } from '../../contract/probe';
import { createAndMatch as createAndMatchProbe } from '../../probes/create-and-match';
import { values as valuesProbe } from '../../probes/create-values';
import { create } from './create';
import { duplicate } from './duplicate';
import { match } from './match';
import { read } from './read';
import { valuesChecks } from './values';

export const users: AreaSuite = {
  area: 'users',
  probes: [createAndMatchProbe, valuesProbe],
  checks: [...create, ...read, ...valuesChecks, ...duplicate, ...match],
};
