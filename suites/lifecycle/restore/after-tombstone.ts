import { at, fail, pass, skip } from '../../../contract/check';
import { findAttribute } from '../../../scim/attribute-path';
import { isUnassigned, sameJson } from '../../../scim/json';
import { defineCheck } from '../../define';
import { patchRefused } from '../../reading/answers';
import { foundInstead, hit, hitIds } from '../../reading/look-ups';

const email = 'emails[type eq "work"].value';

/** Microsoft does not document that the name changes at a soft deletion; it was seen, so a breach is a warning. */
export const tombstoneHarmless = defineCheck({
  id: 'lifecycle.restore.after-tombstone',
  title:
    'A user who was renamed at its soft deletion and restored is found by its name, with the same id and e-mail address',
  failure: 'A user who was renamed at its soft deletion and restored is not what it was',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'Entra', topic: 'Restore user' },
    { source: 'RFC 7643', section: '4.1.1' },
  ],
  impact:
    'Somebody whose account comes back from the recycle bin cannot sign in, or gets mail at an address that does not exist.',
  fix: 'Store the userName that comes with active, derive nothing else from it, and keep the id.',
  probe: 'leave',
  steps: ['find-disabled', 'tombstone', 'restore', 'find-restored'],
  operations: ['update'],
  messages: {
    refused: 'expected 200 or 204, got {actual}',
    lost: 'expected the userName to find {expected} after the restoration, got {actual}',
    email: 'expected the work e-mail address to be {expected} still, got {actual}',
  },
  judge({ 'find-disabled': before, tombstone, restore, 'find-restored': after }, { facts }) {
    const id = facts.id ?? '';
    const disabled = hit(before, id);
    if (!disabled) return skip('the disabled user was not found: see lifecycle.disable.found-by-filter');
    const refused = patchRefused(tombstone) ?? patchRefused(restore);
    if (refused) return refused;
    const restored = hit(after, id);
    const found = hitIds(after);
    const instead = found.length > 0 ? found : foundInstead(after);
    if (!restored) return fail('lost', { expected: id, actual: instead, at: [at.body(after, '/Resources')] });
    const { value: expected } = findAttribute(disabled, email);
    const { value: actual } = findAttribute(restored, email);
    if (isUnassigned(expected) || sameJson(expected, actual)) return pass;
    return fail('email', { expected: expected ?? null, actual: actual ?? null, at: [at.body(after, '/Resources')] });
  },
});
