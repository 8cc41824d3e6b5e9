import { at, fail, pass, skip } from '../../../contract/check';
import { objectOf } from '../../../scim/json';
import { defineCheck } from '../../define';

const probe = 'disable-and-restore';

export const disableKeepsUser = defineCheck({
  id: 'lifecycle.disable.keeps-user',
  title: 'A disabled user can still be read by its id',
  failure: 'A disabled user can no longer be read by its id',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '3.1' },
    { source: 'Entra', topic: 'Disabled users are still returned' },
  ],
  impact: 'When the person returns, Entra creates a new account, and everything that the old one owned is lost.',
  fix: 'Keep the record when active becomes false, and return it from GET /Users/{id}.',
  probe,
  axes: ['dialect'],
  steps: ['disable', 'read-disabled'],
  messages: {
    gone: 'expected 200 with the disabled user, got {actual}',
    other: 'expected the id of the user to be {expected}, got {actual}',
  },
  judge({ disable, 'read-disabled': read }, { facts }) {
    if (disable.response.status >= 300) return skip('the user could not be disabled: see lifecycle.disable.by-patch');
    const { status, body } = read.response;
    if (status !== 200) return fail('gone', { expected: 200, actual: status, at: [at.status(read)] });
    const id = objectOf(body)?.id ?? null;
    if (id === facts.id) return pass;
    return fail('other', { expected: facts.id ?? null, actual: id, at: [at.body(read, '/id')] });
  },
});
