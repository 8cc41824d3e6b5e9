import { type Answered, at, type Check, defineSurvey, pass, skip } from '../../../engine/contract/check';
import type { RecordedExchange } from '../../../engine/contract/results';
import { arrayOf, type JsonObject, objectOf, sameJson, stringOf } from '../../../engine/scim/json';
import { urn } from '../../../engine/scim/urns';
import { excerpt } from '../../shared/error-body';
import { answered, hasSpoken, isSuccess } from '../../shared/exchanges';
import { type Fault, failOnce } from '../../shared/faults';
import { identified, targetOf } from '../../shared/representations';

const done = (exchanges: RecordedExchange[]) =>
  answered(exchanges).filter((exchange) => exchange.request.method === 'PATCH' && isSuccess(exchange));

export const answerShape = defineSurvey({
  id: 'patch.answer.shape',
  title: 'A PATCH is answered with 200 and the resource, or with 204 and nothing',
  failure: 'A PATCH is answered neither with 200 and the resource nor with 204 and nothing',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'The answer to PATCH' },
  ],
  impact: 'Entra cannot read the answer, takes the update for failed and repeats it although it was applied.',
  fix: 'Answer 204 without a body; or 200 with the whole user, its id and its schemas. Never repeat the request.',
  survey: 'everything',
  operations: ['update'],
  messages: {
    status: 'expected 200 or 204, got {actual} ({count} in all)',
    empty: 'expected the resource with 200, got {actual} ({count} in all)',
    request: 'expected the resource with 200, got the PatchOp message ({count} in all)',
    noId: 'expected the resource with its id {expected}, got {actual} ({count} in all)',
  },
  judge(exchanges) {
    const patches = hasSpoken(exchanges) ? done(exchanges) : [];
    return failOnce(patches.flatMap(shapeFaults)) ?? (patches.length > 0 ? pass : skip('no PATCH succeeded'));
  },
});

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

export const lastModifiedMoves = defineSurvey({
  id: 'patch.meta.last-modified-moves',
  title: 'meta.lastModified moves with a PATCH, and meta.created does not',
  failure: 'meta.lastModified stays, or meta.created moves, when a user is changed',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7643', section: '3.1' }],
  impact: 'Nothing with Entra; clients that synchronise by time miss the change.',
  fix: 'Set meta.lastModified with every change that is stored, and meta.created once.',
  survey: ['patch.attributes'],
  messages: {
    frozen: 'expected a later time than {expected} after the PATCH, got {actual}',
    created: 'expected meta.created to stay {expected}, got {actual}',
  },
  judge(exchanges) {
    const users = identified(exchanges);
    let hasMoved = false;
    const faults: Fault[] = [];
    for (const after of users.filter(({ exchange }) => exchange.step === 'read-replaced')) {
      const before = users.find(
        ({ exchange, resource }) => exchange.step === 'read-added' && resource.id === after.resource.id,
      );
      const [old, now] = [objectOf(before?.resource.meta), objectOf(after.resource.meta)];
      const [was, is] = [stringOf(old?.lastModified), stringOf(now?.lastModified)];
      const place = (name: string) => at.body(after.exchange, `/meta/${name}`);
      if (!before || was === undefined || is === undefined || !isChanged(before.resource, after.resource)) continue;
      if (old?.created !== now?.created)
        faults.push({
          messageId: 'created',
          expected: old?.created ?? null,
          actual: now?.created ?? null,
          at: place('created'),
        });
      // Without a fraction, two changes within a second have the same time.
      else if (Date.parse(is) > Date.parse(was)) hasMoved = true;
      else if (/\.\d*[1-9]/.test(was) || Date.parse(is) < Date.parse(was))
        faults.push({ messageId: 'frozen', expected: was, actual: is, at: place('lastModified') });
    }
    return (
      failOnce(faults) ?? (hasMoved ? pass : skip('nothing changed, or the times are too coarse to tell, or not shown'))
    );
  },
});

/** Whether anything but the times themselves is another: a PATCH that was refused or dropped moves no time. */
const isChanged = (before: JsonObject, after: JsonObject) =>
  !sameJson({ ...before, meta: null }, { ...after, meta: null });

export const answerChecks: Check[] = [answerShape, lastModifiedMoves];
