import { type Answered, at, type Check, type Context, defineCheck, fail, pass } from '../../../engine/contract/check';
import { objectOf } from '../../../engine/scim/json';
import { hasQuotedBoolean } from '../../../engine/scim/mapping';
import { serverFault } from '../../shared/causes';
import { answerOf, notSent, notStored, refusalOf, setMessages, undecided, unreadable } from '../../shared/patched';
import { isSameValue } from '../../shared/values';

/** What is wrong after one of the two requests that set the item. */
function flaw(patch: Answered, read: Answered, values: string, context: Context) {
  const { attribute, facts } = context;
  const sent = attribute && objectOf(facts[values])?.[attribute.path];
  if (!attribute || sent === undefined) return notSent;
  return (
    refusalOf(context, patch, attribute.path) ??
    unreadable(read) ??
    notStored(read, attribute.path, sent, (value) => isSameValue(attribute, sent, value))
  );
}

export const quotedBoolean = defineCheck({
  id: 'patch.path.quoted-boolean',
  title: 'A path whose filter quotes a boolean sets the primary item',
  failure: 'A path whose filter quotes a boolean is refused or has no effect',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'Entra', topic: 'Attribute mapping' },
    { source: 'RFC 7644', section: '3.4.2.2' },
  ],
  impact: 'The role of a user never arrives, and stays what it was: Entra writes roles[primary eq "True"].value.',
  fix: 'RFC 7644 allows to refuse a string in the place of a boolean; it helps more to read "True" as true, and to make the primary item when there is none.',
  probe: 'patch.attributes',
  axes: ['dialect', 'attribute'],
  appliesTo: hasQuotedBoolean,
  steps: ['add', 'read-added', 'replace', 'read-replaced'],
  messages: setMessages,
  judge: ({ add, 'read-added': readAdded, replace, 'read-replaced': readReplaced }, context) =>
    flaw(add, readAdded, 'added', context) ?? flaw(replace, readReplaced, 'replaced', context) ?? pass,
});

export const roleAsJson = defineCheck({
  id: 'patch.roles.json-text',
  title: 'A role whose value is JSON in a text does not end in a server error',
  failure: 'A role whose value is JSON in a text ends in a server error',
  rfc: null,
  entra: 'degrades',
  refs: [{ source: 'Entra', topic: 'Roles as JSON in a text' }],
  impact: 'Nobody gets a role where the mapping is AppRoleAssignmentsComplex, and the update fails every cycle.',
  fix: 'Entra sends [{"value":"{\\"id\\":\\"…\\",\\"displayName\\":\\"…\\"}"}]. Take the text for the value as it is, or read the JSON in it; refuse what you do not understand with 400.',
  probe: 'patch.forms',
  axes: ['attribute'],
  appliesTo: ({ path }) => /^roles\b/i.test(path),
  steps: ['forms'],
  messages: { fault: 'expected 200, 204 or 400, got {actual}' },
  judge({ forms }, context) {
    const status = answerOf(context, forms, 'role-json');
    if (status === null) return undecided;
    if (status < 500) return pass;
    const decided = objectOf(context.facts['exchanges.forms'])?.['role-json'];
    const place = { ...at.status(forms), ...(typeof decided === 'number' ? { exchange: decided } : {}) };
    return fail('fault', { expected: '200, 204 or 400', actual: status, at: [place], cause: serverFault });
  },
});

export const roleChecks: Check[] = [quotedBoolean, roleAsJson];
