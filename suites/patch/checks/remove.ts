import { at, type Check, defineCheck, fail, pass, skip } from '../../../engine/contract/check';
import { findAttribute } from '../../../engine/scim/attribute-path';
import { arrayOf, isUnassigned, objectOf } from '../../../engine/scim/json';
import { answerOf, isCleared, notSent, refusalOf, unreadable } from '../../shared/patched';
import { isPlain } from '../../shared/values';

export const removeAttribute = defineCheck({
  id: 'patch.remove.attribute',
  title: 'Remove takes the value of an optional attribute away',
  failure: 'Remove leaves the value of an optional attribute in place',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.2' },
    { source: 'Entra', topic: 'Update user' },
  ],
  impact:
    'What was emptied in the directory stays in the application: an old title, a telephone number of somebody else.',
  fix: 'Support remove with every kind of path, and unassign what it names; refuse it with 400 where the attribute is required.',
  probe: 'patch.attributes',
  axes: ['dialect', 'attribute'],
  appliesTo: isPlain,
  steps: ['read-replaced', 'remove', 'read-removed'],
  messages: {
    refused: 'expected 200 or 204, got {actual}',
    kept: 'expected no value after the PATCH, got {actual}',
  },
  judge({ 'read-replaced': before, remove, 'read-removed': read }, context) {
    const { attribute, facts } = context;
    // An attribute that no operation names may have a value all the same, which the provider gave it: roles, say.
    if (attribute && objectOf(facts.replaced)?.[attribute.path] === undefined) return notSent;
    if (!attribute || isUnassigned(findAttribute(before.response.body, attribute.path).value))
      return skip('it had no value that could be removed');
    if (!arrayOf(facts.held).includes(attribute.path)) return skip('it could not be set again after it was cleared');
    if (unreadable(read)) return skip('the user is gone: see patch.operations.disable-with-others');
    if (isCleared(read, attribute.path)) return pass;
    const refused = refusalOf(context, remove, attribute.path);
    if (refused) {
      const answers = Object.values(objectOf(facts['answers.remove']) ?? {});
      const isOnlyThis = answers.some((status) => status === 200 || status === 204);
      const isDemanded = attribute.requiredPart === true || arrayOf(facts.basics).includes(attribute.path);
      const mayBeRequired = isOnlyThis && isDemanded && answerOf(context, remove, attribute.path) === 400;
      return mayBeRequired ? skip('the provider refuses to remove it, as it may for what it requires') : refused;
    }
    const { value, pointer } = findAttribute(read.response.body, attribute.path);
    return fail('kept', { expected: null, actual: value ?? null, at: [at.body(read, pointer)] });
  },
});

export const removeChecks: Check[] = [removeAttribute];
