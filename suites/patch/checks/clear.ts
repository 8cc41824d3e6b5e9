import { type Answered, at, type Check, defineCheck, fail, pass } from '../../../engine/contract/check';
import { findAttribute } from '../../../engine/scim/attribute-path';
import {
  formOf,
  isCleared,
  judgeNotRefused,
  judgeNotSwallowed,
  noAttribute,
  refusalOf,
  setMessages,
  unreadable,
} from '../../shared/patched';

const probe = 'patch.forms';
const steps = ['read-prepared', 'forms', 'read-forms'] as const;

function notCleared(read: Answered, path: string) {
  const stopped = unreadable(read);
  if (stopped || isCleared(read, path)) return stopped;
  const { value, pointer } = findAttribute(read.response.body, path);
  return fail('kept', { expected: null, actual: value ?? null, at: [at.body(read, pointer)] });
}

const kept = 'expected no value after the PATCH, got {actual}';

export const clearByNull = defineCheck({
  id: 'patch.clear.null',
  title: 'Replace with null takes the value of an attribute away',
  failure: 'Replace with null is refused, or leaves the value in place',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.5' },
    { source: 'Entra', topic: 'Null values in requests' },
  ],
  impact: 'What was emptied in the directory stays in the application, or the update fails every cycle.',
  fix: 'Treat null as no value: unassign the attribute. Do not store the text "null".',
  probe,
  steps,
  messages: { refused: setMessages.refused, gone: setMessages.gone, kept },
  judge({ 'read-prepared': before, forms, 'read-forms': read }, context) {
    const form = formOf(context, before, 'clear-null');
    if (!form) return noAttribute;
    return refusalOf(context, forms, 'clear-null') ?? notCleared(read, form.path) ?? pass;
  },
});

export const emptyNotSwallowed = defineCheck({
  id: 'patch.clear.empty-not-swallowed',
  title: 'Replace with an empty text either clears the attribute or is refused',
  failure: 'Replace with an empty text is answered with success and leaves the old value',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'Entra', topic: 'Attributes that are emptied at the source' },
    { source: 'RFC 7644', section: '3.5.2.3' },
  ],
  impact: 'What was emptied in the directory stays in the application, while Entra logs success.',
  fix: 'Store the empty text, or unassign the attribute; both read as no value.',
  probe,
  steps,
  messages: { fault: 'expected 200 or 204, got {actual}', gone: setMessages.gone, kept },
  judge({ 'read-prepared': before, forms, 'read-forms': read }, context) {
    const form = formOf(context, before, 'clear-empty');
    if (!form) return noAttribute;
    return judgeNotSwallowed(context, forms, 'clear-empty', () => notCleared(read, form.path));
  },
});

export const emptyAccepted = defineCheck({
  id: 'patch.clear.empty-accepted',
  title: 'Replace of an optional attribute with an empty text is accepted',
  failure: 'Replace of an optional attribute with an empty text is refused',
  rfc: null,
  entra: 'degrades',
  refs: [{ source: 'Entra', topic: 'Attributes that are emptied at the source' }],
  impact: 'An update that empties an attribute fails every cycle, with everything else that it carries.',
  fix: 'Take the empty text for no value in optional attributes.',
  probe,
  steps,
  messages: { refused: setMessages.refused },
  judge({ 'read-prepared': before, forms, 'read-forms': read }, context) {
    const form = formOf(context, before, 'clear-empty');
    if (!form) return noAttribute;
    return judgeNotRefused(context, forms, 'clear-empty', () => notCleared(read, form.path));
  },
});

export const clearChecks: Check[] = [clearByNull, emptyNotSwallowed, emptyAccepted];
