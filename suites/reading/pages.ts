import { type Answered, type Judgement, skip } from '../../contract/check';
import { objectOf } from '../../scim/json';
import { hitIds, isList } from './look-ups';

/** What a page states about itself, and the ids on it in their order. */
export interface Page {
  ids: string[];
  total: number;
  startIndex: unknown;
  itemsPerPage: unknown;
}

/** The page that an answer holds; undefined when the answer is not a list. */
export function pageOf(query: Answered): Page | undefined {
  if (!isList(query)) return undefined;
  const list = objectOf(query.response.body);
  const { startIndex, itemsPerPage } = list ?? {};
  return { ids: hitIds(query), total: Number(list?.totalResults), startIndex, itemsPerPage };
}

export const noPage = skip('the page was not answered with a list: see pagination.count.honoured');

/** The ids of the users of this probe; null for one that the provider refused. */
interface Created {
  id?: string;
  plusId?: string | null;
  apostropheId?: string | null;
}

/** How many users of this probe the provider accepted: the directory has at least as many. */
export const created = ({ id, plusId, apostropheId }: Created) =>
  [id, plusId, apostropheId].filter((each) => typeof each === 'string').length;

/** Pages can be compared only when no user came or went between them, and when the second is not empty. */
export function unsettled(...pages: Page[]): Judgement | undefined {
  const totals = new Set(pages.map(({ total }) => total));
  if (totals.size > 1) return skip('totalResults differs between the pages');
  if ((pages[0]?.total ?? 0) < 3) return skip('there are fewer than three users');
  return undefined;
}
