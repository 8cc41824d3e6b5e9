import type { Requirements } from './rows';

export const discovery: Requirements = {
  defects: [
    {
      number: 14,
      id: 'spconfig-missing-or-incomplete',
      text: 'the ServiceProviderConfig is missing or incomplete',
      frequency: 'common',
      effect:
        "Clients that read it first fell back to defaults, such as no PATCH, and Microsoft's validator did not start.",
      checks: [
        'discovery.provider-config.readable',
        'discovery.provider-config.features',
        'discovery.provider-config.limits',
        'discovery.provider-config.patch',
        'discovery.provider-config.filter',
        'discovery.provider-config.authentication-schemes',
      ],
    },
    {
      number: 15,
      id: 'spconfig-lies-about-capability',
      text: 'the ServiceProviderConfig declares what is not true',
      frequency: 'rare',
      effect: 'Clients used a kind of update that does not work, or avoided one that does.',
      checks: ['discovery.provider-config.patch-honest', 'concurrency.etag.given', 'concurrency.etag.stale-refused'],
      note: 'bulk and sort are not tried, because Entra uses neither',
    },
    {
      number: 16,
      id: 'schemas-plain-array',
      text: '/Schemas or /ResourceTypes is a bare array',
      frequency: 'common',
      effect: "Entra discovered no attributes, and Microsoft's validator gave up.",
      checks: ['discovery.schemas.list', 'discovery.resource-types.list'],
    },
    {
      number: 17,
      id: 'schemas-missing-or-empty',
      text: '/Schemas is missing, empty or lacks a schema',
      frequency: 'common',
      effect: "Microsoft's validator could not generate tests, so the application was not admitted to the gallery.",
      checks: [
        'discovery.documents.served',
        'discovery.schemas.list',
        'discovery.schemas.user',
        'discovery.schemas.group',
        'discovery.schemas.enterprise',
        'discovery.schemas.by-urn',
        'discovery.resource-types.schemas-listed',
        'discovery.resource-types.other-schemas-listed',
      ],
    },
    {
      number: 20,
      id: 'schema-wrong-types',
      text: 'attributes are declared with wrong types or characteristics',
      frequency: 'rare',
      effect: 'Clients that follow the schema sent values of the wrong type.',
      checks: [
        'discovery.definitions.booleans',
        'discovery.definitions.complete',
        'discovery.definitions.user-name',
        'discovery.definitions.active',
        'discovery.definitions.manager',
        'discovery.definitions.emails',
        'discovery.definitions.password',
        'discovery.attribute.discoverable',
      ],
    },
    {
      number: 21,
      id: 'schema-type-without-canonicalvalues',
      text: 'the types of e-mail addresses are not declared',
      frequency: 'rare',
      effect: 'Generated tests and mappings used emails[primary eq …] instead of the work address.',
      checks: ['discovery.definitions.email-types'],
    },
    {
      number: 22,
      id: 'discovery-filter-not-403',
      text: 'a filter on /Schemas is not rejected',
      frequency: 'inferred',
      effect: 'Nothing that an Entra customer would notice.',
      checks: ['discovery.schemas.filter-refused'],
    },
  ],
  entra: [
    {
      id: 'E-schemas',
      text: '/Schemas returns a ListResponse without null, with keywords spelled as in the RFC',
      checks: ['discovery.schemas.list', 'discovery.definitions.keywords', 'discovery.definitions.no-nulls'],
    },
  ],
  rfc: [
    {
      id: 'RFC 7643 §5',
      text: 'the ServiceProviderConfig declares what is supported',
      checks: [
        'discovery.provider-config.features',
        'discovery.provider-config.limits',
        'discovery.provider-config.authentication-schemes',
      ],
    },
    {
      id: 'RFC 7643 §6',
      text: 'resource types are listed with name, endpoint, schema and extensions',
      checks: [
        'discovery.resource-types.user',
        'discovery.resource-types.group',
        'discovery.resource-types.complete',
        'discovery.resource-types.enterprise',
      ],
    },
    {
      id: 'RFC 7643 §7 definitions',
      text: 'a schema defines each attribute with its characteristics',
      checks: ['discovery.definitions.complete', 'discovery.definitions.booleans', 'discovery.definitions.keywords'],
    },
    {
      id: 'RFC 7644 §3.1',
      text: 'messages have URNs of their own and are not resources',
      checks: ['discovery.schemas.no-messages'],
    },
    {
      id: 'RFC 7644 §4',
      text: 'a schema that does not exist is answered with 404',
      checks: ['discovery.schemas.unknown-urn'],
    },
    {
      id: 'RFC 7644 §4 lists',
      text: 'discovery endpoints return ListResponses, ignore query parameters and reject a filter',
      checks: [
        'discovery.schemas.list',
        'discovery.resource-types.list',
        'discovery.provider-config.readable',
        'discovery.schemas.filter-refused',
      ],
    },
  ],
};
