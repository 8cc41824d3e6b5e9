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
    id: 'newest-first',
    behaviour: {
      slicePage: (items, startIndex, count) => exemplary.slicePage([...items].reverse(), startIndex, count),
    },
    why: 'RFC 7644 §3.4.2.3: without sortBy there is no order',
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
    why: 'RFC 7644 §3.4.2.2, figure 1: the grammar does not allow it',
  },
  {
    id: 'quoted-booleans-refused-in-filters',
    behaviour: {
      // Without types the mapping addresses items by `[primary eq "True"]`, as the mapping of Entra's own validator does.
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
    id: 'filter-on-discovery-ignored',
    behaviour: { refuseDiscoveryFilter: () => {} },
    warns: ['discovery.schemas.filter-refused'],
    why: 'RFC 7644 §4 recommends 403 (SHOULD); the answers to Entra are the same',
  },
];
