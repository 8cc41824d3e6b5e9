import { at, fail, pass, skip } from '../../../contract/check';
import { objectOf } from '../../../scim/json';
import { defineSurvey } from '../../define';
import { otherThanCreated } from '../../reading/answers';
import { createdId, createThat } from '../../reading/steps';

const survey = ['create-and-match'] as const;

export const clientIdIgnored = defineSurvey({
  id: 'users.create.client-id-ignored',
  title: 'An id that the client sends is ignored',
  failure: 'An id that the client sends is used, or the user is refused for it',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'RFC 7643', section: '3.1' },
  ],
  impact: 'Entra sends no id; any other client with the token can overwrite a foreign account.',
  fix: 'Drop id, and all of meta, from the body of POST and assign both yourself.',
  survey,
  messages: {
    refused: 'expected 201 for a user with an id of the client, got {actual}',
    used: 'expected an id of the provider, got the one of the client: {actual}',
  },
  judge(exchanges) {
    const create = createThat(exchanges, (body) => 'id' in body);
    if (!create) return skip('no such user was sent');
    const id = createdId(create);
    if (id === undefined)
      return fail('refused', { expected: 201, actual: otherThanCreated(create), at: [at.status(create)] });
    if (id !== objectOf(create.request.body)?.id) return pass;
    return fail('used', { expected: 'an id of the provider', actual: id, at: [at.body(create, '/id')] });
  },
});
