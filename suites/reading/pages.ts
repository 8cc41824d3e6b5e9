import { type Answered, type Judgement, skip } from '../../contract/check';
import { objectOf } from '../../scim/json';
import { hitIds, isList } from './look-ups';

/** What a page says of itself, and the ids on it in their order. */
export interface Page {
  ids: string[];
  total: number;
  startIndex: unknown;
  itemsPerPage: unknown;
}

/** The page of an answer; undefined when it is no list. */
export function pageOf(query: Answered): Page | undefined {
  if (!isList(query)) return undefined;
  const list = objectOf(query.response.body);
  const { startIndex, itemsPerPage } = list ?? {};
  return { ids: hitIds(query), total: Number(list?.totalResults), startIndex, itemsPerPage };
}

export const noPage = skip('the page was not answered with a list: see pagination.count.honoured');

/** The one root of wrong totals: they become one finding. */
export const totalOfPage = 'totalResults counts the users of the page in the place of all users.';

/** The ids of the users of this probe; null for one that the provider refused. */
interface Created {
  id?: string;
  plusId?: string | null;
  apostropheId?: string | null;
}

/** How many users of this probe the provider accepted: so many are in the directory at least. */
export const created = ({ id, plusId, apostropheId }: Created) =>
  [id, plusId, apostropheId].filter((each) => typeof each === 'string').length;

/** Pages can be compared only when nobody came or went between them, and there is something on the second. */
export function unsettled(...pages: Page[]): Judgement | undefined {
  const totals = new Set(pages.map(({ total }) => total));
  if (totals.size > 1) return skip('the number of users changed between the pages, or is reported wrongly');
  if ((pages[0]?.total ?? 0) < 3) return skip('there are fewer than three users');
  return undefined;
}
