import { arrayOf } from '../../../scim/json';
import { urn } from '../../../scim/urns';
import { defineSurvey } from '../../define';
import { judgeAccepted } from '../../reading/steps';

const survey = ['create-and-match'] as const;

export const unlistedExtension = defineSurvey({
  id: 'users.create.unlisted-extension',
  title: 'Data of an extension that schemas does not list does not keep a user from being created',
  failure: 'A user is refused because schemas does not list an extension that has data',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '3' },
    { source: 'Entra', topic: 'Schemas in requests' },
  ],
  impact: 'Entra does not list the URNs of extensions that customers add: their users are never created.',
  fix: 'Recognise an extension by the member that is named like its URN; treat schemas in requests as a hint.',
  needs: ['enterprise'],
  survey,
  messages: { refused: 'expected 201, got {actual}' },
  judge: (exchanges) =>
    judgeAccepted(exchanges, (body) => urn.enterprise in body && !arrayOf(body.schemas).includes(urn.enterprise)),
});
