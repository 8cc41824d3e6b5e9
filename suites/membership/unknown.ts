import { type Answered, at, type Check, fail, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { groupPatchRefused, lacks, readIds, textOf, unread } from '../reading/members';

const probe = 'group-provisioning';

const isRefused = ({ response }: Answered) => response.status >= 400 && response.status < 500;

const unknownNoServerError = defineCheck({
  id: 'membership.unknown.no-server-error',
  title: 'A PATCH with an unknown member id is applied or refused without a server error',
  failure: 'A PATCH with an unknown member id is neither applied nor refused with 4xx',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'RFC 7644', section: '3.5.2' },
  ],
  impact: 'One user who was deleted in the application blocks a whole batch: Entra repeats it every cycle.',
  fix: 'When a member does not exist, answer 400 with scimType invalidValue and change nothing, or add the other members.',
  probe,
  steps: ['add-unknown'],
  operations: ['update'],
  messages: { fault: 'expected 200, 204, 400 or 404 for the PATCH, got {actual}' },
  judge({ 'add-unknown': add }) {
    const { status } = add.response;
    if (status === 200 || status === 204 || isRefused(add)) return pass;
    return fail('fault', { expected: '200, 204, 400 or 404', actual: status, at: [at.status(add)] });
  },
});

const unreadAfter = skip('the group could not be read afterwards: see groups.read.schemas');

const neverShown = skip('the provider showed no members of the group');

const unknownKeepsOthers = defineCheck({
  id: 'membership.unknown.keeps-others',
  title: 'A PATCH with an unknown member id does not affect other members',
  failure: 'A PATCH with an unknown member id drops or removes another member',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [{ source: 'RFC 7644', section: '3.5.2' }],
  impact: 'Because one user was deleted in the application, others do not get access or lose it.',
  fix: 'When you refuse the request, leave the group unchanged. When you accept it, add every member that exists.',
  probe,
  steps: ['read-renamed', 'add-unknown', 'read-changed'],
  operations: ['update'],
  headlines: {
    dropped: 'A PATCH with an unknown member id drops the other member that it names',
    wiped: 'A PATCH with an unknown member id removes other members',
  },
  messages: {
    dropped: 'expected {expected} among the members, as the answer says success, got {actual}',
    wiped: 'expected {expected} to remain a member after the refusal, got {actual}',
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
  title: 'An unknown member id is refused or stored',
  failure: 'An unknown member id is dropped silently',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'Add members' },
  ],
  impact: 'Entra logs success and treats the person as a member from then on.',
  fix: 'Answer 400 with scimType invalidValue for a member that does not exist.',
  probe,
  steps: ['add-unknown', 'read-changed'],
  operations: ['update'],
  messages: { dropped: 'expected 400, or {expected} among the members, got success without the member' },
  judge({ 'add-unknown': add, 'read-changed': after }, { facts }) {
    if (isRefused(add)) return pass;
    if (groupPatchRefused(add)) return skip('the PATCH ended in an error: see membership.unknown.no-server-error');
    if (unread(after)) return unreadAfter;
    if (readIds(after).length === 0) return neverShown;
    return lacks(after, [textOf(facts.stranger)], 'dropped') ?? pass;
  },
});

export const unknown: Check[] = [unknownNoServerError, unknownKeepsOthers, unknownNotDropped];
