import { type Answered, at, fail, type Judgement, pass, skip } from '../../contract/check';
import { isListResponse } from '../../scim/list-response';
import { otherThanList } from './look-ups';

const isList = ({ response }: Answered) => response.status === 200 && isListResponse(response.body);

/** Judges the one difference only: when the usual call fails too, connection.test-connection.by-count says so. */
export function sameAsUsual(usual: Answered, changed: Answered): Judgement {
  if (!isList(usual)) return skip('the list fails with the usual headers too: see connection.test-connection.by-count');
  const { status } = changed.response;
  if (status !== 200) return fail('refused', { expected: 200, actual: status, at: [at.status(changed)] });
  if (isList(changed)) return pass;
  return fail('notList', { expected: 'ListResponse', actual: otherThanList(changed), at: [at.body(changed)] });
}
