import type { Behaviour } from '../../../provider/behaviour';
import { scimError } from '../../../provider/errors';
import { exemplary } from '../../../provider/exemplary';
import type { JsonObject } from '../../../provider/types';

/**
 * A tenant that accepts users of one verified domain only, by userName and by e-mail address, as many do. It is no member
 * of the other variants: nothing can be judged unless the audit knows the domain.
 */
export const verifiedDomain = (domain: string, refusal: string): Partial<Behaviour> => ({
  requireAttributes(type, attributes, resourceTypes) {
    exemplary.requireAttributes(type, attributes, resourceTypes);
    if (type !== 'User') return;
    const emails = (attributes.emails as JsonObject[] | undefined) ?? [];
    const addresses = [attributes.userName, ...emails.map(({ value }) => value)];
    const other = addresses.find((address) => !String(address).toLowerCase().endsWith(`@${domain}`));
    if (other !== undefined) throw scimError(400, refusal, 'invalidValue');
  },
});
