import { invalidValue } from '../../../provider/errors';
import { exemplary } from '../../../provider/exemplary';
import { findSchema } from '../../../provider/resource-types';
import type { JsonObject } from '../../../provider/types';
import { bodies, deeply, type Variant, without } from './variant';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const isSchema = (body: JsonObject) => Array.isArray(body.attributes) && typeof body.id === 'string';
const isDefinition = (body: JsonObject) => typeof body.multiValued === 'boolean';
const isDiscovery = (body: JsonObject) =>
  ['ResourceType', 'Schema', 'ServiceProviderConfig'].includes(
    String((body.meta as JsonObject | undefined)?.resourceType),
  );

/** A provider that knows nothing of the enterprise extension. */
const noEnterprise: Variant['behaviour'] = {
  describeSchemas: (context) => exemplary.describeSchemas(context).filter(({ id }) => id !== enterprise),
  describeResourceTypes: (context) =>
    exemplary.describeResourceTypes(context).map((type) => without(type, 'schemaExtensions')),
  resolveAttribute: (type, name, resourceTypes) => {
    const path = exemplary.resolveAttribute(type, name, resourceTypes);
    return path?.extension === undefined ? path : undefined;
  },
  applySchema: (context, draft, op, target, value) =>
    target.urn === enterprise ? undefined : exemplary.applySchema(context, draft, op, target, value),
};

export const withoutCanonicalValues: Variant['behaviour'] = {
  describeSchemas: (context) =>
    exemplary
      .describeSchemas(context)
      .map((schema) =>
        deeply(schema, (object) => (isDefinition(object) ? without(object, 'canonicalValues') : object)),
      ),
};

/** What the discovery documents declare and leave out. */
export const discovery: Variant[] = [
  {
    id: 'nothing-optional',
    behaviour: {
      serviceProviderConfig: (context) => ({
        ...without(exemplary.serviceProviderConfig(context), 'documentationUri'),
        bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
        sort: { supported: false },
        etag: { supported: false },
        changePassword: { supported: false },
      }),
    },
    why: 'RFC 7643 §5',
  },
  {
    id: 'emails-required',
    behaviour: {
      describeSchemas: (context) =>
        exemplary
          .describeSchemas(context)
          .map((schema) =>
            deeply(schema, (object) => (object.name === 'emails' ? { ...object, required: true } : object)),
          ),
      requireAttributes(type, attributes, resourceTypes) {
        exemplary.requireAttributes(type, attributes, resourceTypes);
        if (type === 'User' && !attributes.emails) throw invalidValue('emails is required');
      },
    },
    why: 'RFC 7643 §2.2: an attribute may be required, and /Schemas says so',
  },
  {
    id: 'more-in-the-configuration',
    behaviour: {
      serviceProviderConfig: (context) => ({
        ...exemplary.serviceProviderConfig(context),
        pagination: { cursor: false, index: true },
        vendor: 'acme',
      }),
    },
    why: 'RFC 9865 §4; RFC 7643 §2.1',
  },
  {
    id: 'schemas-say-nothing-of-defaults',
    behaviour: {
      describeSchemas: (context) =>
        exemplary
          .describeSchemas(context)
          .map((schema) =>
            deeply(schema, (object) =>
              isDefinition(object)
                ? Object.fromEntries(
                    Object.entries(object).filter(
                      ([name, value]) =>
                        !((name === 'caseExact' && value === false) || (name === 'uniqueness' && value === 'none')),
                    ),
                  )
                : object,
            ),
          ),
    },
    why: 'RFC 7643 §2.2: a characteristic that is left out has its default',
  },
  {
    id: 'common-attributes-in-schemas',
    behaviour: {
      describeSchemas: (context) =>
        exemplary.describeSchemas(context).map((schema) =>
          schema.id === enterprise
            ? schema
            : {
                ...schema,
                attributes: [
                  ...(schema.attributes as JsonObject[]),
                  ...['id', 'externalId', 'meta'].map((name) => ({
                    ...(exemplary.resolveAttribute('User', name, exemplary.resourceTypes)
                      ?.attribute as unknown as JsonObject),
                  })),
                ],
              },
        ),
    },
    ambiguity: 31,
    why: "RFC 7643 §8.7.1 leaves them out; Microsoft's validator has failed on both",
  },
  {
    id: 'no-meta-in-discovery',
    behaviour: bodies((body) => deeply(body, (object) => (isDiscovery(object) ? without(object, 'meta') : object))),
    ambiguity: 32,
    why: 'an example has it, but no section requires it',
  },
  {
    id: 'no-schemas-in-schema-definitions',
    behaviour: bodies((body) => deeply(body, (object) => (isSchema(object) ? without(object, 'schemas') : object))),
    why: 'RFC 7643 §8.7.1: the definitions in this section have none',
  },
  {
    id: 'no-canonical-values',
    behaviour: withoutCanonicalValues,
    warns: ['discovery.definitions.email-types'],
    why: 'RFC 7643 §7: optional (defect 21: a warning only)',
  },
  { id: 'no-enterprise-extension', behaviour: noEnterprise, why: 'RFC 7643 §4.3: extensions are optional' },
  {
    id: 'no-groups',
    behaviour: {
      describeSchemas: (context) =>
        exemplary.describeSchemas(context).filter(({ id }) => !String(id).endsWith(':Group')),
      describeResourceTypes: (context) => exemplary.describeResourceTypes(context).filter(({ id }) => id !== 'Group'),
      route: (request) =>
        request.segments[0] === 'Groups'
          ? exemplary.route({ ...request, segments: ['nothing'] })
          : exemplary.route(request),
      showGroups: () => [],
    },
    why: 'Entra: groups are optional outside the gallery',
  },
  {
    id: 'one-more-extension',
    behaviour: {
      describeSchemas: (context) => {
        const schemas = exemplary.describeSchemas(context);
        const one = findSchema('User', enterprise, exemplary.resourceTypes);
        const attributes = (one?.attributes ?? []).filter(({ name }) => name === 'costCenter');
        return [
          ...schemas,
          {
            schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
            id: 'urn:acme:thing',
            name: 'Thing',
            description: 'Of the product',
            attributes: attributes.map((each) => ({ ...each, mutability: 'readOnly' })) as unknown as JsonObject[],
          },
        ];
      },
      describeResourceTypes: (context) =>
        exemplary.describeResourceTypes(context).map((type) =>
          type.id === 'User'
            ? {
                ...type,
                schemaExtensions: [
                  ...(type.schemaExtensions as JsonObject[]),
                  { schema: 'urn:acme:thing', required: false },
                ],
              }
            : type,
        ),
    },
    why: 'RFC 7643 §3.3',
  },
];
