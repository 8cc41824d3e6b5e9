import { invalidFilter, notFound } from '../errors';
import { exemplary } from '../exemplary';
import type { Filter } from '../types';
import { answers, crash, type Faults } from './fault';

const refuse = (): never => {
  throw invalidFilter('this filter is not supported');
};

/** The first comparison of a filter: what a provider reads that knows no `and`. */
const firstOf = (filter: Filter): Filter => (filter.kind === 'and' ? firstOf(filter.left) : filter);

const orOf = (filter: Filter): Filter => (filter.kind === 'and' ? { ...filter, kind: 'or' } : filter);

/** Faults of filters, look-ups and pages. */
export const queryFaults: Faults = {
  'probe-nomatch-404': () => ({
    runQuery: (context, types, query) => {
      const page = exemplary.runQuery(context, types, query);
      if (query.filter !== undefined && page.totalResults === 0) throw notFound('nothing was found');
      return page;
    },
  }),
  'probe-nomatch-404/empty': answers((answer, request) =>
    request.query.has('filter') && (answer.body as { totalResults?: number })?.totalResults === 0
      ? { ...answer, body: undefined }
      : answer,
  ),
  'filter-unsupported-returns-all': () => ({
    runQuery: (context, types, query) => {
      try {
        return exemplary.runQuery(context, types, query);
      } catch {
        return exemplary.runQuery(context, types, { ...query, filter: undefined });
      }
    },
    resolveFilterPath: (type, name, resourceTypes) =>
      /^(userName|displayName|id)$/i.test(name) ? exemplary.resolveFilterPath(type, name, resourceTypes) : undefined,
  }),
  'filter-contains-instead-of-eq': () => ({
    findCandidates: () => undefined,
    compareStrings: (operator, actual, expected) =>
      exemplary.compareStrings(operator === 'eq' ? 'co' : operator, actual, expected),
  }),
  'filter-username-case-sensitive': () => ({ foldCase: (text) => text }),
  'filter-attrname-operator-case': () => ({
    resolveFilterPath: (type, name, resourceTypes) => {
      const path = exemplary.resolveFilterPath(type, name, resourceTypes);
      return path && (path.key === name || name.includes('.')) ? path : undefined;
    },
  }),
  'filter-externalid-unsupported': () => ({
    resolveFilterPath: (type, name, resourceTypes) =>
      name === 'externalId' ? undefined : exemplary.resolveFilterPath(type, name, resourceTypes),
  }),
  'filter-emails-valuepath-unsupported': () => ({
    parseFilter: (text, limits) => (text.includes('[') ? refuse() : exemplary.parseFilter(text, limits)),
  }),
  'filter-wrong-type-bucket': () => ({
    parseFilter: (text, limits) => exemplary.parseFilter(text.replace(/\[[^\]]*\]/, ''), limits),
  }),
  'filter-and-unsupported': () => ({
    parseFilter: (text, limits) => (/ and /i.test(text) ? refuse() : exemplary.parseFilter(text, limits)),
  }),
  'filter-and-unsupported/first-only': () => ({
    parseFilter: (text, limits) => firstOf(exemplary.parseFilter(text, limits)),
  }),
  'filter-and-unsupported/or': () => ({ parseFilter: (text, limits) => orOf(exemplary.parseFilter(text, limits)) }),
  'filter-group-displayname-missing': () => ({
    resolveFilterPath: (type, name, resourceTypes) =>
      type === 'Group' && name === 'displayName' ? undefined : exemplary.resolveFilterPath(type, name, resourceTypes),
  }),
  'filter-invalid-500': () => ({
    parseFilter: (text, limits) => {
      try {
        return exemplary.parseFilter(text, limits);
      } catch {
        return crash();
      }
    },
  }),
  'filter-plus-sign-decoded-space': () => ({
    splitUrl: (url, basePath) => exemplary.splitUrl(url.replaceAll('%2B', '%20'), basePath),
  }),
  'filter-apostrophe-sql': () => ({
    parseFilter: (text, limits) => (text.includes("'") ? crash() : exemplary.parseFilter(text, limits)),
  }),
  'filter-quote-backslash-escape': () => ({
    parseFilter: (text, limits) => (text.includes('\\') ? refuse() : exemplary.parseFilter(text, limits)),
  }),
  'filter-keyword-inside-value': () => ({
    parseFilter: (text, limits) =>
      exemplary.parseFilter(/"[^"]* and [^"]*"/.test(text) ? (text.split(' and ')[0] ?? '') : text, limits),
  }),
  'filter-nonascii': () => ({
    parseFilter: (text, limits) => exemplary.parseFilter(Buffer.from(text).toString('latin1'), limits),
  }),
  'filter-slash-at-in-value': () => ({
    parseFilter: (text, limits) => exemplary.parseFilter(text.replace(/ [&#][^"]*/, ''), limits),
  }),
  'filter-after-paging': () => ({
    runQuery: (context, types, query) => {
      const [type = 'User'] = types;
      const all = [...context.store.tables[type].resources.values()].reverse();
      const page = all.slice(query.startIndex - 1, query.startIndex - 1 + query.count).map(({ id }) => id);
      const found = exemplary.runQuery(context, types, { ...query, startIndex: 1 });
      const resources = found.resources.filter(({ id }) => page.includes(id));
      return query.filter === undefined
        ? exemplary.runQuery(context, types, query)
        : { ...found, totalResults: resources.length, resources };
    },
  }),
  'page-totalresults-wrong': () => ({
    listResponse: (page, resources) => exemplary.listResponse({ ...page, totalResults: resources.length }, resources),
  }),
  'page-startindex-zero-based': () => ({
    readPaging: (startIndex, count, limits) => {
      const paging = exemplary.readPaging(startIndex, count, limits);
      return startIndex === undefined ? paging : { ...paging, startIndex: Math.max(0, Number(startIndex)) + 1 };
    },
  }),
  'page-startindex-ignored-or-page-number': () => ({
    slicePage: (items, _startIndex, count) => exemplary.slicePage(items, 1, count),
  }),
  'page-startindex-ignored-or-page-number/page': () => ({
    slicePage: (items, startIndex, count) => exemplary.slicePage(items, (startIndex - 1) * count + 1, count),
  }),
  'page-startindex-not-echoed': () => ({
    listResponse: (page, resources) => {
      const { startIndex: _, itemsPerPage: __, ...rest } = exemplary.listResponse(page, resources);
      return rest;
    },
  }),
  'page-overlap-unstable-order': () => ({
    slicePage: (items, startIndex, count) => exemplary.slicePage(items, Math.max(1, startIndex - 1), count),
  }),
  'page-bad-count-500': () => ({
    readPaging: (startIndex, count, limits) =>
      Number(count) < 0 || Number(startIndex) < 1 ? crash() : exemplary.readPaging(startIndex, count, limits),
  }),
  'page-resources-missing': () => ({
    listResponse: (page, resources) => {
      const { Resources: _, ...rest } = exemplary.listResponse(page, resources);
      return rest;
    },
  }),
  'case-sensitive-resources-key': () => ({
    listResponse: (page, resources) => {
      const { Resources, ...rest } = exemplary.listResponse(page, resources);
      return { ...rest, resources: Resources ?? [] };
    },
  }),
};
