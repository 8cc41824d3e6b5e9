import { at, fail, pass } from '../../../contract/check';
import { isUnassigned, objectOf, sameJson } from '../../../scim/json';
import { defineCheck } from '../../define';
import { userUnread } from '../../reading/answers';
import { inOrder } from '../../reading/in-order';

const probe = 'create-and-match';

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
