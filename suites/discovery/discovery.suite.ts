import type { AreaSuite } from '../../engine/contract/probe';
import { configBearer, configSchemes } from './checks/authentication-schemes';
import { emailsDefinition, emailTypes, managerDefinition } from './checks/complex-attributes';
import { definitionFlags, definitionsComplete } from './checks/definition-members';
import { definitionKeywords, definitionNulls } from './checks/definitions';
import { attributeDiscoverable } from './checks/discoverable';
import { patchHonest } from './checks/honesty';
import { configFilter, configPatch } from './checks/provider-abilities';
import { configFeatures, configLimits, configReadable } from './checks/provider-config';
import { groupType, typesComplete, typesList, userType } from './checks/resource-types';
import { noMessageSchemas, schemaByUrn, schemasFilter, unknownSchema } from './checks/schema-requests';
import { enterpriseSchema, groupSchema, schemasList, userSchema } from './checks/schemas';
import { enterpriseOnUser, typeSchemasListed } from './checks/type-schemas';
import { activeDefinition, passwordDefinition, userNameDefinition } from './checks/user-attributes';
import { documents } from './probes/documents';

export const discovery: AreaSuite = {
  area: 'discovery',
  probes: [documents],
  checks: [
    configReadable,
    configFeatures,
    configLimits,
    configPatch,
    configFilter,
    configSchemes,
    configBearer,
    patchHonest,
    typesList,
    userType,
    groupType,
    typesComplete,
    typeSchemasListed,
    enterpriseOnUser,
    schemasList,
    userSchema,
    groupSchema,
    enterpriseSchema,
    schemaByUrn,
    unknownSchema,
    schemasFilter,
    noMessageSchemas,
    definitionKeywords,
    definitionNulls,
    definitionsComplete,
    definitionFlags,
    userNameDefinition,
    activeDefinition,
    passwordDefinition,
    managerDefinition,
    emailsDefinition,
    emailTypes,
    attributeDiscoverable,
  ],
};
