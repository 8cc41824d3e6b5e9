import { defineSurvey } from '../../define';
import { judgeAccepted } from '../../reading/steps';

const survey = ['create-and-match'] as const;

export const unknownTolerated = defineSurvey({
  id: 'users.create.unknown-tolerated',
  title: 'A user is created when the request has an attribute that the provider does not know',
  failure: 'A user is not created when the request has an attribute that the provider does not know',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'Entra', topic: 'Attribute mapping' },
  ],
  impact:
    'No user is created until the administrator finds and removes every mapping that the provider does not support.',
  fix: 'Ignore attributes that you do not know in the body of POST.',
  survey,
  messages: { refused: 'expected 201 for a user with an unknown attribute, got {actual}' },
  judge: (exchanges) => judgeAccepted(exchanges, (body) => 'scimConformanceUnknown' in body),
});
