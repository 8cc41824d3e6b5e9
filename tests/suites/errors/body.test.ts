import type { KillRow, Tamper } from '../../helpers/recordings';
import { describeSubject } from '../subject-tables';
import { all, body, type Change, status } from '../tampering';

const toBadBodies = (change: Change): Tamper =>
  Object.fromEntries(['broken-json', 'empty', 'null', 'wrong-type', 'no-user-name'].map((step) => [step, change]));

describeSubject('errors.body', {
  faults: [
    ['errors.body.no-conflict', { 'no-user-name': status(409) }, 'conflict'],
    ['errors.body.no-conflict', { 'wrong-type': status(409) }, 'conflict'],
    ...(
      [
        ['errors.body.broken-json', 'broken-json'],
        ['errors.body.empty', 'empty'],
        ['errors.body.null', 'null'],
        ['errors.body.wrong-type', 'wrong-type'],
        ['errors.body.no-user-name', 'no-user-name'],
      ] as const
    ).flatMap(([id, step]): KillRow[] => [
      [id, { [step]: status(201) }, 'accepted'],
      [id, { [step]: status(500) }, 'fault'],
      [id, { [step]: status(302) }, 'other'],
    ]),
    ['errors.body.status', { empty: status(422) }, 'other'],
    ['errors.body.status', { 'no-user-name': status(201) }, 'madeUp'],
    ['errors.body.xml', { xml: status(201) }, 'status'],
  ],
  legal: [
    ['errors.body.broken-json', { 'broken-json': status(422) }],
    ['errors.body.no-user-name', { 'no-user-name': all(status(201), body({ id: '7', userName: 'made.up' })) }],
    ['errors.body.xml', { xml: status(400) }],
  ],
  skipped: [
    ['errors.body.no-conflict', toBadBodies(status(500))],
    ['errors.body.null', { null: status(404) }],
    ['errors.body.status', toBadBodies(status(405))],
    ['errors.body.status', toBadBodies(status(500))],
  ],
});
