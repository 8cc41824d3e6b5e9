import { type Answered, at, type Check, fail, pass, skip } from '../../contract/check';
import { isUnassigned, objectOf, sameJson } from '../../scim/json';
import { groupPath, isUsableId } from '../../scim/paths';
import { isSameResource } from '../../scim/same-resource';
import { defineCheck, defineSurvey } from '../define';
import { answered, offence, some, withCredentials } from '../reading/exchanges';
import { hit } from '../reading/look-ups';
import { lacks, readIds, textOf, unread } from '../reading/members';
import { absoluteUrl } from '../reading/steps';

/** Calls with the intent `create` have to work; those that a provider may refuse have another intent. */
const isCreate = (exchange: Answered) =>
  exchange.request.method === 'POST' && exchange.intent === 'create' && pathOf(exchange).endsWith('/Groups');

const pathOf = ({ request }: Answered) => request.url.replace(/[?#].*$/, '');

const idOf = ({ response }: Answered) => objectOf(response.body)?.id;

const createAccepted = defineSurvey({
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

const probe = 'group-provisioning';

/** Another check reports a refusal, which has neither the status nor the Location of a new group. */
const notCreated = ({ response }: Answered) =>
  response.status >= 300 ? skip('the group was not created: see groups.create.accepted') : undefined;

const createdStatus = defineCheck({
  id: 'groups.create.status',
  title: 'Creating a group is answered with 201',
  failure: 'Creating a group is answered with a status other than 201',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.3' }],
  impact: 'No effect on Entra, which accepts 200 as well; other clients may assume that the group existed before.',
  fix: 'Answer 201 when you create a group.',
  probe,
  steps: ['create'],
  messages: { status: 'expected 201, got {actual}' },
  judge({ create }) {
    const { status } = create.response;
    if (status === 201) return pass;
    return notCreated(create) ?? fail('status', { expected: 201, actual: status, at: [at.status(create)] });
  },
});

const location = defineCheck({
  id: 'groups.create.location',
  title: 'The Location header and meta.location of a new group are the URL of that group',
  failure: 'The Location header or meta.location of a new group is missing or is not its URL',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'RFC 7643', section: '3.1' },
  ],
  impact: 'No effect on Entra, which builds the URL from the id; clients that follow Location do not reach the group.',
  fix: 'Set the Location header and meta.location to the same value: the URL of the group.',
  probe,
  steps: ['create'],
  headlines: {
    missing: 'A new group has no Location header',
    elsewhere: 'The Location header of a new group is not its URL',
    noMeta: 'A new group has no meta.location',
  },
  messages: {
    missing: 'expected a Location header, got none',
    elsewhere: 'expected the Location header to end with {expected}, got {actual}',
    noMeta: 'expected meta.location to be {expected}, as in the Location header, got {actual}',
  },
  judge({ create }, { facts }) {
    const refused = notCreated(create);
    if (refused) return refused;
    const header = create.response.headers.location;
    if (!header) return fail('missing', { expected: 'a URL', actual: null, at: [at.header(create, 'location')] });
    const id = textOf(facts.group);
    if (!header.endsWith(groupPath(id)) && !header.endsWith(`/Groups/${id}`))
      return fail('elsewhere', { expected: groupPath(id), actual: header, at: [at.header(create, 'location')] });
    const meta = objectOf(objectOf(create.response.body)?.meta)?.location;
    const url = absoluteUrl(header, create.request.url);
    if (meta === header || meta === url) return pass;
    return fail('noMeta', { expected: url, actual: meta ?? null, at: [at.body(create, '/meta/location')] });
  },
});

const notFound = skip('the group was not found by its displayName: see groups.find.by-display-name');

const echo = defineCheck({
  id: 'groups.create.echo',
  title: 'The answer to a create call for a group shows the stored displayName and externalId',
  failure: 'The displayName or externalId in the answer to a create call for a group is not the stored one',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.3' }],
  impact: 'Entra treats the answer as what is stored, so it sends no correction, or one in every cycle.',
  fix: 'Build the answer from the stored group, not from the request.',
  probe,
  steps: ['create', 'find'],
  messages: { differs: 'expected {attribute} to be {expected} in the answer, as in the stored group, got {actual}' },
  judge({ create, find }, { facts }) {
    const stored = hit(find, textOf(facts.group));
    if (!stored) return notFound;
    const answer = objectOf(create.response.body);
    const attribute = ['displayName', 'externalId'].find(
      (name) =>
        !sameJson(answer?.[name], stored[name]) && !(isUnassigned(answer?.[name]) && isUnassigned(stored[name])),
    );
    if (attribute === undefined) return pass;
    return fail('differs', {
      expected: stored[attribute] ?? 'none',
      actual: answer?.[attribute] ?? 'none',
      at: [at.body(create, `/${attribute}`), at.body(find, '/Resources')],
      data: { attribute },
    });
  },
});

const membersSaved = defineCheck({
  id: 'groups.create.members-saved',
  title: 'A group that is created with a member has that member',
  failure: 'A group that is created with a member does not have it',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'RFC 7643', section: '4.2' },
  ],
  impact: 'No effect on Entra, which adds members after it creates the group; groups of other clients stay empty.',
  fix: 'Store members from the body of POST. Treat type, display and $ref of a member as optional.',
  probe,
  steps: ['read-changed', 'read-odd'],
  headlines: {
    unread: 'A group that is created with a member cannot be read',
    notSaved: 'A group that is created with a member does not have it',
  },
  messages: {
    unread: 'expected 200 with the new group, got {actual}',
    notSaved: 'expected {expected} among the members, got {actual}',
  },
  judge({ 'read-changed': other, 'read-odd': read }, { facts }) {
    const fault = unread(read);
    if (fault) return fault;
    const isShown = [read, other].some((each) => readIds(each).length > 0);
    if (!isShown) return skip('the provider does not show the members of a group');
    return lacks(read, [textOf(facts.member)], 'notSaved') ?? pass;
  },
});

export const create: Check[] = [createAccepted, createdStatus, location, echo, membersSaved];
