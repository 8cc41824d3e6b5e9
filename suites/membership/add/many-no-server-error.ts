import { at, fail, pass } from '../../../contract/check';
import { defineCheck } from '../../define';
import { groupPatchRefused } from '../../reading/members';

export const manyNoServerError = defineCheck({
  id: 'membership.add.many-no-server-error',
  title: 'More than 100 values that are added by one PATCH do not end in a server error',
  failure: 'More than 100 values that are added by one PATCH end in a server error',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'RFC 7643', section: '2.4' },
  ],
  impact:
    'Entra does not repeat a member within a request; a client that does, or that sends many, is not told what is wrong.',
  fix: 'Pass over a value that is there already, within one request too; refuse what is too much with 413.',
  needs: ['groups'],
  probe: 'members-at-once',
  steps: ['add-many'],
  messages: { fault: 'expected 200, 204, 400 or 413, got {actual}' },
  judge({ 'add-many': add }) {
    const { status } = add.response;
    if (!groupPatchRefused(add) || (status >= 400 && status < 500)) return pass;
    return fail('fault', { expected: '200, 204, 400 or 413', actual: status, at: [at.status(add)] });
  },
});
