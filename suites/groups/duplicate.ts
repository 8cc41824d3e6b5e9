import { at, type Check, fail, pass } from '../../contract/check';
import { defineCheck } from '../define';

const probe = 'group-provisioning';

const duplicateRefused = defineCheck({
  id: 'groups.duplicate.refused',
  title: 'A second group with the same displayName is refused with 409',
  failure: 'A second group with the same displayName is not refused with 409',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'Entra', topic: 'Groups are matched by displayName' },
    { source: 'RFC 7644', section: '3.3' },
  ],
  impact: 'Two groups can get the same name. The next match then finds both, and Entra skips the group with an error.',
  fix: 'Answer 409 with scimType uniqueness when a group with that displayName exists.',
  probe,
  steps: ['duplicate'],
  messages: {
    accepted: 'expected 409, got {actual}: the second group was accepted',
    status: 'expected 409, got {actual}: neither accepted nor refused as a conflict',
  },
  judge({ duplicate }) {
    const { status } = duplicate.response;
    if (status === 409) return pass;
    const messageId = status >= 200 && status < 300 ? 'accepted' : 'status';
    return fail(messageId, { expected: 409, actual: status, at: [at.status(duplicate)] });
  },
});

export const duplicate: Check[] = [duplicateRefused];
