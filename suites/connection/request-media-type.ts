import { at, type Check, fail, pass, skip } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { findAttribute } from '../../scim/attribute-path';
import { finalOf, isRefusedAlike, isSuccess, sentHeader } from '../../scim/exchanges';
import { objectOf, stringOf } from '../../scim/json';
import { defineCheck, defineSurvey } from '../define';
import { answered, offence, some, withCredentials } from '../reading/exchanges';
import { unreadable } from '../reading/patched';

const isUserCreate = ({ request }: RecordedExchange) =>
  request.method === 'POST' && /\/Users\/?$/.test(new URL(request.url).pathname);

const isCreated = (exchange: RecordedExchange) =>
  [200, 201].includes(exchange.response?.status ?? 0) && stringOf(objectOf(exchange.response?.body)?.id) !== undefined;

const sentAs = (type: string) => (exchange: RecordedExchange) =>
  (sentHeader(exchange, 'content-type') ?? '').toLowerCase().startsWith(type);

const requestScimJson = defineSurvey({
  id: 'connection.request-media-type.scim-json',
  title: 'Requests with Content-Type application/scim+json are accepted',
  failure: 'Requests with Content-Type application/scim+json are not accepted',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.8' },
    { source: 'RFC 7644', section: '8.1' },
    { source: 'Entra', topic: 'Create user' },
  ],
  impact: 'No user can be created or updated: Entra sends this media type with every POST and PATCH.',
  fix: 'Configure the JSON body parser for application/scim+json, with any charset parameter, as well as for application/json.',
  survey: 'everything',
  messages: {
    refused: 'expected application/scim+json to be accepted, got {actual} for {request} (first of {count})',
    notParsed: 'expected application/scim+json to create a user as application/json does, got {actual}',
  },
  judge(exchanges) {
    const sent = answered(exchanges).filter(withCredentials).filter(sentAs('application/scim+json'));
    const refused = sent.filter(({ response }) => response.status === 415);
    if (some(refused))
      return offence('refused', refused, { expected: '2xx', actual: ({ response }) => response.status, at: at.status });
    const creates = sent.filter(isUserCreate);
    if (creates.some(isCreated)) return pass;
    const [first] = creates;
    if (first && exchanges.filter(isUserCreate).some((other) => isCreated(other) && sentAs('application/json')(other)))
      return fail('notParsed', { expected: 201, actual: first.response.status, at: [at.status(first)] });
    return skip('no user was created with either media type: see users.create.accepted');
  },
});

const ofJson = {
  rfc: 'SHOULD',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.8' }],
  impact:
    'No effect on Entra, which sends application/scim+json; scripts and other clients that send application/json fail.',
  fix: 'Read application/json like application/scim+json.',
  probe: 'request-forms',
} as const;

const requestJson = defineCheck({
  ...ofJson,
  id: 'connection.request-media-type.json',
  title: 'A PATCH with Content-Type application/json is accepted',
  failure: 'A PATCH with Content-Type application/json is refused or ignored',
  steps: ['patch', 'read'],
  operations: ['update'],
  headlines: {
    ignored: 'A PATCH sent as application/json is answered with success and has no effect',
  },
  messages: {
    refused: 'expected application/json to be accepted, got {actual}',
    ignored: 'expected the PATCH sent as application/json to take effect, got {actual}',
  },
  judge({ patch, read }, { facts, exchanges }) {
    const { status } = patch.response;
    const twin = finalOf(exchanges, 'patch-scim-json');
    if (status === 415 || (!isSuccess(patch) && twin && !isRefusedAlike(patch, twin)))
      return fail('refused', { expected: '200 or 204', actual: status, at: [at.status(patch)] });
    const path = facts.namePath;
    if (!path) return skip('the profile maps no name that this PATCH can change');
    if (!isSuccess(patch))
      return skip('the same PATCH is refused as application/scim+json too: see the checks of the area patch');
    if (unreadable(read)) return skip('the user could not be read: see connection.patch.routed');
    const { value, pointer } = findAttribute(read.response.body, path);
    if (value !== facts.nameBefore) return pass;
    return fail('ignored', { expected: facts.name ?? null, actual: value ?? null, at: [at.body(read, pointer)] });
  },
});

const jsonCreate = defineCheck({
  ...ofJson,
  id: 'connection.request-media-type.json-create',
  title: 'A POST with Content-Type application/json is accepted',
  failure: 'A POST with Content-Type application/json is refused',
  steps: ['create', 'create-json'],
  messages: { refused: 'expected application/json to be accepted as application/scim+json is, got {actual}' },
  judge({ create, 'create-json': json }) {
    if (isCreated(json)) return pass;
    if (!isCreated(create)) return skip('no user was created with either media type: see users.create.accepted');
    return fail('refused', { expected: 201, actual: json.response.status, at: [at.status(json)] });
  },
});

export const requestMediaType: Check[] = [requestScimJson, requestJson, jsonCreate];
