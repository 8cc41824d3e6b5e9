import {
  type Answered,
  at,
  type Check,
  type Context,
  defineCheck,
  fail,
  type Judgement,
  pass,
  skip,
} from '../../../engine/contract/check';
import { findAttribute } from '../../../engine/scim/attribute-path';
import { isUnassigned, sameJson } from '../../../engine/scim/json';
import { formOf, noAttribute, notStored, refusalOf, setMessages, unreadable } from '../../shared/patched';

const probe = 'patch.forms';
const steps = ['read-before', 'forms', 'read-forms'] as const;

function judgeForm(before: Answered, forms: Answered, read: Answered, context: Context, name: string): Judgement {
  const form = formOf(context, before, name);
  if (!form) return noAttribute;
  const isSame = (value: Parameters<typeof sameJson>[0]) => sameJson(value, form.value);
  return refusalOf(context, forms, name) ?? unreadable(read) ?? notStored(read, form.path, form.value, isSame) ?? pass;
}

export const dottedKey = defineCheck({
  id: 'patch.path-less.dotted-key',
  title: 'A dotted key in the value of an operation without path changes that part and no other',
  failure: 'A dotted key in the value of an operation without path has no effect, or takes the other parts along',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'Entra', topic: 'aadOptscim062020' },
    { source: 'RFC 7644', section: '3.10' },
  ],
  impact: 'Changes of name never arrive, or names lose their other half.',
  fix: 'Treat the key name.givenName as the path name.givenName; do not store it literally and do not replace all of name.',
  probe,
  steps,
  messages: {
    ...setMessages,
    sibling: 'expected {name} to be {expected} as before, got {actual}',
  },
  judge({ 'read-before': before, forms, 'read-forms': read }, context) {
    const judgement = judgeForm(before, forms, read, context, 'dotted');
    if (judgement.outcome !== 'pass') return judgement;
    const changed = formOf(context, before, 'dotted')?.path;
    const name = ['name.familyName', 'name.givenName'].find((each) => each !== changed) ?? '';
    const expected = findAttribute(before.response.body, name).value;
    const { value, pointer } = findAttribute(read.response.body, name);
    if (isUnassigned(expected) || sameJson(expected, value)) return pass;
    const place = [at.body(read, pointer)];
    return fail('sibling', { expected: expected ?? null, actual: value ?? null, at: place, data: { name } });
  },
});

export const coreUrnPath = defineCheck({
  id: 'patch.path.core-urn',
  title: 'A path may begin with the URN of the core schema',
  failure: 'A path that begins with the URN of the core schema is refused or has no effect',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.10' }],
  impact: 'Mappings that name attributes in full do not work.',
  fix: 'Take urn:ietf:params:scim:schemas:core:2.0:User: off the front of a path before you look the attribute up.',
  probe,
  steps,
  messages: setMessages,
  judge: ({ 'read-before': before, forms, 'read-forms': read }, context) =>
    judgeForm(before, forms, read, context, 'core-urn'),
});

export const pathCase = defineCheck({
  id: 'patch.path.any-case',
  title: 'Attribute names in a path may be written in any case',
  failure: 'An attribute name in a path is refused or has no effect when it is written in another case',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.1' },
    { source: 'RFC 7644', section: '3.10' },
    { source: 'Entra', topic: 'Default attribute mapping' },
  ],
  impact: "Entra's default mapping has names with capitals (.Value, .Formatted): those attributes never arrive.",
  fix: 'Compare attribute names in paths without regard to case.',
  probe,
  steps,
  messages: setMessages,
  judge: ({ 'read-before': before, forms, 'read-forms': read }, context) =>
    judgeForm(before, forms, read, context, 'path-case'),
});

export const opCase = defineCheck({
  id: 'patch.operation.any-case',
  title: 'The name of an operation may be written in either case',
  failure: 'An operation is refused or has no effect when its name is written in the other case',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'Entra', topic: 'PATCH op is not case-sensitive' },
    { source: 'RFC 7644', section: '3.5.2' },
  ],
  impact:
    'All updates fail, disabling users among them: Entra sends Add, Replace and Remove, with the flag add, replace and remove.',
  fix: 'Turn op to lower case before you compare it.',
  probe: 'patch.attributes',
  axes: ['dialect'],
  steps: ['add', 'read-added'],
  messages: setMessages,
  judge({ add, 'read-added': read }, context) {
    if (context.facts.isInactive !== true)
      return skip('no inactive user could be created that could be activated: see users.create.inactive');
    const isActive = (active: Parameters<typeof sameJson>[0]) => String(active).toLowerCase() === 'true';
    return refusalOf(context, add, 'op-case') ?? unreadable(read) ?? notStored(read, 'active', true, isActive) ?? pass;
  },
});

export const formChecks: Check[] = [dottedKey, coreUrnPath, pathCase, opCase];
