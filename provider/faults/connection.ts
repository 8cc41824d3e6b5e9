import { invalidSyntax, invalidValue, notFound, scimError } from '../errors';
import { exemplary } from '../exemplary';
import { isObject } from '../request-body';
import type { Json } from '../types';
import { answers, type Faults } from './shared/fault';
import { withHosts } from './shared/hosts';

const knownParameters = /^(filter|attributes|excludedAttributes|sortBy|sortOrder|startIndex|count|aadOptscim062020)$/;

const isPlainJson = (header: string | undefined) => header?.startsWith('application/json') ?? false;

export const faults: Faults = {
  'accept-header-406': {
    does: 'answers 406 when the client accepts application/scim+json',
    make: () => ({
      beforeRoute: ({ headers }) =>
        /json|\*/.test(headers.accept ?? '') && headers.accept !== 'application/scim+json'
          ? undefined
          : { status: 406, headers: {}, body: '' },
    }),
  },
  'accept-header-406.any': {
    does: 'answers 406 when the client accepts */*',
    make: () => ({
      beforeRoute: ({ headers }) => (headers.accept === '*/*' ? { status: 406, headers: {}, body: '' } : undefined),
    }),
  },
  'accept-header-406.json': {
    does: 'answers 406 when the client accepts application/json alone',
    make: () => ({
      beforeRoute: ({ headers }) =>
        headers.accept === 'application/json' ? { status: 406, headers: {}, body: '' } : undefined,
    }),
  },
  'base-url-or-query-flag-breaks-routing': {
    does: 'finds no route when the query contains aadOptscim062020',
    make: () => ({
      splitUrl: (url, basePath) => {
        const { segments, query } = exemplary.splitUrl(url, basePath);
        return { segments: query.has('aadOptscim062020') ? undefined : segments, query };
      },
    }),
  },
  'base-url-or-query-flag-breaks-routing.parameter': {
    does: 'rejects queries with an unknown parameter',
    make: () => ({
      beforeRoute: ({ query }) => {
        const unknown = [...query.keys()].find((name) => !knownParameters.test(name));
        if (unknown !== undefined) throw invalidValue(`the parameter ${unknown} is unknown`);
        return undefined;
      },
    }),
  },
  'base-url-or-query-flag-breaks-routing.slash': {
    does: 'finds no route when the path ends with a slash',
    make: () => ({
      splitUrl: (url, basePath) => {
        const { segments, query } = exemplary.splitUrl(url, basePath);
        return { segments: /\/(\?|$)/.test(url) ? undefined : segments, query };
      },
    }),
  },
  'case-sensitive-resources-key': {
    does: 'names the Resources member of a list "resources", in lower case',
    make: () => ({
      listResponse: (page, resources) => {
        const { Resources, ...rest } = exemplary.listResponse(page, resources);
        return { ...rest, resources: Resources ?? [] };
      },
    }),
  },
  'connection-dropped': {
    does: 'closes the connection instead of answering the deletion of a group',
    make: () => ({
      send: (answer, request, response) => {
        if (request.method === 'DELETE' && request.segments[0] === 'Groups') response.destroy();
        else exemplary.send(answer, request, response);
      },
    }),
  },
  'connection-filter-required': {
    does: 'rejects a query for users without a filter',
    make: () => ({
      listResources: (request, types) => {
        if (!request.query.has('filter') && types.includes('User'))
          throw scimError(400, 'a filter is required', 'tooMany');
        return exemplary.listResources(request, types);
      },
    }),
  },
  'connection-forged-host': {
    does: 'builds locations from any X-Forwarded-Host',
    make: answers((answer, { headers }) => {
      const host = headers['x-forwarded-host'];
      return typeof host === 'string' ? { ...answer, body: withHosts(answer.body, host) } : answer;
    }),
  },
  'connection-json-cut-off': {
    does: 'cuts off the last character of the JSON of a single group',
    make: answers((answer, { method, segments }) =>
      method === 'GET' && segments[0] === 'Groups' && segments.length === 2 && isObject(answer.body)
        ? { ...answer, body: JSON.stringify(answer.body).slice(0, -1) }
        : answer,
    ),
  },
  'connection-plus-kept': {
    does: 'does not decode a plus sign in the query as a space',
    make: () => ({
      splitUrl: (url, basePath) => exemplary.splitUrl(url.replace(/\+/g, '%2B'), basePath),
    }),
  },
  'ctype-204-with-body': {
    does: 'announces a body with status 204',
    make: answers((answer) =>
      answer.status === 204 ? { ...answer, headers: { ...answer.headers, 'Content-Length': '2' } } : answer,
    ),
  },
  'ctype-bom-or-charset': {
    does: 'declares the charset ISO-8859-1 but sends UTF-8',
    make: () => ({ contentType: () => 'application/scim+json; charset=iso-8859-1' }),
  },
  'ctype-bom-or-charset.request': {
    does: 'reads application/json without a charset as ISO-8859-1 in a PATCH',
    make: () => ({
      readOperations(request) {
        const isRead = !isPlainJson(request.headers['content-type']);
        const asLatin1 = (value: Json) =>
          typeof value === 'string' ? Buffer.from(value, 'utf8').toString('latin1') : value;
        const operations = exemplary.readOperations(request);
        return isRead
          ? operations
          : operations.map((each) => (each.value === undefined ? each : { ...each, value: asLatin1(each.value) }));
      },
    }),
  },
  'ctype-request-scim-json-415': {
    does: 'rejects application/scim+json',
    make: () => ({ acceptsContentType: (header) => header === 'application/json' }),
  },
  'ctype-request-scim-json-415.plain': {
    does: 'rejects application/json with 415',
    make: () => ({
      acceptsContentType: (header) => !isPlainJson(header) && exemplary.acceptsContentType(header),
    }),
  },
  'ctype-request-scim-json-415.plain-create': {
    does: 'does not parse application/json in a POST and rejects it with 400',
    make: () => ({
      createResource(request, type) {
        if (isPlainJson(request.headers['content-type'])) throw invalidSyntax('schemas is missing');
        return exemplary.createResource(request, type);
      },
    }),
  },
  'ctype-request-scim-json-415.unparsed': {
    does: 'does not parse application/json and rejects it with 400',
    make: () => ({
      acceptsContentType: (header) => {
        if (isPlainJson(header)) throw invalidSyntax('the request needs a body');
        return exemplary.acceptsContentType(header);
      },
    }),
  },
  'ctype-response-not-scim': {
    does: 'labels its JSON as text/html',
    make: () => ({ contentType: () => 'text/html' }),
  },
  'ctype-response-not-scim.json': {
    does: 'labels its JSON as application/json instead of application/scim+json',
    make: () => ({ contentType: () => 'application/json' }),
  },
  'groups-endpoint-missing-html': {
    does: 'answers a query for groups with a web page',
    make: () => ({
      listResources: (request, types) =>
        types.includes('User')
          ? exemplary.listResources(request, types)
          : { status: 404, headers: { 'Content-Type': 'text/html' }, body: '<html><h1>Not Found</h1></html>' },
    }),
  },
  'method-not-routed-405': {
    does: 'answers every PATCH with 405',
    make: () => ({
      patchResource: () => {
        throw scimError(405, 'PATCH is not supported');
      },
    }),
  },
  'page-resources-missing': {
    does: 'leaves Resources out of every list',
    make: () => ({
      listResponse: (page, resources) => {
        const { Resources: _, ...rest } = exemplary.listResponse(page, resources);
        return rest;
      },
    }),
  },
  'probe-nomatch-404': {
    does: 'answers a query without results with 404',
    make: () => ({
      runQuery: (context, types, query) => {
        const page = exemplary.runQuery(context, types, query);
        if (query.filter !== undefined && page.totalResults === 0) throw notFound('nothing was found');
        return page;
      },
    }),
  },
  'probe-nomatch-404.empty': {
    does: 'answers a query without results with 200 and no body',
    make: answers((answer, request) =>
      request.query.has('filter') && (answer.body as { totalResults?: number })?.totalResults === 0
        ? { ...answer, body: undefined }
        : answer,
    ),
  },
  'user-agent-waf-block': {
    does: 'blocks requests without a User-Agent',
    make: () => ({
      beforeRoute: ({ headers }) =>
        headers['user-agent'] ? undefined : { status: 403, headers: {}, body: '<html>Blocked</html>' },
    }),
  },
};
