import { urn } from '../../../scim/urns';
import { defineCheck } from '../../define';
import { definitionOf, judgeMembers, notListed, schemaNamed } from '../../reading/schema-definitions';

const probe = 'discovery-documents';

const steps = ['schemas'] as const;

const messages = { wrong: 'expected {member} of {attribute} to be {expected}, got {actual}' };

const typed = {
  rfc: 'MUST',
  entra: 'degrades',
  impact: 'Requests generated from the schema contain the wrong JSON type, and updates fail.',
  probe,
  steps,
  messages,
} as const;

export const activeDefinition = defineCheck({
  ...typed,
  id: 'discovery.definitions.active',
  title: 'active is declared as a single-valued boolean',
  failure: 'active is not declared as a single-valued boolean',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'RFC 7643', section: '8.7.1' },
  ],
  fix: 'Declare active with type boolean and multiValued false.',
  judge({ schemas }) {
    const definition = definitionOf(schemaNamed(schemas, urn.user), 'active');
    if (!definition) return notListed(schemas, 'active');
    return judgeMembers(schemas, definition, 'active', { type: ['boolean'], multiValued: [false, null] });
  },
});
