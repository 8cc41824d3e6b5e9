import { at, type Check, fail, pass, skip } from '../../contract/check';
import { findAttribute } from '../../scim/attribute-path';
import { isServerFault } from '../../scim/exchanges';
import { isUnassigned, objectOf } from '../../scim/json';
import { defineCheck } from '../define';
import { isPlain, isUntyped } from '../reading/attribute-values';
import { answerOf, isCleared, notSent, refusalOf, unreadable } from '../reading/patched';

const removeAttribute = defineCheck({
  id: 'patch.remove.attribute',
  title: 'Remove clears an optional attribute',
  failure: 'Remove does not clear an optional attribute',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.2' },
    { source: 'Entra', topic: 'Update user' },
  ],
  impact:
    'A value that was cleared in the directory stays in the application: an old title, or a phone number that now belongs to another user.',
  fix: 'Support remove with every kind of path, and unassign what the path names. Reject it with 400 where the attribute is required.',
  probe: 'patch-attributes',
  axes: ['dialect', 'attribute'],
  appliesTo: isPlain,
  steps: ['replace', 'read-replaced', 'remove', 'read-removed'],
  messages: {
    refused: 'expected 200 or 204 for the PATCH, got {actual}',
    kept: 'expected no value after the PATCH, got {actual}',
  },
  judge({ replace, 'read-replaced': before, remove, 'read-removed': read }, context) {
    const { attribute, facts } = context;
    // An attribute that no operation names may still have a value, which the provider gave it: roles, for example.
    if (!attribute || facts.replaced?.[attribute.path] === undefined) return notSent;
    // A provider that shows no types shows the value all the same.
    const untyped = [facts.replaced, facts.added]
      .map((values) => values?.[attribute.path] ?? null)
      .find((value) => isUntyped(before.response.body, attribute, value));
    if (untyped === undefined && isUnassigned(findAttribute(before.response.body, attribute.path).value))
      return skip('the attribute had no value to remove');
    if (!facts.held?.includes(attribute.path)) return skip('the attribute could not be set again after it was cleared');
    if (unreadable(read)) return skip('the user is gone: see patch.operations.disable-with-others');
    const isGone =
      untyped === undefined ? isCleared(read, attribute.path) : !isUntyped(read.response.body, attribute, untyped);
    if (isGone) return pass;
    const refused = refusalOf(context, remove, attribute.path);
    if (refused) {
      const answers = Object.values(facts.apart?.remove?.answers ?? {});
      const isOnlyThis = answers.some((status) => status === 200 || status === 204);
      const isDemanded = attribute.requiredPart === true || facts.basics?.includes(attribute.path) === true;
      // Where the same path is refused for a new value, too, it is the path that the provider does not take.
      const isPathTaken = refusalOf(context, replace, attribute.path) === undefined;
      const mayBeRequired =
        isOnlyThis && isDemanded && isPathTaken && answerOf(context, remove, attribute.path) === 400;
      return mayBeRequired
        ? skip('the provider refuses to remove an attribute that it requires, which is allowed')
        : refused;
    }
    const { value, pointer } = findAttribute(read.response.body, attribute.path);
    return fail('kept', { expected: null, actual: untyped ?? value ?? null, at: [at.body(read, pointer)] });
  },
});

const probe = 'emptied-user';

const refs = [{ source: 'RFC 7644', section: '3.5.2.2' }] as const;

const requiredKept = defineCheck({
  id: 'patch.remove.required-kept',
  title: 'Remove does not clear the userName',
  failure: 'Remove clears the userName or ends in a server error',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [...refs, { source: 'RFC 7643', section: '4.1.1' }],
  impact: 'An account without a sign-in name remains, and no client can match, read or repair it.',
  fix: 'Reject the removal of a required attribute with 400 and scimType mutability.',
  probe,
  steps: ['remove-required', 'read-required'],
  headlines: {
    removed: 'Remove clears the userName',
  },
  messages: {
    removed: 'expected the userName to stay, got none',
    fault: 'expected 400, got {actual}: a server error',
  },
  judge({ 'remove-required': remove, 'read-required': read }) {
    const { status } = remove.response;
    if (isServerFault(status)) return fail('fault', { expected: 400, actual: status, at: [at.status(remove)] });
    if (read.response.status === 200 && !isUnassigned(objectOf(read.response.body)?.userName)) return pass;
    if (status >= 400 && read.response.status !== 200)
      return skip('the user could not be read after the refusal: see users.read.by-id');
    return fail('removed', { expected: 'a userName', actual: null, at: [at.body(read)] });
  },
});

const requiredRefused = defineCheck({
  id: 'patch.remove.required-refused',
  title: 'Removing the userName is rejected with 400',
  failure: 'Removing the userName is not rejected with 400',
  rfc: 'MUST',
  entra: 'none',
  refs: [...refs],
  impact: 'No effect on Entra, which does not remove userName; other clients believe that it is gone.',
  fix: 'Reject the removal of userName, which is required, with 400 and scimType mutability.',
  probe,
  steps: ['remove-required'],
  messages: { status: 'expected 400, got {actual}' },
  judge({ 'remove-required': remove }) {
    const { status } = remove.response;
    return status === 400 ? pass : fail('status', { expected: 400, actual: status, at: [at.status(remove)] });
  },
});

const pathlessHarmless = defineCheck({
  id: 'patch.remove.without-path-harmless',
  title: 'Remove without a path removes nothing',
  failure: 'Remove without a path clears attributes, deletes the user or ends in a server error',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [...refs],
  impact: 'One malformed request destroys an account.',
  fix: 'Reject remove without a path with 400 and scimType noTarget before you change anything.',
  probe,
  steps: ['read-before', 'remove-pathless', 'read-pathless'],
  headlines: {
    lost: 'Remove without a path clears attributes',
    gone: 'After a remove without a path, the user cannot be read',
  },
  messages: {
    gone: 'expected 200 with the user after the PATCH, got {actual}',
    lost: 'expected {name} to stay, got none',
    fault: 'expected 400, got {actual}: a server error',
  },
  judge({ 'read-before': before, 'remove-pathless': remove, 'read-pathless': read }) {
    const { status } = remove.response;
    if (isServerFault(status)) return fail('fault', { expected: 400, actual: status, at: [at.status(remove)] });
    const user = objectOf(before.response.body);
    if (before.response.status !== 200 || !user) return skip('the user could not be read before the removal');
    if (read.response.status !== 200)
      return fail('gone', { expected: 200, actual: read.response.status, at: [at.status(read)] });
    const after = objectOf(read.response.body);
    const name = Object.keys(user).find((each) => !isUnassigned(user[each]) && isUnassigned(after?.[each]));
    if (name === undefined) return pass;
    return fail('lost', { expected: user[name] ?? null, actual: null, at: [at.body(read)], data: { name } });
  },
});

const pathlessRefused = defineCheck({
  id: 'patch.remove.without-path-refused',
  title: 'Remove without a path is rejected with 400',
  failure: 'Remove without a path is not rejected with 400',
  rfc: 'MUST',
  entra: 'none',
  refs: [...refs],
  impact:
    'No effect on Entra, which always sends a path with remove; other clients believe that something was removed.',
  fix: 'Reject remove without a path with 400 and scimType noTarget.',
  probe,
  steps: ['remove-pathless'],
  messages: { status: 'expected 400, got {actual}' },
  judge({ 'remove-pathless': remove }) {
    const { status } = remove.response;
    return status === 400 ? pass : fail('status', { expected: 400, actual: status, at: [at.status(remove)] });
  },
});

export const remove: Check[] = [removeAttribute, requiredKept, requiredRefused, pathlessHarmless, pathlessRefused];
