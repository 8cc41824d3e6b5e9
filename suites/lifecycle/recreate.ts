import { at, type Check, fail, pass, skip } from '../../contract/check';
import { isSuccess } from '../../scim/exchanges';
import { objectOf, stringOf } from '../../scim/json';
import { defineCheck } from '../define';
import { isNotOffered, notDone, notOffered } from '../reading/deletion';

const probe = 'leave';

const stillThere = 'reading the deleted user did not return 404: see lifecycle.delete.not-readable';

const recreateAccepted = defineCheck({
  id: 'lifecycle.recreate.accepted',
  title: 'A user can be created with the userName of a deleted user',
  failure: 'A user cannot be created with the userName of a deleted user',
  rfc: 'SHOULD',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.6' },
    { source: 'Entra', topic: 'Create user' },
  ],
  impact:
    'A rehired employee is never provisioned: Entra finds no user, tries to create one and gets a conflict every cycle.',
  fix: 'Exclude deleted users from the uniqueness of userName, for example with a partial unique index.',
  probe,
  steps: ['delete', 'read-deleted', 'recreate'],
  operations: ['delete'],
  headlines: {
    conflict: 'The userName of a deleted user cannot be used again',
    noId: 'A user that is created with the userName of a deleted user has no id',
  },
  messages: {
    conflict: 'expected 201, got {actual}: the deleted user still holds the userName',
    refused: 'expected 201, got {actual}: the user was not created',
    noId: 'expected the id of the new user in the answer, got {actual}',
  },
  judge({ delete: gone, 'read-deleted': read, recreate }) {
    if (isNotOffered(gone)) return skip(notOffered);
    if (!isSuccess(gone)) return skip(notDone);
    if (read.response.status !== 404) return skip(stillThere);
    const { status, body } = recreate.response;
    if (isSuccess(recreate) && stringOf(objectOf(body)?.id)) return pass;
    if (isSuccess(recreate))
      return fail('noId', { expected: 'an id', actual: objectOf(body)?.id ?? 'none', at: [at.body(recreate, '/id')] });
    const messageId = status === 409 ? 'conflict' : 'refused';
    return fail(messageId, { expected: 201, actual: status, at: [at.status(recreate)] });
  },
});

const recreateNewId = defineCheck({
  id: 'lifecycle.recreate.new-id',
  title: 'A user that replaces a deleted one gets a new id',
  failure: 'A user that replaces a deleted one gets its id',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7643', section: '3.1' }],
  impact: 'A new employee inherits the account of a former one, with its data and permissions.',
  fix: 'Never reuse an id. Create a new record instead of reviving the deleted one.',
  probe,
  steps: ['delete', 'read-deleted', 'recreate'],
  operations: ['delete'],
  messages: { reused: 'expected a new id, got {actual}: the id of the deleted user' },
  judge({ delete: gone, 'read-deleted': read, recreate }, { facts }) {
    if (isNotOffered(gone)) return skip(notOffered);
    if (!isSuccess(gone)) return skip(notDone);
    if (read.response.status !== 404) return skip(stillThere);
    const id = stringOf(objectOf(recreate.response.body)?.id);
    if (!isSuccess(recreate) || id === undefined)
      return skip('the user could not be created again: see lifecycle.recreate.accepted');
    if (id !== facts.id) return pass;
    return fail('reused', { expected: 'a new id', actual: id, at: [at.body(recreate, '/id')] });
  },
});

export const recreate: Check[] = [recreateAccepted, recreateNewId];
