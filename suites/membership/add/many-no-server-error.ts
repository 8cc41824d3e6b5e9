import { at, fail, pass } from '../../../contract/check';
import { defineCheck } from '../../define';
import { groupPatchRefused } from '../../reading/members';

export const manyNoServerError = defineCheck({
  id: 'membership.add.many-no-server-error',
  title: 'A PATCH that adds more than 100 member values is applied or refused without a server error',
  failure: 'A PATCH that adds more than 100 member values is neither applied nor refused with 4xx',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'RFC 7643', section: '2.4' },
  ],
  impact:
    'No effect on Entra, which does not repeat a member within a request; clients that do, or that send many, do not learn what is wrong.',
  fix: 'Ignore a member that is already in the group, also within one request. Reject a request that is too large with 413.',
  needs: ['groups'],
  probe: 'members-at-once',
  steps: ['add-many'],
  messages: { fault: 'expected 200, 204, 400 or 413 for the PATCH, got {actual}' },
  judge({ 'add-many': add }) {
    const { status } = add.response;
    if (!groupPatchRefused(add) || (status >= 400 && status < 500)) return pass;
    return fail('fault', { expected: '200, 204, 400 or 413', actual: status, at: [at.status(add)] });
  },
});
