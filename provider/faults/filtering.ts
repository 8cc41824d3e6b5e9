import { invalidFilter } from '../errors';
import { exemplary } from '../exemplary';
import type { Filter } from '../types';
import { crash, type Faults } from './shared/fault';

/** The first comparison of a filter, which is all that a provider without `and` reads. */
const firstOf = (filter: Filter): Filter => (filter.kind === 'and' ? firstOf(filter.left) : filter);

/** The filter with `or` wherever it says `and`. */
const orOf = (filter: Filter): Filter => (filter.kind === 'and' ? { ...filter, kind: 'or' } : filter);

/** The values in quotation marks. */
const quoted = /"(?:[^"\\]|\\.)*"/g;

const refuse = (): never => {
  throw invalidFilter('this filter is not supported');
};

export const faults: Faults = {
  'filter-after-paging': {
    does: 'applies the filter to one page instead of the whole directory',
    make: () => ({
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
  },
  'filter-and-unsupported': {
    does: 'rejects a filter that contains "and"',
    make: () => ({
      parseFilter: (text, limits) => {
        const filter = exemplary.parseFilter(text, limits);
        if (filter.kind === 'and') throw invalidFilter('and is not supported');
        return filter;
      },
    }),
  },
  'filter-and-unsupported.first-only': {
    does: 'evaluates only the first comparison of a filter that contains "and"',
    make: () => ({
      parseFilter: (text, limits) => firstOf(exemplary.parseFilter(text, limits)),
    }),
  },
  'filter-and-unsupported.or': {
    does: 'treats "and" in a filter as "or"',
    make: () => ({ parseFilter: (text, limits) => orOf(exemplary.parseFilter(text, limits)) }),
  },
  'filter-apostrophe-sql': {
    does: 'answers 500 when a value in a filter contains an apostrophe',
    make: () => ({
      parseFilter: (text, limits) => (text.includes("'") ? crash() : exemplary.parseFilter(text, limits)),
    }),
  },
  'filter-attrname-operator-case': {
    does: 'finds nothing when an attribute name in a filter is not in its usual case',
    make: () => ({
      resolveFilterPath: (type, name, resourceTypes) => {
        const path = exemplary.resolveFilterPath(type, name, resourceTypes);
        return path && (path.key === name || name.includes('.')) ? path : undefined;
      },
    }),
  },
  'filter-contains-instead-of-eq': {
    does: 'treats eq as co, and finds everything that contains the value',
    make: () => ({
      findCandidates: () => undefined,
      compareStrings: (operator, actual, expected) =>
        exemplary.compareStrings(operator === 'eq' ? 'co' : operator, actual, expected),
    }),
  },
  'filter-emails-valuepath-unsupported': {
    does: 'rejects a filter with brackets, such as emails[type eq "work"].value',
    make: () => ({
      parseFilter: (text, limits) => {
        if (/^\w+\[/.test(text)) throw invalidFilter('brackets are not supported');
        return exemplary.parseFilter(text, limits);
      },
    }),
  },
  'filter-externalid-unsupported': {
    does: 'finds nothing by externalId',
    make: () => ({
      resolveFilterPath: (type, name, resourceTypes) =>
        name === 'externalId' ? undefined : exemplary.resolveFilterPath(type, name, resourceTypes),
    }),
  },
  'filter-invalid-500': {
    does: 'answers 500 to a filter that it cannot parse',
    make: () => ({
      parseFilter: (text, limits) => {
        try {
          return exemplary.parseFilter(text, limits);
        } catch {
          return crash();
        }
      },
    }),
  },
  'filter-invalid-500.accepted': {
    does: 'finds nobody with a filter that breaks off, instead of rejecting it',
    make: () => ({
      parseFilter: (text, limits) =>
        exemplary.parseFilter(text.endsWith('(') ? 'userName eq "nobody at all"' : text, limits),
    }),
  },
  'filter-keyword-inside-value': {
    does: 'treats the word "and" in a value of a filter as the operator',
    make: () => ({
      parseFilter: (text, limits) =>
        exemplary.parseFilter(
          text.match(quoted)?.some((value) => value.includes(' and ')) ? (text.split(' and ')[0] ?? '') : text,
          limits,
        ),
    }),
  },
  'filter-nonascii': {
    does: 'reads the filter as Latin-1, so that non-ASCII letters find nothing',
    make: () => ({
      parseFilter: (text, limits) => exemplary.parseFilter(Buffer.from(text).toString('latin1'), limits),
    }),
  },
  'filter-plus-sign-decoded-space': {
    does: 'decodes an encoded plus sign in a filter as a space',
    make: () => ({
      splitUrl: (url, basePath) => exemplary.splitUrl(url.replaceAll('%2B', '%20'), basePath),
    }),
  },
  'filter-quote-backslash-escape': {
    does: 'rejects a filter whose value contains an escaped quotation mark',
    make: () => ({
      parseFilter: (text, limits) => (text.includes('\\') ? refuse() : exemplary.parseFilter(text, limits)),
    }),
  },
  'filter-slash-at-in-value': {
    does: 'drops what follows & or # in the value of a filter',
    make: () => ({
      parseFilter: (text, limits) => exemplary.parseFilter(text.replace(/ [&#][^"]*/, ''), limits),
    }),
  },
  'filter-unsupported-returns-all': {
    does: 'answers an unsupported filter with all resources',
    make: () => ({
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
  },
  'filter-unsupported-returns-all.error': {
    does: 'answers 500 to a filter by an attribute other than a name or an id',
    make: () => ({
      resolveFilterPath: (type, name, resourceTypes) =>
        /^(userName|displayName|id|externalId|members|active)$/i.test(name)
          ? exemplary.resolveFilterPath(type, name, resourceTypes)
          : crash(),
    }),
  },
  'filter-wrong-type-bucket': {
    does: 'ignores the type in a query for an email address',
    make: () => ({
      parseFilter: (text, limits) => exemplary.parseFilter(text.replace(/^(\w+)\[[^\]]*\]/, '$1'), limits),
    }),
  },
  'filtering-documented-unsupported': {
    does: 'does not support filters by parts of the name, although its documentation lists them',
    make: () => ({
      resolveFilterPath: (type, name, types) =>
        name.startsWith('name.') ? undefined : exemplary.resolveFilterPath(type, name, types),
    }),
  },
};
