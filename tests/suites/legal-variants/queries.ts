import { invalidFilter } from '../../../provider/errors';
import { exemplary } from '../../../provider/exemplary';
import { withoutCanonicalValues } from './discovery';
import type { Variant } from './variant';

const limits = (maxResults: number): Variant['behaviour'] => ({ limits: { ...exemplary.limits, maxResults } });

/** Filters, paging and comparisons. */
export const queries: Variant[] = [
  { id: 'two-per-page', behaviour: limits(2), why: 'RFC 7644 §3.4.2.4: fewer than count may be returned' },
  { id: 'no-limit-per-page', behaviour: limits(100_000), why: 'RFC 7644 §3.4.2.4' },
  {
    id: 'three-per-page-by-default',
    idle: true,
    behaviour: {
      readPaging: (startIndex, count, ofProvider) => exemplary.readPaging(startIndex, count ?? 3, ofProvider),
    },
    why: 'RFC 7644 §3.4.2.4: without count the provider decides',
  },
  {
    id: 'newest-first',
    behaviour: {
      slicePage: (items, startIndex, count) => exemplary.slicePage([...items].reverse(), startIndex, count),
    },
    why: 'RFC 7644 §3.4.2.3: without sortBy there is no order',
  },
  {
    id: 'odd-paging-ignored',
    idle: true,
    behaviour: {
      readPaging: (startIndex, count, ofProvider) => {
        const number = (value: string | number | undefined) =>
          /^[+-]?\d+$/.test(String(value ?? '')) ? value : undefined;
        return exemplary.readPaging(number(startIndex), number(count), ofProvider);
      },
    },
    why: 'RFC 7644 §3.4.2.4 speaks of whole numbers only',
  },
  {
    id: 'unquoted-filter-value-understood',
    idle: true,
    behaviour: {
      parseFilter: (text, ofProvider) =>
        exemplary.parseFilter(text.replace(/^(\w+) eq (?!true|false|null)([^"\s]+)$/, '$1 eq "$2"'), ofProvider),
    },
    ambiguity: 10,
    why: 'not in the grammar; to match is fine',
  },
  {
    id: 'no-sub-attribute-after-brackets',
    behaviour: {
      parseFilter: (text, ofProvider) => {
        if (/\]\s*\./.test(text)) throw invalidFilter('nothing may follow the brackets');
        return exemplary.parseFilter(text, ofProvider);
      },
    },
    ambiguity: 12,
    warns: ['filtering.work-email.found'],
    why: 'RFC 7644 §3.4.2.2, figure 1',
  },
  {
    id: 'quoted-booleans-refused-in-filters',
    behaviour: {
      // Without types the mapping has items by `[primary eq "True"]`, as Entra's own validation makes it.
      ...withoutCanonicalValues,
      coerceFilterValue: (operator, value, attribute) => {
        if (attribute.type === 'boolean' && typeof value === 'string') throw invalidFilter('a boolean has no quotes');
        return exemplary.coerceFilterValue(operator, value, attribute);
      },
    },
    ambiguity: 43,
    warns: ['discovery.definitions.email-types', 'patch.path.quoted-boolean'],
    why: 'RFC 7644 §3.4.2.2: a boolean literal',
  },
  {
    id: 'unknown-attribute-in-filter-finds-nothing',
    idle: true,
    behaviour: {
      selectResources: (context, type, filter, lenient) => {
        try {
          return exemplary.selectResources(context, type, filter, lenient);
        } catch (error) {
          if (/no attribute/.test(String(error))) return [];
          throw error;
        }
      },
    },
    why: 'RFC 7644 §3.4.2.1: an attribute that a resource lacks has no value',
  },
  {
    id: 'only-eq-and-and',
    idle: true,
    behaviour: {
      compileFilter: (context, type, filter, lenient) => {
        if (
          filter.kind === 'or' ||
          filter.kind === 'not' ||
          filter.kind === 'present' ||
          (filter.kind === 'compare' && filter.operator !== 'eq')
        )
          throw invalidFilter('not supported');
        return exemplary.compileFilter(context, type, filter, lenient);
      },
    },
    why: 'Entra: Entra filters with eq and and only',
  },
  {
    id: 'case-folded-in-ascii-only',
    idle: true,
    behaviour: {
      foldCase: (text, caseExact) => (caseExact ? text : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())),
    },
    ambiguity: 40,
    why: 'RFC 7643 has no rule for other letters',
  },
  {
    id: 'case-folded-fully',
    idle: true,
    behaviour: {
      foldCase: (text, caseExact) => (caseExact ? text : text.normalize('NFKC').toUpperCase().toLowerCase()),
    },
    ambiguity: 40,
    why: 'RFC 7643 has no rule for other letters',
  },
  {
    id: 'filter-on-discovery-ignored',
    behaviour: { refuseDiscoveryFilter: () => {} },
    warns: ['discovery.schemas.filter-refused'],
    why: 'RFC 7644 §4 asks for 403 with SHOULD; what is answered to Entra is the same',
  },
];
