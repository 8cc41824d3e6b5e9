import { at, type Check, pass, skip } from '../../contract/check';
import { isFinal } from '../../scim/exchanges';
import { type JsonObject, objectOf, sameJson, stringOf } from '../../scim/json';
import { defineSurvey } from '../define';
import { type Fault, failOnce } from '../reading/faults';
import { identified } from '../reading/representations';

/** Whether anything but the times themselves is another: a PATCH that was refused or dropped moves no time. */
const isChanged = (before: JsonObject, after: JsonObject) =>
  !sameJson({ ...before, meta: null }, { ...after, meta: null });

const lastModifiedMoves = defineSurvey({
  id: 'patch.meta.last-modified-moves',
  title: 'meta.lastModified moves with a PATCH, and meta.created does not',
  failure: 'meta.lastModified stays, or meta.created moves, when a user is changed',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7643', section: '3.1' }],
  impact: 'Nothing with Entra; clients that synchronise by time miss the change.',
  fix: 'Set meta.lastModified with every change that is stored, and meta.created once.',
  survey: ['patch-attributes'],
  messages: {
    frozen: 'expected a later time than {expected} after the PATCH, got {actual}',
    created: 'expected meta.created to stay {expected}, got {actual}',
  },
  judge(exchanges) {
    const users = identified(exchanges.filter(isFinal));
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

export const meta: Check[] = [lastModifiedMoves];
