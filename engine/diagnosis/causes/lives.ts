import type { CauseId } from '../../../contract/causes';
import type { Answered } from '../../../contract/check';
import { isSuccess } from '../../../scim/exchanges';
import { objectOf, stringOf } from '../../../scim/json';
import { resourcesOf } from '../../../scim/list-response';
import { idInPath } from '../../../scim/paths';
import type { ProvableCause, Recorded } from '../cause';
import { isCollection, pathOf } from '../writes';

const isOf = (exchange: Answered, path: string) =>
  pathOf(exchange) === path ||
  (isCollection(exchange) &&
    resourcesOf(exchange.response.body).some(
      ({ id }) => `${pathOf(exchange)}/${idInPath(stringOf(id) ?? '')}` === path,
    ));

const softDeletion: ProvableCause = {
  fix: 'Answer 404 to every request for a deleted resource and leave it out of queries, even when you keep the record. Let its userName be used again.',
  recognise({ exchanges }: Recorded) {
    const deletions = exchanges.filter((each) => each.request.method === 'DELETE' && isSuccess(each));
    const remains = deletions.flatMap((deletion) => {
      const path = pathOf(deletion);
      const later = exchanges.filter((each) => each.index > deletion.index && isSuccess(each) && isOf(each, path));
      const read = later.find((each) => each.request.method === 'GET' && pathOf(each) === path);
      return read && objectOf(read.response.body)?.active === false ? [{ deletion, read, later }] : [];
    });
    const [first] = remains;
    const gone = exchanges.find(({ request, response }) => request.method === 'GET' && response.status === 404);
    if (!first || !gone) return undefined;
    return {
      headline: `Deleted users stay: DELETE is answered with ${first.deletion.response.status}, and afterwards the user is there and inactive.`,
      evidence: [first.read, gone],
      calls: new Set(remains.flatMap(({ later }) => later.map(({ index }) => index))),
      writes: new Set(),
    };
  },
};

const locationIn = ({ response }: Answered) => {
  const meta = stringOf(objectOf(objectOf(response.body)?.meta)?.location);
  const header = Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'location')?.[1];
  return [meta, header].find((url) => url !== undefined && URL.canParse(url));
};

const ofLocations = [
  'representation.meta.base-url',
  'users.create.location-header',
  'users.create.location-equals-meta',
  'groups.create.location',
];

const innerHost: ProvableCause = {
  fix: 'Build locations from the public address of the service. Behind a proxy, configure it, or trust the headers of that proxy only.',
  recognise({ exchanges }: Recorded) {
    const located = exchanges.flatMap((exchange) => {
      if (!/\/(Users|Groups)\b/.test(pathOf(exchange))) return [];
      const location = exchange.request.headers['X-Forwarded-Host'] === undefined ? locationIn(exchange) : undefined;
      const host = location && new URL(location).host;
      return host ? [{ exchange, host, isInner: host !== new URL(exchange.request.url).host }] : [];
    });
    const [first, second] = located.filter(({ isInner }) => isInner);
    if (!first || !second || located.some(({ isInner, host }) => !isInner || host !== first.host)) return undefined;
    return {
      headline: `Locations name the host ${first.host} instead of that of the Tenant URL.`,
      evidence: [first.exchange, second.exchange],
      calls: new Set(),
      writes: new Set(),
      // A header that is not there has no host.
      concerns: ({ check, messageId }) => ofLocations.includes(check) && messageId !== 'missing',
    };
  },
};

const isPaged = ({ request }: Answered) => request.method === 'GET' && /[?&]startIndex=/i.test(request.url);

const cursorPaging: ProvableCause = {
  fix: 'Support startIndex and count beside cursors (RFC 7644 §3.4.2.4): RFC 9865 adds cursors, and clients that do not ask for one page by position.',
  implies: ['pagination.start-index.applied', 'pagination.start-index.echoed', 'pagination.pages.disjoint'],
  recognise({ exchanges }: Recorded) {
    const lists = exchanges.filter((each) => each.request.method === 'GET' && isCollection(each) && isSuccess(each));
    const withCursor = lists.filter((each) => typeof objectOf(each.response.body)?.nextCursor === 'string');
    const [first] = withCursor;
    const firstIdOf = (each: Answered) => resourcesOf(each.response.body)[0]?.id;
    const start = withCursor.find((each) => /[?&]startIndex=1(&|$)/i.test(each.request.url));
    const again = lists.find(
      (each) => start && /[?&]startIndex=[2-9]/i.test(each.request.url) && firstIdOf(each) === firstIdOf(start),
    );
    if (!first || !start || !again) return undefined;
    return {
      headline: 'The provider pages with cursors (RFC 9865) and ignores startIndex.',
      evidence: [again, start],
      calls: new Set(lists.filter(isPaged).map(({ index }) => index)),
      writes: new Set(),
    };
  },
};

/** What becomes of resources, and where they and their pages are to be found. */
export const lifeCauses = {
  'soft-deletion': softDeletion,
  'inner-host': innerHost,
  'cursor-paging': cursorPaging,
} satisfies Partial<Record<CauseId, ProvableCause>>;
