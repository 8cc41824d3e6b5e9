import { at, fail, pass, skip } from '../../../contract/check';
import { findAttribute } from '../../../scim/attribute-path';
import { isUnassigned, sameJson } from '../../../scim/json';
import { defineCheck } from '../../define';
import { patchRefused } from '../../reading/answers';
import { foundInstead, hit, hitIds, hits } from '../../reading/look-ups';

const email = 'emails[type eq "work"].value';

/** Microsoft does not document that a soft deletion changes the name; it was seen, so a failure is a warning. */
export const tombstoneHarmless = defineCheck({
  id: 'lifecycle.restore.after-tombstone',
  title: 'A soft-deleted user gets its old userName back and keeps its id and e-mail address',
  failure: 'A soft-deleted user does not get its old userName back, or loses its id or e-mail address',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'Entra', topic: 'Restore user' },
    { source: 'RFC 7643', section: '4.1.1' },
  ],
  impact:
    'A person whose account comes back from the recycle bin cannot sign in, or mail goes to an address that does not exist.',
  fix: 'Store the userName that is sent together with active, derive nothing else from it, and keep the id.',
  probe: 'leave',
  steps: ['find-disabled', 'tombstone', 'restore', 'find-restored'],
  operations: ['update'],
  headlines: {
    lost: 'A user that is renamed and disabled does not come back under its old name',
    name: 'A user that is renamed, disabled and restored keeps the name that it had in between',
    email: 'A user that is renamed, disabled and restored loses its e-mail address',
  },
  messages: {
    refused: 'expected 200 or 204 for the PATCH, got {actual}',
    lost: 'expected the query for the old userName to return {expected} after the restore, got {actual}',
    name: 'expected userName to be {expected} after the restore, got {actual}',
    email: 'expected the work e-mail address to stay {expected}, got {actual}',
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
    // A search that finds longer names as well shows the user under the other name.
    const name = restored.userName;
    if (typeof name === 'string' && name.toLowerCase() !== facts.userName?.toLowerCase())
      return fail('name', {
        expected: facts.userName ?? null,
        actual: name,
        at: [at.body(after, `/Resources/${hits(after).indexOf(restored)}/userName`)],
      });
    const { value: expected } = findAttribute(disabled, email);
    const { value: actual } = findAttribute(restored, email);
    if (isUnassigned(expected) || sameJson(expected, actual)) return pass;
    return fail('email', { expected: expected ?? null, actual: actual ?? null, at: [at.body(after, '/Resources')] });
  },
});
