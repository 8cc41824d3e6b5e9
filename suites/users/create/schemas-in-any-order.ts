import { arrayOf } from '../../../scim/json';
import { defineSurvey } from '../../define';
import { judgeAccepted } from '../../reading/steps';

const survey = ['create-and-match'] as const;

export const foreignSchema = defineSurvey({
  id: 'users.create.schemas-in-any-order',
  title: 'The order of schemas, and a foreign one among them, does not keep a user from being created',
  failure: 'A user is refused for the order of its schemas or for a foreign one among them',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '3' },
    { source: 'Entra', topic: 'Schemas in requests' },
  ],
  impact: 'Every create call fails as soon as the customer adds an attribute of an extension to the mapping.',
  fix: 'Look whether the core URN is among the schemas, at any place, and ignore URNs that you do not know.',
  survey,
  messages: { refused: 'expected 201, got {actual}' },
  judge: (exchanges) => judgeAccepted(exchanges, ({ schemas }) => /:conformance:/.test(String(arrayOf(schemas)[0]))),
});
