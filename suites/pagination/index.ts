import type { Area } from '../../contract/check';
import { count } from './count';
import { edges } from './edges';
import { itemsPerPageChecks } from './items-per-page';
import { pages } from './pages';
import { startIndex } from './start-index';
import { total } from './total';

export const pagination: Area = {
  area: 'pagination',
  checks: [...count, ...total, ...startIndex, ...pages, ...itemsPerPageChecks, ...edges],
};
