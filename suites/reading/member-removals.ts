import { type Answered, type Judgement, skip } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { lists, readIds, textOf } from './members';
import { stepOf } from './steps';

export const common = {
  probe: 'membership-changes',
  axes: ['dialect'],
  rfc: 'MUST',
  entra: 'blocks',
} as const;

const notIn = skip('the members to be removed were not listed before: see membership.add.several');

/** Why the request that adds one member and then removes that one and another cannot be judged. */
export function unprepared(before: Answered, { first, third }: { first?: string; third?: string }) {
  const listed = readIds(before);
  return listed.includes(textOf(first)) && listed.includes(textOf(third)) ? undefined : notIn;
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
