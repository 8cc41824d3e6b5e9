import { type Answered, at, pass, skip } from '../../../contract/check';
import { objectOf } from '../../../scim/json';
import { isUsableId } from '../../../scim/paths';
import { isSameResource } from '../../../scim/same-resource';
import { defineSurvey } from '../../define';
import { answered, offence, some, withCredentials } from '../../reading/exchanges';

/** Calls with the intent `create` have to work; those that a provider may refuse have another intent. */
const isCreate = (exchange: Answered) =>
  exchange.request.method === 'POST' && exchange.intent === 'create' && pathOf(exchange).endsWith('/Groups');

const pathOf = ({ request }: Answered) => request.url.replace(/[?#].*$/, '');

const idOf = ({ response }: Answered) => objectOf(response.body)?.id;

export const createAccepted = defineSurvey({
  id: 'groups.create.accepted',
  title: 'Groups are created, and the answer shows each of them with its id',
  failure: 'A group is not created as Entra sends it, or the answer does not show it with a usable id',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'RFC 7643', section: '3.1' },
    { source: 'Entra', topic: 'Create group' },
  ],
  impact: 'Groups are not provisioned, and people lack the access that membership gives.',
  fix: 'Accept groups without members, and ignore URNs in schemas that you do not know: Entra also sends http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group. Answer 201 with the created group and its id as a string.',
  survey: 'everything',
  needs: ['groups'],
  operations: ['create'],
  headlines: {
    noBody: 'The answer to a create call does not show the group',
    noId: 'The answer to a create call for a group shows no usable id',
    other: 'The answer to a create call shows another group',
  },
  messages: {
    refused: 'expected 201, got {actual} for {request} (first of {count})',
    noBody: 'expected the new group in the answer, got {actual} for {request} (first of {count})',
    noId: 'expected id to be a non-empty string that is usable in a URL, got {actual} for {request} (first of {count})',
    other: 'expected the displayName that was sent in the answer, got {actual} for {request} (first of {count})',
  },
  judge(exchanges) {
    const creates = answered(exchanges).filter(withCredentials).filter(isCreate);
    if (creates.length === 0) return skip('no create call for a group was answered in this run');
    const refused = creates.filter(({ response }) => response.status !== 201 && response.status !== 200);
    if (some(refused))
      return offence('refused', refused, { expected: 201, actual: ({ response }) => response.status, at: at.status });
    const empty = creates.filter(({ response }) => !objectOf(response.body));
    if (some(empty))
      return offence('noBody', empty, {
        expected: 'the group',
        actual: ({ response }) => (response.body === undefined ? 'no body' : 'something else'),
        at: (exchange) => at.body(exchange),
      });
    const nameless = creates.filter((exchange) => !isUsableId(idOf(exchange)));
    if (some(nameless))
      return offence('noId', nameless, {
        expected: 'a string',
        actual: (exchange) => (idOf(exchange) === '' ? 'an empty string' : (idOf(exchange) ?? 'none')),
        at: (exchange) => at.body(exchange, '/id'),
      });
    const others = creates.filter(
      ({ request, response }) => !isSameResource(request.body, response.body, response.status),
    );
    if (some(others))
      return offence('other', others, {
        expected: 'the displayName that was sent',
        actual: ({ response }) => objectOf(response.body)?.displayName ?? 'no displayName',
        at: (exchange) => at.body(exchange, '/displayName'),
      });
    return pass;
  },
});
