import { defineSurvey } from '../../define';
import { judgeAccepted } from '../../reading/steps';

const survey = ['create-and-match'] as const;

export const unknownTolerated = defineSurvey({
  id: 'users.create.unknown-tolerated',
  title: 'An attribute that the provider does not know does not keep a user from being created',
  failure: 'A user is refused for an attribute that the provider does not know',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'Entra', topic: 'Attribute mapping' },
  ],
  impact: 'No user is created until the administrator has found the superfluous mappings and removed them one by one.',
  fix: 'Ignore attributes that you do not know in the body of POST.',
  survey,
  messages: { refused: 'expected 201 for a user with an unknown attribute, got {actual}' },
  judge: (exchanges) => judgeAccepted(exchanges, (body) => 'scimConformanceUnknown' in body),
});
