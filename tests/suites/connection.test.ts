import type { Json } from '../../contract/results';
import { objectOf } from '../../scim/json';
import { connection } from '../../suites/connection';
import type { KillRow } from '../helpers/recordings';
import { describeArea, describeSurveys } from './area-tables';
import { connectionRows } from './connection-rows';
import { all, body, edit, header, lost, status } from './tampering';

const html = body('<!doctype html><title>Sign in</title>');
const list = (totalResults: number, more = {}) =>
  body({ schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'], totalResults, ...more });
const nothing = list(0);
const everybody = list(2, { Resources: [{ id: 'a' }, { id: 'b' }] });
const type = (value: string | null) => header('content-type', value);
let before: Json | undefined;
const found = 'request-forms/find-percent';

describeArea(connection, {
  faults: [
    ...['timeout', 'closed', 'refused', 'tls', 'too-large'].map(
      (kind): KillRow => ['connection.requests.answered', { 'first-page': lost(kind) }, kind],
    ),
    ['connection.requests.answered', { 'first-page': lost('invalid-http') }, 'other'],
    ['connection.requests.not-throttled', { 'first-page': status(429) }, 'throttled'],
    ['connection.test-connection.by-filter', { 'look-for-nobody': status(404) }, 'status'],
    ['connection.test-connection.by-filter', { 'look-for-nobody': status(204) }, 'status'],
    ['connection.test-connection.by-filter', { 'look-for-nobody': body() }, 'empty'],
    ['connection.test-connection.by-filter', { 'look-for-nobody': body([]) }, 'notList'],
    ['connection.test-connection.by-filter', { 'look-for-nobody': body({}) }, 'notList'],
    ['connection.test-connection.by-filter', { 'look-for-nobody': everybody }, 'hits'],
    // A provider that counts and does not list, and one that lists and does not count.
    ['connection.test-connection.by-filter', { 'look-for-nobody': list(2) }, 'hits'],
    ['connection.test-connection.by-filter', { 'look-for-nobody': list(0, { Resources: [{ id: 'a' }] }) }, 'hits'],
    ['connection.test-connection.groups-by-filter', { 'look-for-no-group': status(404) }, 'status'],
    ['connection.test-connection.groups-by-filter', { 'look-for-no-group': body() }, 'empty'],
    ['connection.test-connection.groups-by-filter', { 'look-for-no-group': html }, 'notList'],
    ['connection.test-connection.groups-by-filter', { 'look-for-no-group': everybody }, 'hits'],
    ['connection.test-connection.by-count', { 'first-page': status(400) }, 'status'],
    ['connection.test-connection.by-count', { 'first-page': body() }, 'empty'],
    ['connection.test-connection.by-count', { 'first-page': body([]) }, 'notList'],
    ['connection.test-connection.by-count', { 'first-page': everybody }, 'more'],
    ['connection.query.percent-encoding', { 'find-percent': status(400) }, 'status'],
    ['connection.query.percent-encoding', { 'find-percent': nothing }, 'notFound'],
    ['connection.query.percent-encoding', { 'find-percent': edit('/Resources/0/id', 'other') }, 'notFound'],
    ['connection.query.percent-encoding', { 'find-percent': everybody }, 'notApplied'],
    ['connection.query.plus-encoding', { 'find-plus': status(400) }, 'status'],
    ['connection.query.plus-encoding', { 'find-plus': nothing }, 'notFound'],
    ['connection.query.plus-encoding', { 'find-plus': everybody }, 'notApplied'],
    ['connection.query.flag-ignored', { 'find-flagged': status(404) }, 'status'],
    ['connection.query.flag-ignored', { 'find-flagged': nothing }, 'notFound'],
    ['connection.query.flag-ignored', { 'find-flagged': everybody }, 'notApplied'],
    ['connection.query.flag-ignored', { 'nobody-flagged': everybody }, 'nobody'],
    ['connection.query.flag-ignored', { 'nobody-flagged': status(404) }, 'nobody'],
    ['connection.query.unknown-parameter-ignored', { 'find-unknown-parameter': status(400) }, 'status'],
    ['connection.query.unknown-parameter-ignored', { 'find-unknown-parameter': nothing }, 'notFound'],
    ['connection.query.unknown-parameter-ignored', { 'find-unknown-parameter': everybody }, 'notApplied'],
    ['connection.accept.scim-json', { 'accept-scim-json': status(406) }, 'refused'],
    ['connection.accept.scim-json', { 'accept-scim-json': html }, 'notList'],
    ['connection.accept.json', { 'accept-json': status(406) }, 'refused'],
    ['connection.accept.json', { 'accept-json': body() }, 'notList'],
    ['connection.accept.any', { 'accept-any': status(406) }, 'refused'],
    ['connection.accept.any', { 'accept-any': html }, 'notList'],
    ['connection.accept.none', { 'accept-none': status(406) }, 'refused'],
    ['connection.accept.none', { 'accept-none': html }, 'notList'],
    ['connection.user-agent.not-needed', { 'no-user-agent': status(403) }, 'refused'],
    ['connection.user-agent.not-needed', { 'no-user-agent': html }, 'notList'],
    ['connection.path.trailing-slash', { 'trailing-slash': status(308) }, 'status'],
    ['connection.path.trailing-slash', { 'trailing-slash': html }, 'notList'],
    ['connection.patch.routed', { patch: status(405) }, 'notRouted'],
    ['connection.patch.routed', { patch: status(501) }, 'notRouted'],
    ['connection.patch.routed', { patch: status(500) }, 'notRouted'],
    ['connection.patch.routed', { patch: html }, 'page'],
    ['connection.patch.routed', { read: status(404) }, 'gone'],
    ['connection.request-media-type.scim-json', { create: status(415) }, 'refused'],
    [
      'connection.request-media-type.scim-json',
      // As when the provider reads application/json alone: the first POST fails, the second one succeeds.
      {
        create: status(400),
        patch: (exchange) => {
          exchange.request = { ...exchange.request, method: 'POST', url: 'https://example.com/Users' };
          exchange.response.status = 201;
        },
      },
      'notParsed',
    ],
    ['connection.request-media-type.json', { patch: status(415) }, 'refused'],
    [
      'connection.request-media-type.json',
      {
        create: ({ request }) => {
          before = objectOf(request.body)?.displayName;
        },
        read: (exchange) => edit('/displayName', before)(exchange),
      },
      'ignored',
    ],
    ['connection.response-media-type.json', { [found]: type(null) }, 'missing'],
    ['connection.response-media-type.json', { [found]: type('text/html') }, 'other'],
    ['connection.response-media-type.scim-json', { [found]: type('application/json; charset=utf-8') }, 'other'],
    ['connection.body.is-json', { [found]: body('{"schemas": [') }, 'notJson'],
    ['connection.no-content.empty', { patch: status(204) }, 'body'],
    ['connection.no-content.empty', { patch: all(status(204), body(), header('content-length', '12')) }, 'body'],
    ['connection.charset.utf-8', { [found]: type('application/scim+json; charset=ISO-8859-1') }, 'charset'],
    ['connection.charset.names-preserved', { read: edit('/displayName', 'ZoÃ« MÃ¼ller') }, 'mangled'],
    ['connection.charset.names-preserved', { read: edit('/displayName', 'Zo? M?ller-??cka ??') }, 'mangled'],
    ['connection.list.list-response', { [found]: body([]) }, 'array'],
    ['connection.list.list-response', { [found]: body() }, 'empty'],
    ['connection.list.list-response', { [found]: body({ id: 'a', userName: 'a' }) }, 'other'],
    ['connection.list.resources-key', { [found]: list(1, { resources: [{ id: 'a' }] }) }, 'name'],
    ['connection.list.resources-key', { [found]: list(1) }, 'missing'],
    ['connection.list.resources-key', { [found]: list(1, { Resources: null }) }, 'missing'],
  ],
  legal: [
    ['connection.test-connection.by-filter', { 'look-for-nobody': nothing }],
    ['connection.test-connection.by-filter', { 'look-for-nobody': list(0, { Resources: null, itemsPerPage: 0 }) }],
    ['connection.test-connection.groups-by-filter', { 'look-for-no-group': nothing }],
    ['connection.test-connection.by-count', { 'first-page': list(5000, { Resources: [{ id: 'a' }] }) }],
    ['connection.test-connection.by-count', { 'first-page': nothing }],
    ['connection.patch.routed', { patch: all(status(204), body()) }],
    ['connection.patch.routed', { patch: status(400) }],
    ['connection.no-content.empty', { patch: all(status(204), body(), header('content-length', '0')) }],
    ['connection.charset.utf-8', { [found]: type('application/scim+json') }],
    ['connection.charset.utf-8', { [found]: type('application/scim+json;charset="UTF-8"') }],
    ['connection.response-media-type.json', { [found]: type('application/json') }],
    ['connection.response-media-type.scim-json', { 'accept-json': type('application/json') }],
    ['connection.list.resources-key', { 'look-for-nobody': nothing }],
    ['connection.query.flag-ignored', { 'nobody-flagged': list(0) }],
  ],
  skipped: [
    ['connection.query.plus-encoding', { 'nobody-flagged': everybody }],
    ['connection.query.unknown-parameter-ignored', { 'nobody-flagged': everybody }],
    ['connection.query.plus-encoding', { 'find-percent': nothing, 'find-plus': nothing }],
    ['connection.query.flag-ignored', { 'find-percent': status(400), 'find-flagged': status(400) }],
    ['connection.accept.json', { 'first-page': status(500), 'accept-json': status(500) }],
    ['connection.path.trailing-slash', { 'first-page': status(500), 'trailing-slash': status(500) }],
    ['connection.charset.names-preserved', { patch: status(400) }],
    ['connection.request-media-type.json', { patch: status(400) }],
    ['connection.request-media-type.scim-json', { create: status(400) }],
  ],
  unjudged: ['connection.no-content.empty'],
});

describeSurveys(connection, connectionRows);
