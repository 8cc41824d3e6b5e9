import { type Answered, at, fail, type Judgement, pass } from '../../contract/check';

/** A 403 refuses too; auth.refusal.status judges whether it should be a 401. */
export function refused(exchange: Answered): Judgement {
  const { status } = exchange.response;
  if (status === 401 || status === 403) return pass;
  const messageId = status >= 200 && status < 300 ? 'served' : 'unclear';
  return fail(messageId, { expected: 401, actual: status, at: [at.status(exchange)] });
}
