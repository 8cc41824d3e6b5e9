import { at, type Check, defineCheck, fail, pass } from '../../../engine/contract/check';
import { isUnassigned, objectOf, sameJson } from '../../../engine/scim/json';
import { userUnread } from '../../shared/answers';
import { inOrder } from '../../shared/in-order';

const probe = 'users.create-and-match';

export const readById = defineCheck({
  id: 'users.read.by-id',
  title: 'A new user is read by its id',
  failure: 'A new user cannot be read by its id',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.4.1' },
    { source: 'Entra', topic: 'Read user' },
  ],
  impact: 'Entra takes the user for gone and creates it again.',
  fix: 'Answer GET /Users/{id} with 200 and the user at once after the create call; decode the id in the path once.',
  probe,
  steps: ['read'],
  messages: {
    status: 'expected 200, got {actual}',
    other: 'expected the user with the id {expected}, got {actual}',
  },
  judge({ read }, { facts }) {
    if (read.response.status !== 200)
      return fail('status', { expected: 200, actual: read.response.status, at: [at.status(read)] });
    const id = objectOf(read.response.body)?.id ?? null;
    if (id === facts.id) return pass;
    return fail('other', { expected: facts.id ?? null, actual: id, at: [at.body(read, '/id')] });
  },
});

export const echoEqualsRead = defineCheck({
  id: 'users.create.echo-equals-read',
  title: 'The answer to the create call shows the user as a read does',
  failure: 'The answer to the create call shows another user than a read does',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'What Entra was told and what is stored drift apart: it corrects the same values every cycle.',
  fix: 'Build the answer to POST from what was stored, not from what was sent.',
  probe,
  steps: ['create', 'read'],
  messages: {
    lost: 'expected {name} to be {expected} as in the answer to the create call, got none',
    differs: 'expected {name} to be {expected} as in the answer to the create call, got {actual}',
  },
  judge({ create, read }, { facts }) {
    const unread = userUnread(read, facts);
    if (unread) return unread;
    const [told, stored] = [objectOf(create.response.body) ?? {}, objectOf(read.response.body) ?? {}];
    const names = Object.keys(told).filter((name) => name !== 'meta');
    for (const name of names) {
      const [before, after] = [told[name] ?? null, stored[name] ?? null];
      // What the answer leaves out is the matter of users.create.answer-complete.
      if (isUnassigned(before) || sameJson(inOrder(before), inOrder(after))) continue;
      const messageId = isUnassigned(after) ? 'lost' : 'differs';
      const places = [at.body(read, `/${name}`), at.body(create)];
      return fail(messageId, { expected: before, actual: after, at: places, data: { name } });
    }
    return pass;
  },
});

export const answerComplete = defineCheck({
  id: 'users.create.answer-complete',
  title: 'The answer to the create call shows the whole user',
  failure: 'The answer to the create call leaves out what a read shows',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'Entra', topic: 'Create user' },
  ],
  impact: 'Entra takes what is missing for not stored, and sends it again.',
  fix: 'Answer POST with the same representation as GET.',
  probe,
  steps: ['create', 'read'],
  messages: { missing: 'expected {name} in the answer to the create call as in the read, got none' },
  judge({ create, read }, { facts }) {
    const unread = userUnread(read, facts);
    if (unread) return unread;
    const [told, stored] = [objectOf(create.response.body) ?? {}, objectOf(read.response.body) ?? {}];
    const name = Object.keys(stored).find((each) => !isUnassigned(stored[each]) && isUnassigned(told[each]));
    if (name === undefined) return pass;
    return fail('missing', { expected: stored[name] ?? null, actual: null, at: [at.body(create)], data: { name } });
  },
});

export const readChecks: Check[] = [readById, echoEqualsRead, answerComplete];
