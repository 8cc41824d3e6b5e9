import { at, fail, pass } from '../../../contract/check';
import { objectOf, stringOf } from '../../../scim/json';
import { defineCheck } from '../../define';

export const createMinimal = defineCheck({
  id: 'users.create.minimal',
  title: 'A user is created with nothing but a userName and what /Schemas requires',
  failure: 'A user with a userName and nothing else that is optional is not created, or the answer has no id',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'Entra', topic: 'Attributes without a value are not sent' },
  ],
  impact: 'Users without an e-mail address or a surname, such as service accounts and guests, are never provisioned.',
  fix: 'Require only userName and what /Schemas declares as required. If your application needs another attribute, declare it as required in /Schemas and name it in the error.',
  probe: 'create-and-match',
  steps: ['minimal'],
  headlines: {
    noId: 'The answer to a create call without optional attributes has no id',
  },
  messages: {
    refused: 'expected 201 for a user without optional attributes, got {actual}',
    noId: 'expected the created user with its id in the answer, got {actual}',
  },
  judge({ minimal }) {
    const { status, body } = minimal.response;
    if (status !== 201 && status !== 200)
      return fail('refused', { expected: 201, actual: status, at: [at.status(minimal)] });
    if (stringOf(objectOf(body)?.id)) return pass;
    return fail('noId', { expected: 'a user with an id', actual: body ?? null, at: [at.body(minimal)] });
  },
});
