import { at, type Check, fail, pass, skip } from '../../contract/check';
import { objectOf, stringOf } from '../../scim/json';
import { defineCheck } from '../define';
import { isDone, isNotOffered, notDone, notOffered } from '../reading/deletion';

const probe = 'leave';

const stillThere = 'the deleted user was not gone: see lifecycle.delete.not-readable';

const recreateAccepted = defineCheck({
  id: 'lifecycle.recreate.accepted',
  title: 'After a deletion the same userName can be created again',
  failure: 'After a deletion the same userName cannot be created again',
  rfc: 'SHOULD',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.6' },
    { source: 'Entra', topic: 'Create user' },
  ],
  impact:
    'Somebody who is hired again is never provisioned: Entra finds nobody, creates, and meets a conflict every cycle.',
  fix: 'Leave deleted users out of the uniqueness of userName (a partial unique index, say).',
  probe,
  steps: ['delete', 'read-deleted', 'recreate'],
  operations: ['delete'],
  messages: {
    conflict: 'expected 201, got {actual}: the deleted user still holds the name',
    refused: 'expected 201, got {actual}',
    noId: 'expected the user that was created again with its id in the answer, got {actual}',
  },
  judge({ delete: gone, 'read-deleted': read, recreate }) {
    if (isNotOffered(gone)) return skip(notOffered);
    if (!isDone(gone)) return skip(notDone);
    if (read.response.status !== 404) return skip(stillThere);
    const { status, body } = recreate.response;
    if (isDone(recreate) && stringOf(objectOf(body)?.id)) return pass;
    if (isDone(recreate))
      return fail('noId', { expected: 'an id', actual: objectOf(body)?.id ?? 'none', at: [at.body(recreate, '/id')] });
    const messageId = status === 409 ? 'conflict' : 'refused';
    return fail(messageId, { expected: 201, actual: status, at: [at.status(recreate)] });
  },
});

const recreateNewId = defineCheck({
  id: 'lifecycle.recreate.new-id',
  title: 'A user that is created after a deletion gets a new id',
  failure: 'A user that is created after a deletion gets the id of the deleted one',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7643', section: '3.1' }],
  impact: 'A new employee inherits the account of a former one, with its data and permissions.',
  fix: 'Never assign an id again; make a new record instead of reviving the deleted one.',
  probe,
  steps: ['delete', 'read-deleted', 'recreate'],
  operations: ['delete'],
  messages: { reused: 'expected another id than {actual}, which the deleted user had' },
  judge({ delete: gone, 'read-deleted': read, recreate }, { facts }) {
    if (isNotOffered(gone)) return skip(notOffered);
    if (!isDone(gone)) return skip(notDone);
    if (read.response.status !== 404) return skip(stillThere);
    const id = stringOf(objectOf(recreate.response.body)?.id);
    if (!isDone(recreate) || id === undefined)
      return skip('it could not be created again: see lifecycle.recreate.accepted');
    if (id !== facts.id) return pass;
    return fail('reused', { expected: 'a new id', actual: id, at: [at.body(recreate, '/id')] });
  },
});

export const recreate: Check[] = [recreateAccepted, recreateNewId];
