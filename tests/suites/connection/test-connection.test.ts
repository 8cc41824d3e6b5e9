import { describeSubject } from '../subject-tables';
import { body, status } from '../tampering';
import { html, list, nothing } from './tampering';

const everybody = list(2, { Resources: [{ id: 'a' }, { id: 'b' }] });

describeSubject('connection.test-connection', {
  faults: [
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
  ],
  legal: [
    ['connection.test-connection.by-filter', { 'look-for-nobody': nothing }],
    ['connection.test-connection.by-filter', { 'look-for-nobody': list(0, { Resources: null, itemsPerPage: 0 }) }],
    ['connection.test-connection.groups-by-filter', { 'look-for-no-group': nothing }],
    ['connection.test-connection.by-count', { 'first-page': list(5000, { Resources: [{ id: 'a' }] }) }],
    ['connection.test-connection.by-count', { 'first-page': nothing }],
  ],
});
