import { type Answered, at, type Check, fail, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { groupPatchRefused, lacks, readIds, textOf, unread } from '../reading/members';

const probe = 'group-provisioning';

const isRefused = ({ response }: Answered) => response.status >= 400 && response.status < 500;

const unknownNoServerError = defineCheck({
  id: 'membership.unknown.no-server-error',
  title: 'An unknown member id does not end in a server error',
  failure: 'An unknown member id ends in a server error',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'RFC 7644', section: '3.5.2' },
  ],
  impact: 'A user that was deleted in the application stops its whole batch: Entra repeats it in every cycle.',
  fix: 'Answer 400 with scimType invalidValue when a member does not exist, and change nothing; or accept the others.',
  probe,
  steps: ['add-unknown'],
  operations: ['update'],
  messages: { fault: 'expected 200, 204, 400 or 404, got {actual}' },
  judge({ 'add-unknown': add }) {
    const { status } = add.response;
    if (status === 200 || status === 204 || isRefused(add)) return pass;
    return fail('fault', { expected: '200, 204, 400 or 404', actual: status, at: [at.status(add)] });
  },
});

const unreadAfter = skip('the group could not be read afterwards: see groups.read.schemas');

const neverShown = skip('the provider showed no member of the group');

const unknownKeepsOthers = defineCheck({
  id: 'membership.unknown.keeps-others',
  title: 'An unknown member id does no harm to the other members',
  failure: 'An unknown member id does harm to the other members',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [{ source: 'RFC 7644', section: '3.5.2' }],
  impact: 'One user that was deleted in the application keeps others from getting access, or takes it from them.',
  fix: 'Apply the request as a whole or not at all: a refusal leaves the group as it was, a success adds the members that exist.',
  probe,
  steps: ['read-renamed', 'add-unknown', 'read-changed'],
  operations: ['update'],
  messages: {
    dropped: 'expected {expected} among the members after the answer said success, got {actual}',
    wiped: 'expected {expected} to be a member still, got {actual}',
  },
  judge({ 'read-renamed': before, 'add-unknown': add, 'read-changed': after }, { facts }) {
    const member = textOf(facts.member);
    const listed = readIds(before);
    if (readIds(after).includes(member)) return pass;
    if (unread(after)) return unreadAfter;
    if (listed.length === 0 && readIds(after).length === 0) return neverShown;
    if (!groupPatchRefused(add)) return lacks(after, [member], 'dropped') ?? pass;
    if (!listed.includes(member)) return skip('the member was not in the group before');
    return lacks(after, [member], 'wiped') ?? pass;
  },
});

const unknownNotDropped = defineCheck({
  id: 'membership.unknown.not-dropped',
  title: 'An unknown member id is refused or kept',
  failure: 'An unknown member id is dropped silently',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'Add members' },
  ],
  impact: 'Entra logs success and takes the person for a member from then on.',
  fix: 'Answer 400 with scimType invalidValue for a member that does not exist.',
  probe,
  steps: ['add-unknown', 'read-changed'],
  operations: ['update'],
  messages: { dropped: 'expected 400, or {expected} among the members, got {actual}' },
  judge({ 'add-unknown': add, 'read-changed': after }, { facts }) {
    if (isRefused(add)) return pass;
    if (groupPatchRefused(add)) return skip('the PATCH ended in an error: see membership.unknown.no-server-error');
    if (unread(after)) return unreadAfter;
    if (readIds(after).length === 0) return neverShown;
    return lacks(after, [textOf(facts.stranger)], 'dropped') ?? pass;
  },
});

export const unknown: Check[] = [unknownNoServerError, unknownKeepsOthers, unknownNotDropped];
