import { type Answered, type Judgement, skip } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { lists, readIds, unread } from './members';
import { stepOf } from './steps';

export const common = {
  probe: 'membership-changes',
  axes: ['dialect'],
  rfc: 'MUST',
  entra: 'blocks',
} as const;

export const notIn = skip('the members were not listed after they were added: see membership.add.several');

/**
 * Why members are not in the group before a later request: the first read that lacks them tells which write took them.
 * @param reads `added` is the read after the additions, `before` the last one before the request
 */
export function unprepared(
  exchanges: readonly RecordedExchange[],
  reads: { added: Answered; before: Answered },
  ids: string[],
): Judgement | undefined {
  const listsAll = (read: Answered) => ids.every((id) => readIds(read).includes(id));
  if (listsAll(reads.before)) return undefined;
  if (!listsAll(beforeRemoval(exchanges, reads.added))) return notIn;
  const removed = stepOf(exchanges, 'read-removed');
  if (!removed)
    return skip(
      'members were lost when another one was removed or the group was renamed: see membership.remove.keeps-others and groups.rename.keeps-members',
    );
  if (listsAll(removed)) {
    const what = unread(reads.before) ? 'the group could not be read after it' : 'members were lost when the group';
    return skip(`${what} was renamed: see groups.rename.keeps-members`);
  }
  if (unread(removed)) return skip('the group could not be read after a removal: see membership.remove.one');
  return skip('members were lost when another one was removed: see membership.remove.keeps-others');
}

/** `lists` for a request that two checks judge: what they find has the same cause. */
export function stays(after: Answered, id: string): Judgement | undefined {
  const fault = lists(after, id, 'stays');
  return fault?.outcome === 'fail' ? { ...fault, cause: 'members-left' } : undefined;
}

/** The read before members are removed: of a group that was filled otherwise, where the additions had not done it. */
export function beforeRemoval(exchanges: readonly RecordedExchange[], readAdded: Answered): Answered {
  const others = ['read-created-filled', 'read-filled'].flatMap((step) => stepOf(exchanges, step) ?? []);
  return others.find((read) => readIds(read).length > 0) ?? readAdded;
}
