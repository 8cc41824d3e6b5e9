import type { KillRow } from '../../helpers/recordings';
import { noHit, stranger } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { all, body, edit, status } from '../tampering';

const empty: KillRow[] = (['zero', 'negative'] as const).flatMap((name): KillRow[] => {
  const [id, step] = [`pagination.count.${name}`, name === 'zero' ? 'page-of-none' : 'page-of-less'];
  return [
    [id, { [step]: status(400) }, 'refused'],
    [id, { [step]: body({}) }, 'notList'],
    [id, { [step]: stranger }, 'listed'],
    [id, { [step]: edit('/totalResults', 0) }, 'total'],
  ];
});

describeSubject('pagination.count', {
  faults: [
    ['pagination.count.honoured', { 'page-of-four': status(400) }, 'refused'],
    ['pagination.count.honoured', { 'page-from-third': body([]) }, 'notList'],
    ['pagination.count.honoured', { 'page-of-four': noHit }, 'empty'],
    ['pagination.count.honoured', { 'page-of-four': all(stranger, stranger) }, 'tooMany'],
    ['pagination.count.honoured', { 'page-from-third': all(stranger, stranger) }, 'tooMany'],
    ...empty,
  ],
  legal: [
    ['pagination.count.honoured', { 'page-of-four': edit('/Resources/2') }],
    ['pagination.count.honoured', { 'page-from-third': edit('/Resources') }],
    ['pagination.count.zero', { 'page-of-none': edit('/Resources') }],
    ['pagination.count.zero', { 'page-of-none': edit('/itemsPerPage') }],
  ],
});
