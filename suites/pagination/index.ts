import type { AreaSuite } from '../../contract/probe';
import { directory as directoryProbe } from '../../probes/directory';
import { count } from './count';
import { edges } from './edges';
import { itemsPerPageChecks } from './items-per-page';
import { pages } from './pages';
import { startIndex } from './start-index';
import { total } from './total';

export const pagination: AreaSuite = {
  area: 'pagination',
  probes: [directoryProbe],
  checks: [...count, ...total, ...startIndex, ...pages, ...itemsPerPageChecks, ...edges],
};
