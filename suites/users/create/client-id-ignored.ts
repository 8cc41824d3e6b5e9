import { at, fail, pass, skip } from '../../../contract/check';
import { objectOf } from '../../../scim/json';
import { defineSurvey } from '../../define';
import { otherThanCreated } from '../../reading/answers';
import { createdId, createThat } from '../../reading/steps';

const survey = ['create-and-match'] as const;

export const clientIdIgnored = defineSurvey({
  id: 'users.create.client-id-ignored',
  title: 'An id that the client sends in a create call is ignored',
  failure: 'An id that the client sends is used, or the user is not created',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'RFC 7643', section: '3.1' },
  ],
  impact: 'No effect on Entra, which sends no id; other clients can choose ids or cannot create users.',
  fix: 'Ignore id and meta in the body of POST, and assign both yourself.',
  survey,
  headlines: {
    used: 'An id that the client sends is used',
  },
  messages: {
    refused: 'expected 201 for a user with an id from the client, got {actual}',
    used: 'expected an id assigned by the provider, got {actual}, which the client sent',
  },
  judge(exchanges) {
    const create = createThat(exchanges, (body) => 'id' in body);
    if (!create) return skip('no create call with an id from the client was answered in this run');
    const id = createdId(create);
    if (id === undefined)
      return fail('refused', { expected: 201, actual: otherThanCreated(create), at: [at.status(create)] });
    if (id !== objectOf(create.request.body)?.id) return pass;
    return fail('used', { expected: 'an id assigned by the provider', actual: id, at: [at.body(create, '/id')] });
  },
});
