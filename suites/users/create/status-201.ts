import { at, pass, skip } from '../../../contract/check';
import { defineSurvey } from '../../define';
import { failOnce } from '../../reading/faults';
import { plainCreates } from '../../reading/plain-creates';
import { createdId } from '../../reading/steps';

export const createStatus = defineSurvey({
  id: 'users.create.status-201',
  title: 'Creating a user is answered with 201',
  failure: 'Creating a user is answered with 200',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.3' }],
  impact: 'No effect on Entra, which accepts 200 as well; other clients treat the answer as an update.',
  fix: 'Answer 201 when the user is new.',
  survey: 'everything',
  messages: { status: 'expected 201, got {actual} (first of {count})' },
  judge(exchanges) {
    const created = plainCreates(exchanges).filter((create) => createdId(create) !== undefined);
    const faults = created
      .filter(({ response }) => response.status !== 201)
      .map((create) => ({
        messageId: 'status',
        expected: 201,
        actual: create.response.status,
        at: at.status(create),
      }));
    return failOnce(faults) ?? (created.length > 0 ? pass : skip('no plain create call created a user in this run'));
  },
});
