import { type Answered, at, type Check, fail, type Judgement, pass, skip } from '../../contract/check';
import { findAttribute } from '../../scim/attribute-path';
import { isSuccess } from '../../scim/exchanges';
import { isUnassigned, objectOf, sameJson } from '../../scim/json';
import { isListResponse, resourcesOf } from '../../scim/list-response';
import { defineCheck, defineSurvey } from '../define';
import { otherThanCreated, userUnread } from '../reading/answers';
import { answered } from '../reading/exchanges';
import { createdId, createThat, stepOf } from '../reading/steps';

const probe = 'create-and-match';

function judgeConflict(duplicate: Answered): Judgement {
  const { status } = duplicate.response;
  if (status === 409) return pass;
  const messageId = isSuccess(duplicate) ? 'accepted' : 'status';
  return fail(messageId, { expected: 409, actual: status, at: [at.status(duplicate)] });
}

const duplicateRefused = defineCheck({
  id: 'users.duplicate.refused',
  title: 'A second user with the same userName is refused with 409',
  failure: 'A second user with the same userName is accepted, or refused with a status other than 409',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'RFC 7643', section: '4.1.1' },
  ],
  impact:
    'Two people share a sign-in name, or Entra does not recognise the conflict and repeats the call indefinitely.',
  fix: 'Put a unique index on the userName, not on the e-mail address. Answer a violation with 409 and scimType uniqueness.',
  probe,
  steps: ['duplicate'],
  headlines: {
    accepted: 'A second user with the same userName is accepted',
  },
  messages: {
    accepted: 'expected 409 for a userName in use, got {actual}: the user was accepted',
    status: 'expected 409 for a userName in use, got {actual}: neither accepted nor refused as a conflict',
  },
  judge: ({ duplicate }) => judgeConflict(duplicate),
});

const duplicateScimType = defineCheck({
  id: 'users.duplicate.scim-type',
  title: 'A 409 for a duplicate user has scimType uniqueness',
  failure: 'A 409 for a duplicate user does not have scimType uniqueness',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'RFC 7644', section: '3.12' },
  ],
  impact: 'The provisioning log shows a bare 409, and administrators have to guess what is in conflict.',
  fix: 'Add "scimType": "uniqueness" to the error body of the 409.',
  probe,
  steps: ['duplicate'],
  messages: { missing: 'expected scimType {expected}, got {actual}' },
  judge({ duplicate }, { exchanges }) {
    // A provider that takes another attribute for the key refuses another user with 409.
    const conflict = [duplicate, ...answered(exchanges)].find(
      ({ request, response }) => request.method === 'POST' && response.status === 409,
    );
    if (!conflict) return skip('the duplicate was not refused with 409: see users.duplicate.refused');
    const scimType = objectOf(conflict.response.body)?.scimType ?? null;
    if (scimType === 'uniqueness') return pass;
    return fail('missing', { expected: 'uniqueness', actual: scimType, at: [at.body(conflict, '/scimType')] });
  },
});

const caseVariantRefused = defineCheck({
  id: 'users.duplicate.case-variant-refused',
  title: 'A second user whose userName differs only in case is refused with 409',
  failure: 'A second user whose userName differs only in case is accepted, or refused with a status other than 409',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'RFC 7643', section: '8.7.1' },
  ],
  impact: 'One person gets two accounts, and what they see depends on the one that they sign in to.',
  fix: 'Make the unique index on userName ignore case.',
  probe,
  steps: ['duplicate-case'],
  headlines: {
    accepted: 'A second user whose userName differs only in case is accepted',
  },
  messages: {
    accepted: 'expected 409 for the same userName in capitals, got {actual}: the user was accepted',
    status: 'expected 409 for the same userName in capitals, got {actual}: neither accepted nor refused as a conflict',
  },
  judge: ({ 'duplicate-case': duplicate }) => judgeConflict(duplicate),
});

const firstUntouched = defineCheck({
  id: 'users.duplicate.first-untouched',
  title: 'An attempt to create a duplicate leaves the first user unchanged, and adds no second one',
  failure: 'An attempt to create a duplicate changes the first user, or adds a second one',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'RFC 7643', section: '4.1.1' },
  ],
  impact: "One person's account is overwritten with the data of another, or Entra finds two users and links neither.",
  fix: 'Check for the conflict in the same transaction, before you write anything. Never update an existing user in POST.',
  probe,
  steps: ['read', 'find'],
  headlines: {
    second: 'An attempt to create a duplicate adds a second user',
    changed: 'An attempt to create a duplicate changes the first user',
  },
  messages: {
    second: 'expected one user with this userName, got {actual}',
    changed: 'expected {name} of the first user to be {expected} as before, got {actual}',
  },
  judge({ read, find }, { facts }) {
    const hits = resourcesOf(find.response.body);
    const index = hits.findIndex(({ id }) => id === facts.id);
    const hit = hits[index];
    if (!isListResponse(find.response.body) || !hit)
      return skip('the first user was not found by its userName: see users.match.by-user-name');
    const namesakes = hits.filter(({ userName }) => sameJson(userName, hit.userName));
    if (namesakes.length > 1)
      return fail('second', { expected: 1, actual: namesakes.length, at: [at.body(find, '/Resources')] });
    const unread = userUnread(read, facts);
    if (unread) return unread;
    for (const path of Object.keys(facts.values ?? {})) {
      const before = findAttribute(read.response.body, path).value;
      const { value, pointer } = findAttribute(hit, path);
      // An attribute that one of the two answers omits does not count as changed.
      if (isUnassigned(before) || isUnassigned(value) || sameJson(before, value)) continue;
      return fail('changed', {
        expected: before ?? null,
        actual: value ?? null,
        at: [at.body(find, `/Resources/${index}${pointer}`)],
        data: { name: path },
      });
    }
    return pass;
  },
});

const sharedEmailAllowed = defineSurvey({
  id: 'users.duplicate.shared-email-allowed',
  title: 'Two users may have the same e-mail address',
  failure: 'A second user with the same e-mail address is refused',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.1.2' },
    { source: 'RFC 7643', section: '8.7.1' },
  ],
  impact: 'When two people share a mailbox, or one person has two accounts, the second account is never created.',
  fix: 'Require only userName to be unique. If your application needs unique addresses, declare that in /Schemas (uniqueness of emails.value).',
  survey: ['create-and-match'],
  messages: { refused: 'expected 201 for a user whose e-mail address is in use, got {actual}' },
  judge(exchanges) {
    const first = stepOf(exchanges, 'create');
    const emailOf = (body: Parameters<typeof findAttribute>[0]) =>
      findAttribute(body, 'emails[type eq "work"].value').value;
    const email = emailOf(first?.request.body);
    if (email === undefined) return skip('the profile maps no work e-mail address');
    const create = createThat(
      exchanges.filter(({ step }) => step !== 'create'),
      (body) => emailOf(body) === email,
    );
    if (!create) return skip('no create call with an e-mail address in use was answered in this run');
    if (createdId(create) !== undefined) return pass;
    return fail('refused', { expected: 201, actual: otherThanCreated(create), at: [at.status(create)] });
  },
});

export const duplicate: Check[] = [
  duplicateRefused,
  duplicateScimType,
  caseVariantRefused,
  firstUntouched,
  sharedEmailAllowed,
];
