import { at, type Check, fail, pass } from '../../contract/check';
import { isUnassigned, objectOf, sameJson } from '../../scim/json';
import { defineCheck } from '../define';
import { sameText } from '../reading/attribute-values';

const otherUntouched = defineCheck({
  id: 'lifecycle.others.untouched',
  title: 'Disabling, restoring and deleting a user leaves another user unchanged',
  failure: 'Disabling, restoring or deleting a user changes or deletes another user',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'RFC 7644', section: '3.6' },
  ],
  impact: 'When one user leaves, another loses the account or its data.',
  fix: 'Restrict every update and deletion to the id in the path.',
  probe: 'leave',
  steps: ['create-other', 'read-other'],
  messages: {
    gone: 'expected 200 with the other user, got {actual}',
    changed: 'expected {name} of the other user to stay {expected}, got {actual}',
  },
  judge({ 'create-other': before, 'read-other': read }) {
    const { status, body } = read.response;
    if (status !== 200) return fail('gone', { expected: 200, actual: status, at: [at.status(read)] });
    // users.create.echo-equals-read judges whether the two differ from the beginning, so only plain values count here.
    for (const name of ['id', 'userName', 'displayName', 'active', 'externalId']) {
      const [expected, actual] = [objectOf(before.response.body)?.[name], objectOf(body)?.[name]];
      if (isUnassigned(expected) || sameJson(expected, actual) || sameText(expected, actual)) continue;
      return fail('changed', {
        expected: expected ?? null,
        actual: actual ?? null,
        at: [at.body(read, `/${name}`)],
        data: { name },
      });
    }
    return pass;
  },
});

export const others: Check[] = [otherUntouched];
