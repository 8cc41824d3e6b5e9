import { arrayOf } from '../../../scim/json';
import { defineSurvey } from '../../define';
import { judgeAccepted } from '../../reading/steps';

const survey = ['create-and-match'] as const;

export const foreignSchema = defineSurvey({
  id: 'users.create.schemas-in-any-order',
  title: 'A user is created when schemas starts with a URN that the provider does not know',
  failure: 'A user is not created when schemas starts with a URN that the provider does not know',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '3' },
    { source: 'Entra', topic: 'Schemas in requests' },
  ],
  impact: 'Every create call fails as soon as the customer maps an attribute of a custom extension.',
  fix: 'Accept the core URN at any position in schemas, and ignore URNs that you do not know.',
  survey,
  messages: { refused: 'expected 201 for a user whose schemas starts with an unknown URN, got {actual}' },
  judge: (exchanges) => judgeAccepted(exchanges, ({ schemas }) => /:conformance:/.test(String(arrayOf(schemas)[0]))),
});
