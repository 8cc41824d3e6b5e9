import { referenceText, referenceUrl } from '../../reporters/references';

test.each([
  [{ source: 'RFC 7644', section: '3.5.2' }, 'RFC 7644 §3.5.2', 'https://www.rfc-editor.org/rfc/rfc7644#section-3.5.2'],
  [{ source: 'RFC 3986', section: 'A' }, 'RFC 3986 §A', 'https://www.rfc-editor.org/rfc/rfc3986#appendix-A'],
  [{ source: 'RFC 9110' }, 'RFC 9110', 'https://www.rfc-editor.org/rfc/rfc9110'],
] as const)('%j is shown as text and as a link', (reference, text, url) => {
  expect(referenceText(reference)).toBe(text);
  expect(referenceUrl(reference)).toBe(url);
});
