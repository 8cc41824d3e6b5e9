import { at, type Check, fail, pass } from '../../contract/check';
import { objectOf } from '../../scim/json';
import { defineCheck } from '../define';

const probe = 'create-and-match';

const readById = defineCheck({
  id: 'users.read.by-id',
  title: 'A user can be read by its id',
  failure: 'A user cannot be read by its id',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.4.1' },
    { source: 'Entra', topic: 'Read user' },
  ],
  impact: 'Entra treats the user as deleted and creates it again.',
  fix: 'Answer GET /Users/{id} with 200 and the user, from the create call on. Percent-decode the id in the path once.',
  probe,
  steps: ['read'],
  messages: {
    status: 'expected 200 for the user, got {actual}',
    other: 'expected id to be {expected} in the answer, got {actual}',
  },
  judge({ read }, { facts }) {
    if (read.response.status !== 200)
      return fail('status', { expected: 200, actual: read.response.status, at: [at.status(read)] });
    const id = objectOf(read.response.body)?.id ?? null;
    if (id === facts.id) return pass;
    return fail('other', { expected: facts.id ?? null, actual: id, at: [at.body(read, '/id')] });
  },
});

export const read: Check[] = [readById];
