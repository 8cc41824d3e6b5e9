import type { Answered, Judgement } from '../../contract/check';
import { membersOf } from './members';

export const common = {
  probe: 'membership-changes',
  axes: ['dialect'],
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.1' },
    { source: 'Entra', topic: 'Add members' },
  ],
} as const;

export const messages = {
  refused: 'expected 200 or 204 for the PATCH, got {actual}',
  unread: 'expected 200 with the group, got {actual}',
  missing: 'expected {expected} among the members, got {actual}',
};

/**
 * Not stored at first, or overwritten by the next addition: both have the same cause, so they become one finding. Where the
 * group shows nobody at all, nothing has overwritten them.
 */
export const overwritten = (fault: Judgement | undefined, read: Answered): Judgement | undefined =>
  fault?.outcome === 'fail' && membersOf(read.response.body).length > 0
    ? { ...fault, cause: 'members-overwritten' }
    : fault;
