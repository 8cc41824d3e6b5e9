import { at, type Check, defineSurvey, fail, pass, skip } from '../../../engine/contract/check';
import { objectOf } from '../../../engine/scim/json';
import { otherThanCreated } from '../../shared/answers';
import { createdId, createThat, judgeAccepted, readBack } from '../../shared/steps';

const survey = ['users.create-and-match'];

export const nullsTolerated = defineSurvey({
  id: 'users.create.nulls-tolerated',
  title: 'Attributes that are sent as null do not keep a user from being created',
  failure: 'A user is refused for an attribute that is null, or null is stored as a text',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '2.5' },
    { source: 'Entra', topic: 'Null values in requests' },
  ],
  impact: 'Nobody without a title or a telephone number is provisioned.',
  fix: 'Treat null, for single and for multi-valued attributes, as if the attribute had not been sent.',
  survey,
  messages: {
    refused: 'expected 201 for a user with title, nickName and phoneNumbers null, got {actual}',
    stored: 'expected {name} to be unassigned, got {actual}',
  },
  judge(exchanges) {
    const create = createThat(exchanges, ({ nickName }) => nickName === null);
    if (!create) return skip('no such user was sent');
    if (createdId(create) === undefined)
      return fail('refused', { expected: 201, actual: otherThanCreated(create), at: [at.status(create)] });
    const back = readBack(exchanges, create);
    if (!back) return pass;
    const name = ['title', 'nickName', 'phoneNumbers'].find(
      (each) => String(back.resource[each] ?? '').toLowerCase() === 'null',
    );
    if (name === undefined) return pass;
    const actual = back.resource[name] ?? null;
    return fail('stored', { expected: null, actual, at: [at.body(back.read, `/${name}`)], data: { name } });
  },
});

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

export const clientIdIgnored = defineSurvey({
  id: 'users.create.client-id-ignored',
  title: 'An id that the client sends is ignored',
  failure: 'An id that the client sends is used, or the user is refused for it',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'RFC 7643', section: '3.1' },
  ],
  impact: 'Entra sends no id; any other client with the token can overwrite a foreign account.',
  fix: 'Drop id, and all of meta, from the body of POST and assign both yourself.',
  survey,
  messages: {
    refused: 'expected 201 for a user with an id of the client, got {actual}',
    used: 'expected an id of the provider, got the one of the client: {actual}',
  },
  judge(exchanges) {
    const create = createThat(exchanges, (body) => 'id' in body);
    if (!create) return skip('no such user was sent');
    const id = createdId(create);
    if (id === undefined)
      return fail('refused', { expected: 201, actual: otherThanCreated(create), at: [at.status(create)] });
    if (id !== objectOf(create.request.body)?.id) return pass;
    return fail('used', { expected: 'an id of the provider', actual: id, at: [at.body(create, '/id')] });
  },
});

export const oddCreateChecks: Check[] = [nullsTolerated, unknownTolerated, clientIdIgnored];
