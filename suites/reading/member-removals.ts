import { type Answered, type Judgement, skip } from '../../contract/check';
import { lists, readIds, textOf } from './members';

export const common = {
  probe: 'membership-changes',
  axes: ['dialect'],
  rfc: 'MUST',
  entra: 'blocks',
} as const;

const notIn = skip('the members to be removed were not listed before: see membership.add.several');

/** What stands in the way of judging the request that adds one member and then removes two, that one included. */
export function unprepared(before: Answered, { first, third }: { first?: string; third?: string }) {
  const listed = readIds(before);
  return listed.includes(textOf(first)) && listed.includes(textOf(third)) ? undefined : notIn;
}

/** `lists` for the request that the two checks below look at: what they find has one root. */
export function stays(after: Answered, id: string): Judgement | undefined {
  const fault = lists(after, id, 'stays');
  return fault?.outcome === 'fail' ? { ...fault, cause: 'members-left' } : undefined;
}
