import { type Check, defineSurvey } from '../../../engine/contract/check';
import { arrayOf } from '../../../engine/scim/json';
import { urn } from '../../../engine/scim/urns';
import { judgeAccepted } from '../../shared/steps';

const survey = ['users.create-and-match'];

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

export const schemaChecks: Check[] = [foreignSchema, unlistedExtension];
