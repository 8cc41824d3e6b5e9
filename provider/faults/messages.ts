import { scimError } from '../errors';
import { exemplary } from '../exemplary';
import { isObject } from '../request-body';
import { lookUp } from '../store';
import type { JsonObject } from '../types';
import { answers, type Faults, resources } from './fault';

/** Faults of authentication, routing, discovery, errors, media types and the form of resources. */
export const messageFaults: Faults = {
  'auth-missing-token-accepted': () => ({ authenticate: () => true }),
  'auth-401-html-or-no-challenge': () => ({
    unauthorized: () => scimError(302, 'sign in', undefined, { Location: '/login' }),
  }),
  'auth-401-for-bad-id': () => ({
    findResource: (context, type, id) => {
      if (!/^[0-9a-f-]{36}$/.test(id)) throw exemplary.unauthorized(undefined);
      return exemplary.findResource(context, type, id);
    },
  }),
  'auth-scheme-case': () => ({
    authenticate: (authorization, ...accepted) =>
      (authorization?.startsWith('Bearer ') ?? false) && exemplary.authenticate(authorization, ...accepted),
  }),
  'base-url-or-query-flag-breaks-routing': () => ({
    splitUrl: (url, basePath) => {
      const { segments, query } = exemplary.splitUrl(url, basePath);
      return { segments: query.has('aadOptscim062020') ? undefined : segments, query };
    },
  }),
  'user-agent-waf-block': () => ({
    beforeRoute: ({ headers }) =>
      headers['user-agent'] ? undefined : { status: 403, headers: {}, body: '<html>Blocked</html>' },
  }),
  'accept-header-406': () => ({
    beforeRoute: ({ headers }) =>
      /json|\*/.test(headers.accept ?? '') && headers.accept !== 'application/scim+json'
        ? undefined
        : { status: 406, headers: {}, body: '' },
  }),
  'method-not-routed-405': () => ({
    patchResource: () => {
      throw scimError(405, 'PATCH is not supported');
    },
  }),
  'spconfig-missing-or-incomplete': () => ({
    serviceProviderConfig: (context) => {
      const { patch: _, ...rest } = exemplary.serviceProviderConfig(context);
      return rest;
    },
  }),
  'schemas-missing-or-empty': () => ({ describeSchemas: () => [] }),
  'schema-wrong-types': () => ({
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
  'discovery-filter-not-403': () => ({ refuseDiscoveryFilter: () => {} }),
  'error-status-as-int': () => ({
    errorBody: (error) => ({ ...exemplary.errorBody(error), status: error.status }),
  }),
  'error-not-scim-shaped': () => ({ errorBody: ({ message }) => ({ message }) }),
  'error-invalid-scimtype': () => ({
    errorBody: (error) => ({ ...exemplary.errorBody(error), scimType: 'somethingElse' }),
  }),
  'error-status-mismatch': () => ({ errorBody: (error) => ({ ...exemplary.errorBody(error), status: '500' }) }),
  'error-status-mismatch/success': answers((answer) =>
    answer.status === 404 || answer.status === 400 ? { ...answer, status: 200 } : answer,
  ),
  'error-bad-json-500': () => ({ parseBody: (bytes) => JSON.parse(bytes.toString('utf8')) }),
  'ctype-request-scim-json-415': () => ({ acceptsContentType: (header) => header === 'application/json' }),
  'ctype-response-not-scim': () => ({ contentType: () => 'text/html' }),
  'etag-if-match-ignored': () => ({ checkPreconditions: () => 'proceed' }),
  'etag-version-inconsistent': () => ({
    showMeta: (context, resource) => ({ ...exemplary.showMeta(context, resource), version: 'W/"1"' }),
  }),
  'null-in-response': resources((resource) => ({ ...resource, nickName: null })),
  'meta-casing': resources(({ meta, ...resource }) => ({ ...resource, Meta: meta ?? null })),
  'meta-datetime-no-zone': () => ({
    showMeta: (context, resource) => {
      const meta = exemplary.showMeta(context, resource);
      return { ...meta, created: String(meta.created).replace('T', ' ').slice(0, 19) };
    },
  }),
  'multi-mixed-shape': resources((resource) =>
    Array.isArray(resource.emails)
      ? { ...resource, emails: resource.emails.map((email) => (isObject(email) ? (email.value ?? null) : email)) }
      : resource,
  ),
  'get-manager-wrong-shape': () => ({
    showManager: (_context, manager) => manager.value as unknown as JsonObject,
  }),
  'id-not-stable': () => ({
    ...resources((resource) =>
      typeof resource.userName === 'string' ? { ...resource, id: resource.userName } : resource,
    )(),
    findResource: (context, type, id) => {
      const [known = id] = lookUp(context.store, type, 'name', id.toLowerCase());
      return exemplary.findResource(context, type, known);
    },
  }),
  'password-returned': resources((resource) =>
    resource.userName === undefined ? resource : { ...resource, password: 'secret' },
  ),
  'returned-attr-not-in-schema': resources((resource) => ({ ...resource, internalKey: 12 })),
  'excluded-removes-id': answers((answer, request) => {
    if (!request.query.get('excludedAttributes')?.includes('id') || !isObject(answer.body)) return answer;
    const { id: _, ...body } = answer.body;
    return { ...answer, body };
  }),
};
