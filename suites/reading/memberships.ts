import type { RecordedExchange } from '../../contract/results';
import { objectOf, objectsOf } from '../../scim/json';
import { createdId, stepOf } from './steps';

/** Which of the two members a read of the group shows; undefined when the group was not read. */
export function membersAt(exchanges: RecordedExchange[], step: string) {
  const read = stepOf(exchanges, step);
  if (read?.response.status !== 200) return undefined;
  const has = (create: string) => {
    const id = createdId(stepOf(exchanges, create));
    return objectsOf(objectOf(read.response.body)?.members).some(({ value }) => value === id);
  };
  return { read, user: has('create'), other: has('create-other') };
}
