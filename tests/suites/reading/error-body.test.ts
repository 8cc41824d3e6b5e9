import type { Json } from '../../../contract/results';
import { urn } from '../../../scim/urns';
import { errorAnswers, errorBodyFault, errorMessage, excerpt, scimErrors } from '../../../suites/reading/error-body';
import { exchange, unanswered } from '../../helpers/exchange';

const error = { schemas: [urn.error], status: '404' };

test.each<[Json | undefined, string | undefined]>([
  [undefined, 'empty'],
  ['', 'empty'],
  ['not found', 'notJson'],
  [[error], 'notJson'],
  [null, 'notJson'],
  [{}, 'noUrn'],
  [{ ...error, schemas: [] }, 'noUrn'],
  [{ ...error, schemas: urn.error }, 'noUrn'],
  [{ ...error, schemas: [urn.list] }, 'noUrn'],
  [{ schemas: [urn.error] }, 'noStatus'],
  [{ ...error, status: null }, 'noStatus'],
  [{ ...error, status: 404 }, undefined],
  [{ ...error, schemas: ['urn:example', urn.error.toUpperCase()] }, undefined],
  [error, undefined],
])('of the body %j as an error is wrong: %s', (body, fault) => {
  const answer = exchange({ status: 404, ...(body === undefined ? {} : { body }) });
  expect(errorBodyFault(answer)).toBe(fault);
  expect(errorMessage(answer)).toBe(fault === undefined || fault === 'noStatus' ? body : undefined);
});

test.each<[string, Json | undefined, string]>([
  ['nothing', undefined, 'no body'],
  ['a text', 'not found', 'not found'],
  ['JSON', { detail: 'no' }, '{"detail":"no"}'],
  ['what just fits', 'x'.repeat(120), 'x'.repeat(120)],
  ['what is too long', 'x'.repeat(121), `${'x'.repeat(120)}…`],
])('%s is told briefly', (_, body, told) => {
  expect(excerpt(exchange(body === undefined ? {} : { body }))).toBe(told);
});

test('errors are told from other answers, and SCIM errors from others', () => {
  const [plain, scim] = [exchange({ status: 400, body: 'no' }), exchange({ status: 404, body: error })];
  const all = [unanswered(), exchange({ body: error }), exchange({ status: 399, body: error }), plain, scim];
  expect(errorAnswers(all)).toEqual([plain, scim]);
  expect(scimErrors(all)).toEqual([scim]);
});
