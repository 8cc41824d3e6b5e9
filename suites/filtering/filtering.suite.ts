import type { AreaSuite } from '../../engine/contract/probe';
import { provisioning } from '../groups/probes/provisioning';
import { attributeChecks } from './checks/attributes';
import { documentedChecks } from './checks/documented';
import { refusalChecks } from './checks/refused';
import { userNameChecks } from './checks/user-name';
import { valueChecks } from './checks/values';
import { directory } from './probes/directory';

export const filtering: AreaSuite = {
  area: 'filtering',
  probes: [directory, provisioning],
  checks: [...userNameChecks, ...attributeChecks, ...documentedChecks, ...refusalChecks, ...valueChecks],
};
