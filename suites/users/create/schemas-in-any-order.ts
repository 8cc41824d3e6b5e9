import { arrayOf } from '../../../scim/json';
import { urn } from '../../../scim/urns';
import { defineSurvey } from '../../define';
import { judgeAccepted } from '../../reading/steps';

const survey = ['create-and-match'] as const;

export const foreignSchema = defineSurvey({
  id: 'users.create.schemas-in-any-order',
  title: 'A user is created when schemas lists the core URN last',
  failure: 'A user is not created when schemas lists the core URN last',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '3' },
    { source: 'Entra', topic: 'Schemas in requests' },
  ],
  impact:
    'Users are not created when the URNs come in another order: their order means nothing, and Entra does not promise one.',
  fix: 'Accept the core URN at any position in schemas.',
  survey,
  messages: { refused: 'expected 201 for a user whose schemas lists the core URN last, got {actual}' },
  judge: (exchanges) =>
    judgeAccepted(exchanges, ({ schemas }) => arrayOf(schemas).length > 1 && arrayOf(schemas).at(-1) === urn.user),
});
