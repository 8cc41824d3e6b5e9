import { defineCheck } from '../../../engine/contract/check';
import { urn } from '../../../engine/scim/urns';
import { definitionOf, judgeMembers, notListed, schemaNamed } from '../../shared/schema-definitions';

const probe = 'discovery.documents';
const steps = ['schemas'] as const;

const messages = { wrong: 'expected {attribute}.{member} to be {expected}, got {actual}' };

export const userNameDefinition = defineCheck({
  id: 'discovery.definitions.user-name',
  title: 'userName is declared required, unique and without regard to case',
  failure: 'userName is not declared required, unique and without regard to case',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'RFC 7643', section: '8.7.1' },
  ],
  impact: 'Clients that read the schema match users by case and create them twice.',
  fix: 'Declare userName with required true, caseExact false and uniqueness server, and behave so.',
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

const typed = {
  rfc: 'MUST',
  entra: 'degrades',
  impact: 'Requests that are generated from the schema carry the wrong JSON type, and updates fail.',
  probe,
  steps,
  messages,
} as const;

export const activeDefinition = defineCheck({
  ...typed,
  id: 'discovery.definitions.active',
  title: 'active is declared as one boolean',
  failure: 'active is not declared as one boolean',
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

export const passwordDefinition = defineCheck({
  id: 'discovery.definitions.password',
  title: 'password is declared as never returned',
  failure: 'password is not declared as never returned',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'RFC 7643', section: '8.7.1' },
  ],
  impact: "Microsoft's validator sends a password and expects it back, so its test of updates fails.",
  fix: 'Declare password with returned never and mutability writeOnly, or leave it out when it is not supported.',
  probe,
  steps,
  messages,
  judge({ schemas }) {
    const definition = definitionOf(schemaNamed(schemas, urn.user), 'password');
    if (!definition) return notListed(schemas, 'password');
    return judgeMembers(schemas, definition, 'password', { returned: ['never'] });
  },
});
