import { type Answered, at, fail, type Judgement, pass, skip } from '../../contract/check';
import { isListResponse } from '../../scim/list-response';
import { otherThanList } from './look-ups';

const isList = ({ response }: Answered) => response.status === 200 && isListResponse(response.body);

/** Only the one difference is judged: when the usual call fails as well, the checks of Test Connection say so. */
export function sameAsUsual(usual: Answered, changed: Answered): Judgement {
  if (!isList(usual)) return skip('the usual list is refused as well: see connection.test-connection.by-count');
  const { status } = changed.response;
  if (status !== 200) return fail('refused', { expected: 200, actual: status, at: [at.status(changed)] });
  if (isList(changed)) return pass;
  return fail('notList', { expected: 'ListResponse', actual: otherThanList(changed), at: [at.body(changed)] });
}
