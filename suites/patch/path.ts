import { type Answered, type Check, pass } from '../../contract/check';
import { hasQuotedBoolean } from '../../scim/mapping';
import { type ContextOf, defineCheck } from '../define';
import { isSameValue } from '../reading/attribute-values';
import { judgeForm } from '../reading/patch-forms';
import { notSent, notStored, refusalOf, setMessages, unreadable } from '../reading/patched';

/** What is wrong after one of the two requests that set the item. */
function flaw(patch: Answered, read: Answered, values: 'added' | 'replaced', context: ContextOf<'patch-attributes'>) {
  const { attribute, facts } = context;
  const sent = attribute && facts[values]?.[attribute.path];
  if (!attribute || sent === undefined) return notSent;
  return (
    refusalOf(context, patch, attribute.path) ??
    unreadable(read) ??
    notStored(read, attribute.path, sent, (value) => isSameValue(attribute, sent, value))
  );
}

const quotedBoolean = defineCheck({
  id: 'patch.path.quoted-boolean',
  title: 'A path with a quoted boolean in its filter sets the primary item',
  failure: 'A path with a quoted boolean in its filter is refused or has no effect',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'Entra', topic: 'Attribute mapping' },
    { source: 'RFC 7644', section: '3.4.2.2' },
  ],
  impact: 'The role of a user is never set or changed: Entra writes roles[primary eq "True"].value.',
  fix: 'Read "True" as true, and create the primary item when there is none. RFC 7644 lets you refuse a string instead of a boolean, but then Entra cannot set the value.',
  probe: 'patch-attributes',
  axes: ['dialect', 'attribute'],
  appliesTo: hasQuotedBoolean,
  steps: ['add', 'read-added', 'replace', 'read-replaced'],
  headlines: {
    notStored: 'A PATCH with a quoted boolean in the filter of its path is answered with success and has no effect',
  },
  messages: setMessages,
  judge: ({ add, 'read-added': readAdded, replace, 'read-replaced': readReplaced }, context) =>
    flaw(add, readAdded, 'added', context) ?? flaw(replace, readReplaced, 'replaced', context) ?? pass,
});

const probe = 'patch-forms';

const steps = ['read-before', 'forms', 'read-forms'] as const;

const coreUrnPath = defineCheck({
  id: 'patch.path.core-urn',
  title: 'A path may start with the URN of the core schema',
  failure: 'A path that starts with the URN of the core schema is refused or has no effect',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.10' }],
  impact: 'Mappings with fully qualified attribute names do not work.',
  fix: 'Strip urn:ietf:params:scim:schemas:core:2.0:User: from the start of a path before you look up the attribute.',
  probe,
  steps,
  headlines: {
    notStored: 'A PATCH whose path starts with the URN of the core schema is answered with success and has no effect',
  },
  messages: setMessages,
  judge: ({ 'read-before': before, forms, 'read-forms': read }, context) =>
    judgeForm(before, forms, read, context, 'core-urn'),
});

const pathCase = defineCheck({
  id: 'patch.path.any-case',
  title: 'Attribute names in a path are accepted in any case',
  failure: 'An attribute name in a path is refused or has no effect when it is written in another case',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.1' },
    { source: 'RFC 7644', section: '3.10' },
    { source: 'Entra', topic: 'Default attribute mapping' },
  ],
  impact: "Entra's default mapping contains capitalised names (.Value, .Formatted), and those attributes never arrive.",
  fix: 'Ignore case when you compare attribute names in paths.',
  probe,
  steps,
  headlines: {
    notStored: 'A PATCH whose path is written in another case is answered with success and has no effect',
  },
  messages: setMessages,
  judge: ({ 'read-before': before, forms, 'read-forms': read }, context) =>
    judgeForm(before, forms, read, context, 'path-case'),
});

export const path: Check[] = [quotedBoolean, coreUrnPath, pathCase];
