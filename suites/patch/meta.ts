import { at, type Check, pass, skip } from '../../contract/check';
import { isFinal } from '../../scim/exchanges';
import { type JsonObject, objectOf, sameJson, stringOf } from '../../scim/json';
import { defineSurvey } from '../define';
import { type Fault, failOnce } from '../reading/faults';
import { identified } from '../reading/representations';

/** Whether anything besides the times has changed: a PATCH that was refused or dropped moves no time. */
const isChanged = (before: JsonObject, after: JsonObject) =>
  !sameJson({ ...before, meta: null }, { ...after, meta: null });

/** Where times have no fraction, the first change may fall into the same second: the later ones seldom do. */
const laterReads = /^read-(replaced|set-again|empty|removed)$/;

const lastModifiedMoves = defineSurvey({
  id: 'patch.meta.last-modified-moves',
  title: 'A PATCH advances meta.lastModified and keeps meta.created',
  failure: 'A PATCH does not advance meta.lastModified, or changes meta.created',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7643', section: '3.1' }],
  impact: 'No effect on Entra, which does not synchronise by these times; other clients that do miss the change.',
  fix: 'Set meta.lastModified with every stored change, and meta.created only when the user is created.',
  survey: ['patch-attributes'],
  headlines: {
    frozen: 'A PATCH does not advance meta.lastModified',
    created: 'A PATCH changes meta.created',
  },
  messages: {
    frozen: 'expected meta.lastModified to be later than {expected} after the PATCH, got {actual}',
    created: 'expected meta.created to stay {expected}, got {actual}',
  },
  judge(exchanges) {
    const users = identified(exchanges.filter(isFinal));
    let hasMoved = false;
    let unknown = 'no PATCH changed the user';
    const faults: Fault[] = [];
    for (const after of users.filter(({ exchange }) => laterReads.test(exchange.step))) {
      const before = users.find(
        ({ exchange, resource }) => /^read-(added|full)$/.test(exchange.step) && resource.id === after.resource.id,
      );
      const [old, now] = [objectOf(before?.resource.meta), objectOf(after.resource.meta)];
      const [was, is] = [stringOf(old?.lastModified), stringOf(now?.lastModified)];
      const place = (name: string) => at.body(after.exchange, `/meta/${name}`);
      if (!before || !isChanged(before.resource, after.resource)) continue;
      if (was === undefined || is === undefined) {
        unknown = 'the user shows no meta.lastModified';
        continue;
      }
      if (old?.created !== now?.created)
        faults.push({
          messageId: 'created',
          expected: old?.created ?? null,
          actual: now?.created ?? null,
          at: place('created'),
        });
      // Without a fraction, two changes within one second have the same time.
      else if (Date.parse(is) > Date.parse(was)) hasMoved = true;
      else if (/\.\d*[1-9]/.test(was) || Date.parse(is) < Date.parse(was))
        faults.push({ messageId: 'frozen', expected: was, actual: is, at: place('lastModified') });
      else unknown = 'the change came within one second of the time before, which has no fraction';
    }
    return failOnce(faults) ?? (hasMoved ? pass : skip(unknown));
  },
});

export const meta: Check[] = [lastModifiedMoves];
