import { at, type Check, fail, pass } from '../../contract/check';
import { defineCheck } from '../define';
import { noPage, pageOf } from '../reading/pages';

const probe = 'directory';

const refs = [{ source: 'RFC 7644' as const, section: '3.4.2.4' }];

const noServerError = defineCheck({
  id: 'pagination.edges.no-server-error',
  title: 'Odd values of startIndex and count end in no server error',
  failure: 'An odd value of startIndex or count ends in a server error',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [...refs, { source: 'RFC 7644', section: '3.12' }],
  impact: 'Reading breaks off at the end of the directory, or when a client asks for the number of users only.',
  fix: 'Bring startIndex and count into their range before they get to the database.',
  probe,
  steps: ['page-of-four', 'page-from-zero', 'page-of-none', 'page-of-less', 'page-beyond'],
  messages: { fault: 'expected 200, got {actual}' },
  judge({ 'page-of-four': four, ...edges }) {
    const broken = Object.values(edges).find(({ response }) => response.status >= 500);
    if (broken) return fail('fault', { expected: 200, actual: broken.response.status, at: [at.status(broken)] });
    return pageOf(four) ? pass : noPage;
  },
});

export const edges: Check[] = [noServerError];
