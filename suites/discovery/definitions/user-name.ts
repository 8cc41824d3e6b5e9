import { urn } from '../../../scim/urns';
import { defineCheck } from '../../define';
import { definitionOf, judgeMembers, notListed, schemaNamed } from '../../reading/schema-definitions';

const probe = 'discovery-documents';

const steps = ['schemas'] as const;

const messages = { wrong: 'expected {member} of {attribute} to be {expected}, got {actual}' };

export const userNameDefinition = defineCheck({
  id: 'discovery.definitions.user-name',
  title: 'userName is declared as a required, unique, case-insensitive string',
  failure: 'userName is not declared as a required, unique, case-insensitive string',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'RFC 7643', section: '8.7.1' },
  ],
  impact:
    'No effect on Entra, which takes its mapping from the administrator; clients that read the schema match users case-sensitively and create duplicates.',
  fix: 'Declare userName with type string, required true, caseExact false and uniqueness server, and make the server behave accordingly.',
  probe,
  steps,
  messages,
  judge({ schemas }) {
    const definition = definitionOf(schemaNamed(schemas, urn.user), 'userName');
    if (!definition) return notListed(schemas, 'userName');
    return judgeMembers(schemas, definition, 'userName', {
      type: ['string'],
      required: [true],
      caseExact: [false, null],
      uniqueness: ['server', 'global'],
    });
  },
});
