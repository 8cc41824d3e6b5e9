import { at, type Check, fail, pass } from '../../contract/check';
import { findAttribute } from '../../scim/attribute-path';
import { isUnassigned, sameJson } from '../../scim/json';
import { defineCheck } from '../define';
import { judgeForm } from '../reading/patch-forms';
import { formOf, setMessages } from '../reading/patched';

const probe = 'patch-forms';

const steps = ['read-before', 'forms', 'read-forms'] as const;

const dottedKey = defineCheck({
  id: 'patch.path-less.dotted-key',
  title: 'A dotted key in an operation without a path changes only the part that it names',
  failure: 'A dotted key in an operation without a path has no effect or changes another part',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'Entra', topic: 'aadOptscim062020' },
    { source: 'RFC 7644', section: '3.10' },
  ],
  impact: 'Name changes never arrive, or users lose their first or last name.',
  fix: 'Treat the key name.givenName as the path name.givenName. Do not store the key literally, and do not replace the whole name.',
  probe,
  steps,
  headlines: {
    notStored: 'A dotted key in an operation without a path has no effect',
    sibling: 'A dotted key in an operation without a path changes another part',
  },
  messages: {
    ...setMessages,
    sibling: 'expected {name} to stay {expected}, got {actual}',
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

export const pathLess: Check[] = [dottedKey];
