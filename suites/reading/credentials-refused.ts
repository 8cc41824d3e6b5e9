import { type Answered, at, fail, type Judgement, pass } from '../../contract/check';

/** 403 refuses as well; that 401 would be right is a check of its own. */
export function refused(exchange: Answered): Judgement {
  const { status } = exchange.response;
  if (status === 401 || status === 403) return pass;
  const messageId = status >= 200 && status < 300 ? 'served' : 'unclear';
  return fail(messageId, { expected: 401, actual: status, at: [at.status(exchange)] });
}
