import { type Answered, at, defineSurvey, pass, skip } from '../../../engine/contract/check';
import { objectOf } from '../../../engine/scim/json';
import { isUsableId } from '../../../engine/scim/paths';
import { isSameResource } from '../../../engine/scim/same-resource';
import { answered, offence, some, withCredentials } from '../../shared/exchanges';

/** Steps named `create…` are creations that have to work; those that may be refused have other names. */
const isCreate = (exchange: Answered) =>
  exchange.request.method === 'POST' && exchange.step.startsWith('create') && pathOf(exchange).endsWith('/Groups');

const pathOf = ({ request }: Answered) => request.url.replace(/[?#].*$/, '');

const idOf = ({ response }: Answered) => objectOf(response.body)?.id;

export const createAccepted = defineSurvey({
  id: 'groups.create.accepted',
  title: "Entra's groups are created",
  failure: 'A group is not created as Entra sends it',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'RFC 7643', section: '3.1' },
    { source: 'Entra', topic: 'Create group' },
  ],
  impact: 'No group is provisioned, and nobody gets what membership gives.',
  fix: 'Accept groups without members, and with a second URN in schemas (http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group), as Entra sends it; ignore URNs that are unknown. Answer 201 with the group as it was sent and its id, a string.',
  survey: 'everything',
  needs: ['groups'],
  operations: ['create'],
  messages: {
    refused: 'expected 201, got {actual} for {request} ({count} in all)',
    noBody: 'expected the new group in the answer, got {actual} for {request} ({count} in all)',
    noId: 'expected a text that is not empty and that a path can hold as id, got {actual} for {request} ({count} in all)',
    other: 'expected the group that was sent in the answer, got {actual} for {request} ({count} in all)',
  },
  judge(exchanges) {
    const creates = answered(exchanges).filter(withCredentials).filter(isCreate);
    if (creates.length === 0) return skip('no group was created in this run');
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
        expected: 'a text',
        actual: (exchange) => (idOf(exchange) === '' ? 'an empty text' : (idOf(exchange) ?? 'none')),
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
