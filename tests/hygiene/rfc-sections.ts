/**
 * The sections that refs of checks may name. RFC 7643 and 7644: all of them, from the tables of contents and the headings one
 * level deeper. The others: those that somebody looked up; a further one is added when it has been looked up as well.
 */
export const rfcSections: Readonly<Record<string, readonly string[]>> = {
  'RFC 3986': words(`
    2.1 2.2
  `),
  'RFC 6750': words(`
    2.1 3 3.1
  `),
  'RFC 7643': words(`
    1 1.1 1.2 2 2.1 2.2 2.3 2.3.1 2.3.2 2.3.3 2.3.4 2.3.5 2.3.6 2.3.7 2.3.8 2.4 2.5 3 3.1 3.2 3.3 4 4.1
    4.1.1 4.1.2 4.2 4.3 5 6 7 8 8.1 8.2 8.3 8.4 8.5 8.6 8.7 8.7.1 8.7.2 9 9.1 9.2 9.3 10 10.1 10.2
    10.2.1 10.3 10.3.1 10.3.2 10.4 11 11.1 11.2
  `),
  'RFC 7644': words(`
    1 1.1 1.2 1.3 2 2.1 2.2 3 3.1 3.2 3.3 3.3.1 3.4 3.4.1 3.4.2 3.4.2.1 3.4.2.2 3.4.2.3 3.4.2.4 3.4.2.5
    3.4.3 3.5 3.5.1 3.5.2 3.5.2.1 3.5.2.2 3.5.2.3 3.6 3.7 3.7.1 3.7.2 3.7.3 3.7.4 3.8 3.9 3.10 3.11 3.12
    3.13 3.14 4 5 6 6.1 6.2 7 7.1 7.2 7.3 7.4 7.5 7.5.1 7.5.2 7.6 7.7 7.8 8 8.1 8.2 9 9.1 9.2
  `),
  'RFC 8259': words(`
    2 7 8.1
  `),
  'RFC 9110': words(`
    3.4 8.3 10.1.5 10.2.3 11.1 11.6.2 12.5.1 13.1.1 15.3.5 15.5.2 15.5.6 15.5.16 15.6
  `),
};

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
