import { type Answered, at, type Check, pass, skip } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { isSuccess } from '../../scim/exchanges';
import { arrayOf, objectOf } from '../../scim/json';
import { urn } from '../../scim/urns';
import { defineSurvey } from '../define';
import { excerpt } from '../reading/error-body';
import { answered, hasSpoken } from '../reading/exchanges';
import { type Fault, failOnce } from '../reading/faults';
import { targetOf } from '../reading/representations';

const done = (exchanges: RecordedExchange[]) =>
  answered(exchanges).filter((exchange) => exchange.request.method === 'PATCH' && isSuccess(exchange));

function shapeFaults(patch: Answered): Fault[] {
  const { status, body } = patch.response;
  if (status === 204) return [];
  if (status !== 200) return [{ messageId: 'status', expected: '200 or 204', actual: status, at: at.status(patch) }];
  const resource = objectOf(body);
  const place = at.body(patch);
  if (!resource) return [{ messageId: 'empty', expected: 'the resource', actual: excerpt(patch), at: place }];
  if (arrayOf(resource.schemas).includes(urn.patch))
    return [{ messageId: 'request', expected: 'the resource', actual: urn.patch, at: at.body(patch, '/schemas') }];
  const expected = targetOf(patch)?.id ?? null;
  return resource.id === expected ? [] : [{ messageId: 'noId', expected, actual: resource.id ?? null, at: place }];
}

const answerShape = defineSurvey({
  id: 'patch.answer.shape',
  title: 'A successful PATCH returns 204, or 200 with the resource',
  failure: 'A successful PATCH returns neither 204 nor 200 with the resource',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'The answer to PATCH' },
  ],
  impact: 'Entra cannot read the answer, treats the update as failed and repeats it, although it was applied.',
  fix: 'Answer 204 without a body, or 200 with the whole user, including id and schemas. Never send the request back.',
  survey: 'everything',
  operations: ['update'],
  headlines: {
    empty: 'A successful PATCH returns 200 without the resource',
    request: 'A successful PATCH returns the PatchOp message instead of the resource',
    noId: 'A successful PATCH returns another resource',
  },
  messages: {
    status: 'expected 200 or 204, got {actual} (first of {count})',
    empty: 'expected the resource in the answer with 200, got {actual} (first of {count})',
    request: 'expected the resource in the answer with 200, got the PatchOp message (first of {count})',
    noId: 'expected the id of the resource to be {expected}, got {actual} (first of {count})',
  },
  judge(exchanges) {
    const patches = hasSpoken(exchanges) ? done(exchanges) : [];
    return failOnce(patches.flatMap(shapeFaults)) ?? (patches.length > 0 ? pass : skip('no PATCH succeeded'));
  },
});

export const answer: Check[] = [answerShape];
