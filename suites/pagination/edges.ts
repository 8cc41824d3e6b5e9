import { at, type Check, fail, pass } from '../../contract/check';
import { isServerFault } from '../../scim/exchanges';
import { defineCheck } from '../define';
import { noPage, pageOf } from '../reading/pages';

const probe = 'directory';

const refs = [{ source: 'RFC 7644' as const, section: '3.4.2.4' }];

const noServerError = defineCheck({
  id: 'pagination.edges.no-server-error',
  title: 'Unusual values of startIndex and count cause no server error',
  failure: 'An unusual value of startIndex or count causes a server error',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [...refs, { source: 'RFC 7644', section: '3.12' }],
  impact: 'Reading the directory breaks off at its end, or when a client asks only for the number of users.',
  fix: 'Limit startIndex and count to their valid ranges before you pass them to the database.',
  probe,
  steps: ['page-of-four', 'page-from-zero', 'page-of-none', 'page-of-less', 'page-beyond'],
  messages: { fault: 'expected 200, got {actual}: a server error' },
  judge({ 'page-of-four': four, ...edges }) {
    const broken = Object.values(edges).find(({ response }) => isServerFault(response.status));
    if (broken) return fail('fault', { expected: 200, actual: broken.response.status, at: [at.status(broken)] });
    return pageOf(four) ? pass : noPage;
  },
});

export const edges: Check[] = [noServerError];
