import { exemplary } from '../exemplary';
import { isObject } from '../request-body';
import { answers, crash, type Faults } from './shared/fault';

export const faults: Faults = {
  'page-bad-count-500': {
    does: 'answers 500 when count or startIndex is 0 or negative',
    make: () => ({
      readPaging: (startIndex, count, limits) =>
        Number(count) < 0 || Number(startIndex) < 1 ? crash() : exemplary.readPaging(startIndex, count, limits),
    }),
  },
  'page-bad-count-500.zero-echoed': {
    does: 'repeats startIndex=0 in the answer',
    make: answers((answer, { query }) =>
      query.get('startIndex') === '0' && isObject(answer.body)
        ? { ...answer, body: { ...answer.body, startIndex: 0 } }
        : answer,
    ),
  },
  'page-overlap-unstable-order': {
    does: 'begins every page with the last resource of the previous one',
    make: () => ({
      slicePage: (items, startIndex, count) => exemplary.slicePage(items, Math.max(1, startIndex - 1), count),
    }),
  },
  'page-startindex-ignored-or-page-number': {
    does: 'answers every query for a page with the first page',
    make: () => ({
      slicePage: (items, _startIndex, count) => exemplary.slicePage(items, 1, count),
    }),
  },
  'page-startindex-ignored-or-page-number.page': {
    does: 'treats startIndex as the number of the page',
    make: () => ({
      slicePage: (items, startIndex, count) => exemplary.slicePage(items, (startIndex - 1) * count + 1, count),
    }),
  },
  'page-startindex-not-echoed': {
    does: 'leaves startIndex and itemsPerPage out of lists',
    make: () => ({
      listResponse: (page, resources) => {
        const { startIndex: _, itemsPerPage: __, ...rest } = exemplary.listResponse(page, resources);
        return rest;
      },
    }),
  },
  'page-startindex-zero-based': {
    does: 'counts startIndex from 0',
    make: () => ({
      readPaging: (startIndex, count, limits) => {
        const paging = exemplary.readPaging(startIndex, count, limits);
        return startIndex === undefined ? paging : { ...paging, startIndex: Math.max(0, Number(startIndex)) + 1 };
      },
    }),
  },
  'page-totalresults-wrong': {
    does: 'shows in totalResults how many resources are on the page',
    make: () => ({
      listResponse: (page, resources) => exemplary.listResponse({ ...page, totalResults: resources.length }, resources),
    }),
  },
  'page-totalresults-wrong.without-start': {
    does: 'finds nobody when a query has count and no startIndex',
    make: () => ({
      listResources: (request, types) =>
        request.query.has('count') && !request.query.has('startIndex') && !request.query.has('filter')
          ? { status: 200, headers: {}, body: exemplary.listResponse({ totalResults: 0, startIndex: 1 }, []) }
          : exemplary.listResources(request, types),
    }),
  },
};
