import { type Answered, type Judgement, skip } from '../../contract/check';
import { lists, readIds, textOf } from './members';

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
