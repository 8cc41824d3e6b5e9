import type { Check } from '../../../contract/check';
import { schemaByUrn } from './by-urn';
import { enterpriseSchema } from './enterprise';
import { schemasFilter } from './filter-refused';
import { groupSchema } from './group';
import { schemasList } from './list';
import { noMessageSchemas } from './no-messages';
import { unknownSchema } from './unknown-urn';
import { userSchema } from './user';

export const schemas: Check[] = [
  schemasList,
  userSchema,
  groupSchema,
  enterpriseSchema,
  schemaByUrn,
  unknownSchema,
  schemasFilter,
  noMessageSchemas,
];
