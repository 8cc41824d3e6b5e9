import { type Check, fail, pass } from '../../contract/check';
import { defineCheck } from '../define';
import { answerOf, notFoundOut, placeOf } from '../reading/patched';

const roleAsJson = defineCheck({
  id: 'patch.roles.json-text',
  title: 'A role that is sent as a JSON string does not cause a server error',
  failure: 'A role that is sent as a JSON string causes a server error',
  rfc: null,
  entra: 'degrades',
  refs: [{ source: 'Entra', topic: 'Roles as JSON in a text' }],
  impact: 'Where the mapping uses AppRoleAssignmentsComplex, no user gets a role, and the update fails every cycle.',
  fix: 'Entra sends [{"value":"{\\"id\\":\\"…\\",\\"displayName\\":\\"…\\"}"}]. Store the string as the value, or read the JSON in it. Reject what you do not understand with 400.',
  probe: 'patch-forms',
  axes: ['attribute'],
  appliesTo: ({ path }) => /^roles\b/i.test(path),
  steps: ['forms'],
  messages: { fault: 'expected 200, 204 or 400, got {actual}' },
  judge({ forms }, context) {
    const status = answerOf(context, forms, 'role-json');
    if (status === null) return notFoundOut;
    if (status < 500) return pass;
    const place = placeOf(context, forms, 'role-json');
    return fail('fault', { expected: '200, 204 or 400', actual: status, at: [place], cause: 'server-error' });
  },
});

export const roles: Check[] = [roleAsJson];
