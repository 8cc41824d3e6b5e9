import { pass, skip } from '../../../contract/check';
import { describeSubject } from '../subject-tables';
import { body } from '../tampering';
import { listOf, wrongToken } from './made';
import { found, list, nothing } from './tampering';

const noQuery = skip('no query for users or groups was answered with 200');
const noHit = skip('no query had a match');

describeSubject('connection.list', {
  faults: [
    ['connection.list.list-response', { [found]: body([]) }, 'array'],
    ['connection.list.list-response', { [found]: body() }, 'empty'],
    ['connection.list.list-response', { [found]: body({ id: 'a', userName: 'a' }) }, 'other'],
    ['connection.list.resources-key', { [found]: list(1, { resources: [{ id: 'a' }] }) }, 'name'],
    ['connection.list.resources-key', { [found]: list(1) }, 'missing'],
    ['connection.list.resources-key', { [found]: list(1, { Resources: null }) }, 'missing'],
  ],
  legal: [['connection.list.resources-key', { 'look-for-nobody': nothing }]],
  surveys: [
    ['connection.list.list-response', 'a list of users', [{ body: listOf(0) }], pass],
    ['connection.list.list-response', 'a list of groups', [{ call: 'GET /Groups/?count=1', body: listOf(0) }], pass],
    ['connection.list.list-response', 'what a wrong token is answered', [{ body: [], ...wrongToken }], noQuery],
    ['connection.list.list-response', 'a create call', [{ call: 'POST /Users', body: [] }], noQuery],
    ['connection.list.list-response', 'another list', [{ call: 'GET /Schemas', body: [] }], noQuery],
    ['connection.list.list-response', 'a query that was refused', [{ status: 400, body: [] }], noQuery],
    ['connection.list.resources-key', 'no list', [{ body: [] }], noHit],
    ['connection.list.resources-key', 'something like a list', [{ body: { totalResults: 5 } }], noHit],
    ['connection.list.resources-key', 'no hit', [{ body: listOf(0) }], noHit],
    [
      'connection.list.resources-key',
      'no hit on a page that nobody counts',
      [{ call: 'GET /Users?startIndex=0', body: listOf(0) }],
      noHit,
    ],
    ['connection.list.resources-key', 'a count of users', [{ call: 'GET /Users?count=0', body: listOf(5) }], pass],
    [
      'connection.list.resources-key',
      'a page behind the last one',
      [{ call: 'GET /Users?startIndex=6', body: listOf(5) }],
      pass,
    ],
    [
      'connection.list.resources-key',
      'the last page',
      [{ call: 'GET /Users?startIndex=5', body: listOf(5) }],
      { messageId: 'missing' },
    ],
    [
      'connection.list.resources-key',
      'one resource under a name of its own',
      [{ body: listOf(1, { resource: {} }) }],
      { messageId: 'name', actual: 'resource' },
    ],
    [
      'connection.list.resources-key',
      'other names',
      [{ body: listOf(1, { humanResources: [], resourcesLeft: 1 }) }],
      { messageId: 'missing' },
    ],
  ],
});
