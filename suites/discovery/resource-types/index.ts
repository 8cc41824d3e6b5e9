import type { Check } from '../../../contract/check';
import { typesComplete } from './complete';
import { enterpriseOnUser } from './enterprise';
import { groupType } from './group';
import { typesList } from './list';
import { otherSchemasListed } from './other-schemas-listed';
import { typeSchemasListed } from './schemas-listed';
import { userType } from './user';

export const resourceTypes: Check[] = [
  typesList,
  userType,
  groupType,
  typesComplete,
  typeSchemasListed,
  enterpriseOnUser,
  otherSchemasListed,
];
