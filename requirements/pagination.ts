import type { Requirements } from './rows';

export const pagination: Requirements = {
  defects: [
    {
      number: 143,
      id: 'page-totalresults-wrong',
      text: 'totalResults counts only the page',
      frequency: 'occasional',
      effect: 'The client stopped after the first page.',
      checks: [
        'pagination.total.of-all',
        'pagination.total.without-start-index',
        'pagination.count.zero',
        'filtering.page.after-filter',
      ],
    },
    {
      number: 144,
      id: 'page-startindex-zero-based',
      text: 'startIndex counts from 0',
      frequency: 'common',
      effect: 'One user per page was missed or returned twice.',
      checks: ['pagination.start-index.one-based', 'pagination.start-index.applied', 'pagination.start-index.zero'],
    },
    {
      number: 145,
      id: 'page-startindex-ignored-or-page-number',
      text: 'startIndex is ignored or read as a page number',
      frequency: 'common',
      effect: 'The import never ended, or left users out.',
      checks: ['pagination.start-index.applied'],
    },
    {
      number: 146,
      id: 'page-startindex-not-echoed',
      text: 'startIndex or itemsPerPage is missing or wrong',
      frequency: 'occasional',
      effect: "Microsoft's validator failed.",
      checks: ['pagination.start-index.echoed', 'pagination.items-per-page.counted'],
    },
    {
      number: 147,
      id: 'page-overlap-unstable-order',
      text: 'pages overlap',
      frequency: 'rare',
      effect: 'Users were missing from the import.',
      checks: ['pagination.pages.disjoint'],
    },
    {
      number: 148,
      id: 'page-bad-count-500',
      text: 'unusual values of count or startIndex cause an error',
      frequency: 'common',
      effect: 'The import failed at its end.',
      checks: [
        'pagination.edges.no-server-error',
        'pagination.count.zero',
        'pagination.count.negative',
        'pagination.start-index.zero',
        'pagination.start-index.zero-echoed',
        'pagination.start-index.beyond-the-end',
      ],
    },
  ],
  entra: [],
  rfc: [
    {
      id: 'RFC 7644 §3.4.2.4',
      text: 'startIndex counts from 1, and a page holds no more resources than requested',
      checks: [
        'pagination.start-index.one-based',
        'pagination.start-index.zero',
        'pagination.count.honoured',
        'pagination.count.negative',
        'pagination.count.zero',
      ],
    },
  ],
};
