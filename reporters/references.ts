import type { Reference } from '../contract/results';

const rfcPage = 'https://www.rfc-editor.org/rfc/rfc';
const entraPage = 'https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups';

/** `RFC 7644 §3.5.2.3`, `Entra: Disable user`. */
export function referenceText(reference: Reference): string {
  const section = reference.section === undefined ? '' : ` §${reference.section}`;
  const topic = reference.topic === undefined ? '' : `: ${reference.topic}`;
  return `${reference.source === 'Entra' ? 'Microsoft Entra' : reference.source}${section}${topic}`;
}

/** Where the duty can be read. A section that is not one becomes a link to the whole page rather than a broken fragment. */
export function referenceUrl(reference: Reference): string {
  const number = /^RFC (\d{4})$/.exec(reference.source)?.[1];
  if (number === undefined) return entraPage;
  const section = reference.section ?? '';
  if (/^\d+(\.\d+)*$/.test(section)) return `${rfcPage}${number}#section-${section}`;
  if (/^[A-Z](\.\d+)*$/.test(section)) return `${rfcPage}${number}#appendix-${section}`;
  return `${rfcPage}${number}`;
}
