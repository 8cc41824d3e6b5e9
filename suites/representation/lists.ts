import { at, type Check, fail, pass, skip } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { isUnassigned } from '../../scim/json';
import { defineSurvey } from '../define';
import { sameText } from '../reading/attribute-values';
import { identified, type Representation, targetOf } from '../reading/representations';

/** What a list may omit: sizes vary, and large providers page or omit members. */
const optional = new Set(['meta', 'groups', 'members']);

const listsComplete = defineSurvey({
  id: 'representation.lists.complete',
  title: 'A list shows a user or group with the same attributes as a read by id',
  failure: 'A list omits attributes that a read by id shows, or shows a different userName',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.4.2' },
    { source: 'RFC 7643', section: '7' },
  ],
  impact:
    'Entra compares its own values with the query results. It treats missing values as changes and sends them every cycle.',
  fix: 'Build the items of a ListResponse with the same code as the answer to GET by id.',
  survey: 'everything',
  headlines: {
    missing: 'A list omits attributes that a read by id shows',
    differs: 'A list shows a different userName than a read by id',
  },
  messages: {
    missing: 'expected the list to show {expected} as the read by id does, got none',
    differs: 'expected userName in the list to be {expected} as in the read by id, got {actual}',
  },
  judge(exchanges) {
    const seen = identified(exchanges);
    // Where filters are ignored, each list shows the whole directory, of which hardly anybody was read.
    const reads = new Map<string, Representation[]>();
    for (const each of seen.filter(({ isInList }) => !isInList)) {
      const same = reads.get(keyOf(each));
      if (same) same.push(each);
      else reads.set(keyOf(each), [each]);
    }
    const pairs = seen
      .filter(({ isInList }) => isInList)
      .flatMap((listed) => {
        const read = reads.get(keyOf(listed))?.find((each) => isSameMoment(exchanges, listed, each));
        return read ? [{ listed, read }] : [];
      });
    for (const { listed, read } of pairs) {
      const pointer = (name: string) => [at.body(listed.exchange, `${listed.pointer}${name}`), at.body(read.exchange)];
      const missing = Object.keys(read.resource).find(
        (name) => !optional.has(name) && !isUnassigned(read.resource[name]) && isUnassigned(listed.resource[name]),
      );
      if (missing !== undefined) return fail('missing', { expected: missing, actual: null, at: pointer('') });
      const [expected, actual] = [read.resource.userName, listed.resource.userName];
      if (expected !== undefined && !sameText(expected, actual))
        return fail('differs', { expected, actual: actual ?? null, at: pointer('/userName') });
    }
    return pairs.length > 0
      ? pass
      : skip('no user or group was shown both in a list and in a read by id without a change in between');
  },
});

/** Of the same resource, in one probe run. */
const keyOf = ({ type, resource, exchange }: Representation) => `${type} ${resource.id} ${exchange.probe}`;

/** Whether both show the same resource, with no request in between that could change it. */
function isSameMoment(exchanges: RecordedExchange[], listed: Representation, read: Representation): boolean {
  const { id } = listed.resource;
  if (read.exchange.request.method !== 'GET') return false;
  const [from, to] = [listed.exchange.index, read.exchange.index].sort((a, b) => a - b) as [number, number];
  return !exchanges.some((exchange) => {
    if (exchange.index <= from || exchange.index >= to || exchange.request.method === 'GET') return false;
    const target = targetOf(exchange);
    return target?.type === listed.type && target.id === id;
  });
}

export const lists: Check[] = [listsComplete];
