import type { KillRow } from '../../helpers/recordings';
import { describeSubject } from '../subject-tables';
import { body, edit, status } from '../tampering';
import { listOf } from './tampering';

describeSubject('lifecycle.disable', {
  faults: [
    ['lifecycle.disable.by-patch[entra]', { disable: status(400) }, 'refused'],
    ['lifecycle.disable.by-patch[entra-compliant]', { 'read-disabled': edit('/active', true) }, 'stillActive'],
    ['lifecycle.disable.by-patch[entra]', { 'read-disabled': edit('/active') }, 'stillActive'],
    ['lifecycle.disable.keeps-user[entra]', { 'read-disabled': status(404) }, 'gone'],
    ['lifecycle.disable.keeps-user[entra-compliant]', { 'read-disabled': edit('/id', 'another') }, 'other'],
    [
      'lifecycle.disable.answer-agrees[entra]',
      { disable: (exchange) => Object.assign(exchange.response, { status: 200, body: { id: '1', active: true } }) },
      'active',
    ],
    [
      'lifecycle.disable.answer-agrees[entra]',
      { disable: (exchange) => Object.assign(exchange.response, { status: 200, body: { id: '1' } }) },
      'missing',
    ],
    ['lifecycle.disable.found-by-filter', { 'find-disabled': body(listOf(0)) }, 'hidden'],
    ['lifecycle.disable.found-by-filter', { 'find-disabled': status(404) }, 'hidden'],
    ['lifecycle.disable.found-by-filter', { 'find-disabled': edit('/Resources/0/active', true) }, 'active'],
    ['lifecycle.disable.twice', { 'disable-again': status(409) }, 'refused'],
    ...['entra', 'entra-compliant'].flatMap((dialect): KillRow[] => [
      [`lifecycle.disable.among-others[${dialect}]`, { 'disable-among-others': status(400) }, 'refused'],
      [`lifecycle.disable.among-others[${dialect}]`, { 'read-disabled-among-others': edit('/active', true) }, 'active'],
      [`lifecycle.disable.among-others[${dialect}]`, { 'read-disabled-among-others': edit('/title') }, 'other'],
      [`lifecycle.disable.among-others[${dialect}]`, { 'read-disabled-among-others': status(404) }, 'gone'],
    ]),
  ],
  legal: [
    ['lifecycle.disable.by-patch[entra]', { disable: status(204) }],
    [
      'lifecycle.disable.answer-agrees[entra]',
      { disable: edit('/active', 'False'), 'read-disabled': edit('/active', 'False') },
    ],
    ['lifecycle.disable.answer-agrees[entra]', { disable: status(204) }],
    ['lifecycle.disable.among-others[entra]', { 'disable-among-others': status(204) }],
    ['lifecycle.disable.among-others[entra]', { 'read-disabled-among-others': edit('/active', 'False') }],
  ],
  skipped: [
    ['lifecycle.disable.among-others[entra]', { 'read-restored': edit('/active', false) }],
    [
      'lifecycle.disable.among-others[entra]',
      { 'read-disabled': status(404), 'read-disabled-among-others': status(404) },
    ],
    ['lifecycle.disable.twice', { 'disable-again': status(404) }],
    ['lifecycle.disable.by-patch[entra]', { 'read-disabled': status(404) }],
    ['lifecycle.disable.keeps-user[entra]', { disable: status(400) }],
    ['lifecycle.disable.answer-agrees[entra]', { 'read-disabled': edit('/active', true) }],
    ['lifecycle.disable.found-by-filter', { disable: status(400) }],
    ['lifecycle.disable.twice', { disable: status(400) }],
  ],
});
