import { readFault } from '../../../provider/faults';
import type { OtherRecording } from '../recorded-areas';

/** Members that are given to a group later are kept and shown. */
export const createdEmpty: OtherRecording = {
  title: 'a provider that drops the members of a new group, and takes no single member as an object',
  options: { checks: ['groups.create.members-saved'], behaviour: readFault('group-create-members-not-saved').make() },
};
