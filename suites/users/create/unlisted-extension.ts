import { arrayOf } from '../../../scim/json';
import { urn } from '../../../scim/urns';
import { defineSurvey } from '../../define';
import { judgeAccepted } from '../../reading/steps';

const survey = ['create-and-match'] as const;

export const unlistedExtension = defineSurvey({
  id: 'users.create.unlisted-extension',
  title: 'A user is created when schemas does not list an extension that has data',
  failure: 'A user is not created when schemas does not list an extension that has data',
  rfc: null,
  entra: 'none',
  refs: [
    { source: 'RFC 7643', section: '3' },
    { source: 'Entra', topic: 'Schemas in requests' },
  ],
  impact:
    'No effect on Entra for the enterprise extension, which it always lists. Entra does not list custom extensions, so a provider that insists on it cannot be provisioned.',
  fix: 'Recognise an extension by the attribute whose name is its URN. Treat schemas in requests as a hint.',
  needs: ['enterprise'],
  survey,
  messages: { refused: 'expected 201 for a user with an extension that schemas does not list, got {actual}' },
  judge: (exchanges) =>
    judgeAccepted(exchanges, (body) => urn.enterprise in body && !arrayOf(body.schemas).includes(urn.enterprise)),
});
