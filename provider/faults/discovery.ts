import { notFound } from '../errors';
import { exemplary } from '../exemplary';
import { isObject } from '../request-body';
import type { JsonObject } from '../types';
import { config, definition, resourceTypes, schemas } from './shared/discovery';
import type { Faults } from './shared/fault';

export const faults: Faults = {
  'discovery-attribute-unlisted': {
    does: 'accepts displayName but does not list it in /Schemas',
    make: definition('displayName', () => undefined),
  },
  'discovery-basic-only': {
    does: 'lists HTTP Basic as its only authentication scheme',
    make: config((document) => ({
      ...document,
      authenticationSchemes: [{ type: 'httpbasic', name: 'HTTP Basic', description: 'User name and password.' }],
    })),
  },
  'discovery-device-unlisted': {
    does: 'names a schema in a resource type of devices that /Schemas does not list',
    make: () => ({
      describeResourceTypes(context) {
        const types = exemplary.describeResourceTypes(context);
        const schema = 'urn:example:scim:schemas:Device';
        return [
          ...types,
          { ...types[0], id: 'Device', name: 'Device', endpoint: '/Devices', schema, schemaExtensions: [] },
        ];
      },
    }),
  },
  'discovery-extension-undeclared': {
    does: 'does not declare the enterprise extension for users',
    make: resourceTypes(({ schemaExtensions: _, ...type }) => type),
  },
  'discovery-extension-unlisted': {
    does: 'leaves the enterprise extension out of /Schemas although users have it',
    make: schemas((schema) => (String(schema.id).includes(':enterprise:') ? undefined : schema)),
  },
  'discovery-filter-not-403': {
    does: 'ignores a filter on a discovery endpoint instead of rejecting it',
    make: () => ({ refuseDiscoveryFilter: () => {} }),
  },
  'discovery-group-empty': {
    does: 'lists the schema of groups without attributes',
    make: schemas((schema) => (String(schema.id).endsWith(':core:2.0:Group') ? { ...schema, attributes: [] } : schema)),
  },
  'discovery-group-endpoint': {
    does: 'declares a wrong endpoint for groups',
    make: resourceTypes((type) => (type.id === 'Group' ? { ...type, endpoint: '/Teams' } : type)),
  },
  'discovery-keyword-case': {
    does: 'capitalises the attribute types in /Schemas',
    make: definition('nickName', (attribute) => ({ ...attribute, type: 'String' })),
  },
  'discovery-messages-listed': {
    does: 'lists the schema of a message among those of resources',
    make: () => ({
      describeSchemas: (context) => [
        ...exemplary.describeSchemas(context),
        { id: 'urn:ietf:params:scim:api:messages:2.0:PatchOp', name: 'PatchOp', attributes: [] },
      ],
    }),
  },
  'discovery-type-nameless': {
    does: 'lists resource types without their names',
    make: resourceTypes(({ name: _, ...type }) => type),
  },
  'discovery-user-endpoint': {
    does: 'declares a wrong endpoint for users',
    make: resourceTypes((type) => (type.id === 'User' ? { ...type, endpoint: '/People' } : type)),
  },
  'discovery-user-unlisted': {
    does: 'leaves the schema of users out of /Schemas',
    make: schemas((schema) => (String(schema.id).endsWith(':core:2.0:User') ? undefined : schema)),
  },
  'schema-type-without-canonicalvalues': {
    does: 'does not declare which types of emails exist',
    make: definition('emails', (attribute) => ({
      ...attribute,
      subAttributes: (attribute.subAttributes as JsonObject[]).map(({ canonicalValues: _, ...sub }) => sub),
    })),
  },
  'schema-wrong-types': {
    does: 'declares active and manager as strings in /Schemas',
    make: () => ({
      describeSchemas: (context) =>
        exemplary
          .describeSchemas(context)
          .map(
            (schema) =>
              JSON.parse(JSON.stringify(schema), (_key, value: JsonObject) =>
                isObject(value) && (value.name === 'active' || value.name === 'manager')
                  ? { ...value, type: 'string' }
                  : value,
              ) as JsonObject,
          ),
    }),
  },
  'schema-wrong-types.emails': {
    does: 'declares emails as single-valued',
    make: definition('emails', (attribute) => ({ ...attribute, multiValued: false })),
  },
  'schema-wrong-types.flags': {
    does: 'writes required as a string in /Schemas',
    make: definition('nickName', (attribute) => ({ ...attribute, required: 'false' })),
  },
  'schema-wrong-types.password': {
    does: 'declares that passwords are returned',
    make: definition('password', (attribute) => ({ ...attribute, returned: 'default' })),
  },
  'schema-wrong-types.untyped': {
    does: 'leaves the type of an attribute out of /Schemas',
    make: definition('nickName', ({ type: _, ...rest }) => rest),
  },
  'schema-wrong-types.user-name': {
    does: 'declares userName as optional and not unique',
    make: definition('userName', (attribute) => ({ ...attribute, required: false, uniqueness: 'none' })),
  },
  'schemas-missing-or-empty': {
    does: 'answers /Schemas with an empty list',
    make: () => ({ describeSchemas: () => [] }),
  },
  'schemas-missing-or-empty.undescribed': {
    does: 'serves none of /ServiceProviderConfig, /ResourceTypes and /Schemas',
    make: () => {
      const notHere = () => {
        throw notFound('there is nothing here');
      };
      return { readServiceProviderConfig: notHere, readResourceTypes: notHere, readSchemas: notHere };
    },
  },
  'schemas-plain-array': {
    does: 'answers /Schemas with a bare array',
    make: () => ({
      readSchemas: (request) => ({
        status: 200,
        headers: {},
        body: JSON.stringify(exemplary.describeSchemas(request.context)),
      }),
    }),
  },
  'schemas-plain-array.types': {
    does: 'answers /ResourceTypes with a bare array',
    make: () => ({
      readResourceTypes: (request) => ({
        status: 200,
        headers: {},
        body: JSON.stringify(exemplary.describeResourceTypes(request.context)),
      }),
    }),
  },
  'spconfig-lies-about-capability': {
    does: 'declares that it does not support PATCH, although it does',
    make: config((document) => ({ ...document, patch: { supported: false } })),
  },
  'spconfig-lies-about-capability.etag': {
    does: 'declares that it supports ETags, but sends none',
    make: () => ({
      beforeSend: (answer) => {
        const { ETag: _, ...headers } = answer.headers;
        return { ...answer, headers };
      },
      showMeta: (context, resource) => {
        const { version: _, ...meta } = exemplary.showMeta(context, resource);
        return meta;
      },
    }),
  },
  'spconfig-missing-or-incomplete': {
    does: 'leaves patch out of /ServiceProviderConfig',
    make: () => ({
      serviceProviderConfig: (context) => {
        const { patch: _, ...rest } = exemplary.serviceProviderConfig(context);
        return rest;
      },
    }),
  },
  'spconfig-missing-or-incomplete.filter': {
    does: 'declares that it does not support filters',
    make: config((document) => ({ ...document, filter: { supported: false, maxResults: 200 } })),
  },
  'spconfig-missing-or-incomplete.limits': {
    does: 'does not declare how many results a query returns at most',
    make: config((document) => ({ ...document, filter: { supported: true } })),
  },
  'spconfig-missing-or-incomplete.not-found': {
    does: 'has no /ServiceProviderConfig',
    make: () => ({
      readServiceProviderConfig: () => {
        throw notFound('there is nothing here');
      },
    }),
  },
  'spconfig-missing-or-incomplete.schemes': {
    does: 'lists no authentication schemes',
    make: config((document) => ({ ...document, authenticationSchemes: [] })),
  },
};
