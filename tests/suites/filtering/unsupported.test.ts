import { stranger, undone } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { body, status } from '../tampering';
import { homeFound } from './tampering';

const html = body('<h1>Oops</h1>');

describeSubject('filtering.unsupported', {
  faults: [
    ['filtering.unsupported.never-everything', { 'find-external-id': stranger }, 'others'],
    ['filtering.unsupported.never-everything', { 'find-work': stranger }, 'others'],
    ['filtering.unsupported.never-everything', { 'find-home': stranger }, 'others'],
    ['filtering.unsupported.never-everything', undone('find', 'find-home', 'Resources'), 'others'],
    ['filtering.unsupported.never-everything', { 'find-contradiction': stranger }, 'others'],
    ['filtering.unsupported.never-everything', { 'find-work': status(500) }, 'fault'],
    ['filtering.unsupported.never-everything', { 'find-work': html }, 'notList'],
  ],
  legal: [
    ['filtering.unsupported.never-everything', { 'find-home': status(400) }],
    ['filtering.unsupported.never-everything', { 'find-external-id': status(501) }],
    ['filtering.unsupported.never-everything', homeFound()],
    ['filtering.unsupported.never-everything', undone('find', 'find-contradiction', 'Resources')],
  ],
});
