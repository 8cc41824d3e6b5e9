import { at, fail, pass } from '../../../contract/check';
import { isUnassigned, objectOf, sameJson } from '../../../scim/json';
import { defineCheck } from '../../define';
import { userUnread } from '../../reading/answers';
import { inOrder } from '../../reading/in-order';

const probe = 'create-and-match';

export const echoEqualsRead = defineCheck({
  id: 'users.create.echo-equals-read',
  title: 'The values in the answer to a create call are those that a read shows',
  failure: 'The answer to a create call shows values that differ from a read',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'Entra treats the answer as what is stored, and then corrects the same values every cycle.',
  fix: 'Build the answer to POST from the stored user, not from the request.',
  probe,
  steps: ['create', 'read'],
  headlines: {
    lost: 'The answer to a create call shows values that a read does not',
    differs: 'The answer to a create call shows other values than a read',
  },
  messages: {
    lost: 'expected the read to show {name} as in the answer to the create call ({expected}), got none',
    differs: 'expected the read to show {name} as in the answer to the create call ({expected}), got {actual}',
  },
  judge({ create, read }, { facts }) {
    const unread = userUnread(read, facts);
    if (unread) return unread;
    const [told, stored] = [objectOf(create.response.body) ?? {}, objectOf(read.response.body) ?? {}];
    const names = Object.keys(told).filter((name) => name !== 'meta');
    for (const name of names) {
      const [before, after] = [told[name] ?? null, stored[name] ?? null];
      // users.create.answer-complete judges what the answer omits.
      if (isUnassigned(before) || sameJson(inOrder(before), inOrder(after))) continue;
      const messageId = isUnassigned(after) ? 'lost' : 'differs';
      const places = [at.body(read, `/${name}`), at.body(create)];
      return fail(messageId, { expected: before, actual: after, at: places, data: { name } });
    }
    return pass;
  },
});
