import { pass, skip } from '../../../contract/check';
import type { Made } from '../../helpers/exchange';
import { describeSubject } from '../subject-tables';
import { edit } from '../tampering';
import { ann, found, list, marks, read } from './made';
import { userFound } from './tampering';

const change: Made = { call: 'PATCH /Users/7', status: 204 };
const without = { ...read, body: { id: '7', userName: 'ann' } };
const notBoth = skip('no user or group was shown both in a list and in a read by id without a change in between');
const missing = { messageId: 'missing', expected: 'title' };
const poor = { ...found, body: list({ id: '7', userName: 'ann' }) };

describeSubject('representation.lists', {
  faults: [
    ['representation.lists.complete', { [userFound]: edit('/Resources/0/title') }, 'missing'],
    ['representation.lists.complete', { [userFound]: edit('/Resources/0/userName', 'somebody else') }, 'differs'],
  ],
  legal: [['representation.lists.complete', { [userFound]: edit('/Resources/0/meta') }]],
  surveys: [
    ['representation.lists.complete', 'a read and a list that show the same', [read, found], pass],
    ['representation.lists.complete', 'a list that shows more than a read', [found, without], pass],
    [
      'representation.lists.complete',
      'a list that shows less',
      [read, poor],
      { ...missing, at: [...marks('/Resources/0', 1), ...marks('', 0)] },
    ],
    ['representation.lists.complete', 'a list that shows less before the read', [poor, read], missing],
    ['representation.lists.complete', 'what only a list showed', [poor], notBoth],
    ['representation.lists.complete', 'the answer to a PATCH', [poor, { ...read, call: 'PATCH /Users/7' }], notBoth],
    ['representation.lists.complete', 'a read in another probe', [poor, { ...read, probe: 'another' }], notBoth],
    ['representation.lists.complete', 'a group of the same id', [poor, { ...read, call: 'GET /Groups/7' }], notBoth],
    [
      'representation.lists.complete',
      'another user',
      [poor, { ...read, call: 'GET /Users/8', body: { ...ann, id: '8' } }],
      notBoth,
    ],
    ['representation.lists.complete', 'a change between the two', [poor, change, read], notBoth],
    ['representation.lists.complete', 'a change between the two, the read first', [read, change, poor], notBoth],
    ['representation.lists.complete', 'a change before both', [change, poor, read], missing],
    ['representation.lists.complete', 'a change after both', [poor, read, change], missing],
    [
      'representation.lists.complete',
      'a change of another between the two',
      [poor, { ...change, call: 'PATCH /Users/8' }, read],
      missing,
    ],
    [
      'representation.lists.complete',
      'a search between the two',
      [poor, { ...change, call: 'POST /Users/.search' }, read],
      missing,
    ],
    ['representation.lists.complete', 'another read between the two', [poor, { ...read, status: 404 }, read], missing],
    [
      'representation.lists.complete',
      'a list two calls and a change before the tenth',
      [
        { ...poor, index: 2 },
        { ...change, index: 9 },
        { ...read, index: 10 },
      ],
      notBoth,
    ],
    [
      'representation.lists.complete',
      'groups, which have no userName',
      [
        { call: 'GET /Groups/8', body: { id: '8' } },
        { call: 'GET /Groups', body: list({ id: '8' }) },
      ],
      pass,
    ],
  ],
});
