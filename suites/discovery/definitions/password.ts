import { urn } from '../../../scim/urns';
import { defineCheck } from '../../define';
import { definitionOf, judgeMembers, notListed, schemaNamed } from '../../reading/schema-definitions';

const probe = 'discovery-documents';

const steps = ['schemas'] as const;

const messages = { wrong: 'expected {member} of {attribute} to be {expected}, got {actual}' };

export const passwordDefinition = defineCheck({
  id: 'discovery.definitions.password',
  title: 'password is declared with "returned": "never"',
  failure: 'password is not declared with "returned": "never"',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'RFC 7643', section: '8.7.1' },
  ],
  impact: "Microsoft's validator sends a password and expects it back, so its test of updates fails.",
  fix: 'Declare password with "returned": "never" and "mutability": "writeOnly". Omit it if you do not support it.',
  probe,
  steps,
  messages,
  judge({ schemas }) {
    const definition = definitionOf(schemaNamed(schemas, urn.user), 'password');
    if (!definition) return notListed(schemas, 'password');
    return judgeMembers(schemas, definition, 'password', { returned: ['never'] });
  },
});
