import {
  type Answered,
  at,
  type Check,
  type Context,
  defineCheck,
  fail,
  pass,
  skip,
} from '../../../engine/contract/check';
import { findAttribute } from '../../../engine/scim/attribute-path';
import { isUnassigned, objectOf, sameJson } from '../../../engine/scim/json';
import { patchRefused } from '../../shared/answers';
import { unreadable } from '../../shared/patched';

const common = {
  probe: 'lifecycle.disable-and-restore',
  axes: ['dialect'],
  rfc: 'MUST',
  entra: 'blocks',
} as const;

const isActive = (read: Answered, active: boolean) =>
  String(objectOf(read.response.body)?.active).toLowerCase() === String(active);

/**
 * A change of active among other changes: none of them may be lost. Attributes that the provider never stored do not count.
 * @param setBefore the check that says so when active could not be given the other value before
 */
function judgeAmong(
  setBefore: string,
  before: Answered,
  patch: Answered,
  read: Answered,
  active: boolean,
  { facts }: Context,
) {
  if (!isActive(before, !active)) return skip(`active did not have the other value before: see ${setBefore}`);
  const refused = patchRefused(patch);
  const alone = facts[`alone.${patch.step}`];
  if (refused && typeof alone === 'number' && alone < 300)
    return skip('active alone is accepted, so another attribute is refused: see patch.replace.attribute');
  if (refused) return refused;
  const gone = unreadable(read);
  if (gone) return gone;
  if (!isActive(read, active)) {
    const actual = objectOf(read.response.body)?.active ?? null;
    return fail('active', { expected: active, actual, at: [at.body(read, '/active')] });
  }
  for (const [name, expected] of Object.entries(objectOf(active ? facts.changedBack : facts.changed) ?? {})) {
    const { value, pointer } = findAttribute(read.response.body, name);
    if (sameJson(value, expected) || isUnassigned(findAttribute(before.response.body, name).value)) continue;
    return fail('other', { expected, actual: value ?? null, at: [at.body(read, pointer)], data: { name } });
  }
  return pass;
}

export const disableAmongOthers = defineCheck({
  id: 'lifecycle.disable.among-others',
  title: 'A user is disabled by a JSON boolean among other changes, and none of them is lost',
  failure: 'A user is not disabled by a JSON boolean among other changes, or one of them is lost',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'Disable user' },
  ],
  impact: 'A leaver whose data changed in the same cycle keeps access, while Entra logs success.',
  fix: 'Apply every operation of the request, wherever active stands among them, in an object without path as well.',
  ...common,
  steps: ['read-disabled', 'read-restored', 'disable-among-others', 'read-disabled-among-others'],
  messages: {
    refused: 'expected 200 or 204 for the PATCH, got {actual}',
    gone: 'expected the user to be there with 200 after the PATCH, got {actual}',
    active: 'expected active to be false after the PATCH, got {actual}',
    other: 'expected {name} to be {expected} after the PATCH that disabled the user as well, got {actual}',
  },
  judge(
    {
      'read-disabled': alone,
      'read-restored': before,
      'disable-among-others': patch,
      'read-disabled-among-others': read,
    },
    context,
  ) {
    const judged = judgeAmong('lifecycle.restore.by-patch', before, patch, read, false, context);
    const isGone = judged.outcome === 'fail' && judged.messageId === 'gone';
    return isGone && unreadable(alone)
      ? skip('disabled users cannot be read: see lifecycle.disable.keeps-user')
      : judged;
  },
});

export const restoreAmongOthers = defineCheck({
  id: 'lifecycle.restore.among-others',
  title: 'A user is restored by a JSON boolean among other changes, and none of them is lost',
  failure: 'A user is not restored by a JSON boolean among other changes, or one of them is lost',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'Restore user' },
  ],
  impact: 'Somebody who comes back in another department stays locked out, or keeps the old data.',
  fix: 'Apply every operation of the request, also when the user is inactive until the first of them.',
  ...common,
  steps: ['read-disabled-among-others', 'restore-among-others', 'read-restored-among-others'],
  messages: {
    refused: 'expected 200 or 204 for the PATCH, got {actual}',
    gone: 'expected the user to be there with 200 after the PATCH, got {actual}',
    active: 'expected active to be true after the PATCH, got {actual}',
    other: 'expected {name} to be {expected} after the PATCH that restored the user as well, got {actual}',
  },
  judge: (
    { 'read-disabled-among-others': before, 'restore-among-others': patch, 'read-restored-among-others': read },
    context,
  ) => judgeAmong('lifecycle.disable.among-others', before, patch, read, true, context),
});

export const amongOthersChecks: Check[] = [disableAmongOthers, restoreAmongOthers];
