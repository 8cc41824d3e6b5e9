/** Texts that break a route, a query, a parser or a column somewhere, by name: what the `value` axis of a check goes over. */
export const edgeValues = [
  'outside-bmp',
  'combining',
  'apostrophe',
  'quotation-mark',
  'backslash',
  'plus',
  'ampersand',
  'slash',
  'percent',
  'percent-encoded',
  'and',
  'eq',
  'or-quoted',
  'leading-space',
  'trailing-space',
  '64-characters',
  '128-characters',
  '256-characters',
] as const;

export type EdgeValue = (typeof edgeValues)[number];
