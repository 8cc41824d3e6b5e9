import { at, pass, skip } from '../../../contract/check';
import { objectOf } from '../../../scim/json';
import { isUsableId } from '../../../scim/paths';
import { isSameResource } from '../../../scim/same-resource';
import { defineSurvey } from '../../define';
import { type Fault, failOnce } from '../../reading/faults';
import { plainCreates } from '../../reading/plain-creates';

export const createAccepted = defineSurvey({
  id: 'users.create.accepted',
  title: 'Users are created, and the answer shows each of them with its id',
  failure: 'A user is not created, or the answer does not show it with a usable id',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'RFC 7643', section: '3.1' },
    { source: 'Entra', topic: 'Create user' },
  ],
  impact: 'Users are not provisioned: Entra repeats the create call every cycle, and the job goes into quarantine.',
  fix: 'Answer a well-formed POST /Users with 201 and the created user, with its id as a string.',
  survey: 'everything',
  operations: ['create'],
  headlines: {
    noBody: 'The answer to a create call does not show the user',
    noId: 'The answer to a create call shows no usable id',
    other: 'The answer to a create call shows another user',
  },
  messages: {
    refused: 'expected 201, got {actual} (first of {count})',
    noBody: 'expected the created user in the answer, got {actual} (first of {count})',
    noId: 'expected id to be a non-empty string that is usable in a URL, got {actual} (first of {count})',
    other: 'expected userName to be {expected} in the answer, got {actual} (first of {count})',
  },
  judge(exchanges) {
    const creates = plainCreates(exchanges);
    const faults = creates.flatMap((create): Fault[] => {
      const { status, body } = create.response;
      const user = objectOf(body);
      if (status !== 201 && status !== 200)
        return [{ messageId: 'refused', expected: 201, actual: status, at: at.status(create) }];
      if (!user) return [{ messageId: 'noBody', expected: 'a user', actual: body ?? null, at: at.body(create) }];
      if (!isUsableId(user.id))
        return [
          {
            messageId: 'noId',
            expected: 'a string',
            actual: user.id ?? null,
            at: at.body(create, '/id'),
          },
        ];
      if (isSameResource(create.request.body, user, status)) return [];
      const expected = objectOf(create.request.body)?.userName ?? null;
      return [{ messageId: 'other', expected, actual: user.userName ?? null, at: at.body(create, '/userName') }];
    });
    return (
      failOnce(faults) ?? (creates.length > 0 ? pass : skip('no plain create call for a user was answered in this run'))
    );
  },
});
