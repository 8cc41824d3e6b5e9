import { at, fail, pass } from '../../../contract/check';
import { defineCheck } from '../../define';
import { groupNotCreated } from '../../reading/answers';

const probe = 'group-provisioning';

export const createdStatus = defineCheck({
  id: 'groups.create.status',
  title: 'Creating a group is answered with 201',
  failure: 'Creating a group is answered with a status other than 201',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.3' }],
  impact: 'No effect on Entra, which accepts 200 as well; other clients may assume that the group existed before.',
  fix: 'Answer 201 when you create a group.',
  probe,
  steps: ['create'],
  messages: { status: 'expected 201, got {actual}' },
  judge({ create }) {
    const { status } = create.response;
    if (status === 201) return pass;
    return groupNotCreated(create) ?? fail('status', { expected: 201, actual: status, at: [at.status(create)] });
  },
});
