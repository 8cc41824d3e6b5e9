import { at, type Check, fail, pass } from '../../contract/check';
import { defineCheck } from '../define';
import { answerOf, undecided } from '../reading/patched';

const roleAsJson = defineCheck({
  id: 'patch.roles.json-text',
  title: 'A role whose value is JSON in a text does not end in a server error',
  failure: 'A role whose value is JSON in a text ends in a server error',
  rfc: null,
  entra: 'degrades',
  refs: [{ source: 'Entra', topic: 'Roles as JSON in a text' }],
  impact: 'Nobody gets a role where the mapping is AppRoleAssignmentsComplex, and the update fails every cycle.',
  fix: 'Entra sends [{"value":"{\\"id\\":\\"…\\",\\"displayName\\":\\"…\\"}"}]. Take the text for the value as it is, or read the JSON in it; refuse what you do not understand with 400.',
  probe: 'patch-forms',
  axes: ['attribute'],
  appliesTo: ({ path }) => /^roles\b/i.test(path),
  steps: ['forms'],
  messages: { fault: 'expected 200, 204 or 400, got {actual}' },
  judge({ forms }, context) {
    const status = answerOf(context, forms, 'role-json');
    if (status === null) return undecided;
    if (status < 500) return pass;
    const exchange = context.facts.apart?.forms?.exchanges['role-json'] ?? forms.index;
    const place = { ...at.status(forms), exchange };
    return fail('fault', { expected: '200, 204 or 400', actual: status, at: [place], cause: 'server-error' });
  },
});

export const roles: Check[] = [roleAsJson];
