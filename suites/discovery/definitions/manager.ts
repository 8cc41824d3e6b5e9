import { at, fail } from '../../../contract/check';
import { urn } from '../../../scim/urns';
import { defineCheck } from '../../define';
import { definitionOf, judgeMembers, notListed, schemaNamed } from '../../reading/schema-definitions';
import { typed } from '../../reading/typed-attributes';

const messages = { wrong: 'expected {member} of {attribute} to be {expected}, got {actual}' };

export const managerDefinition = defineCheck({
  ...typed,
  id: 'discovery.definitions.manager',
  title: 'manager is declared as complex with the sub-attribute value',
  failure: 'manager is not declared as complex with the sub-attribute value',
  refs: [
    { source: 'RFC 7643', section: '4.3' },
    { source: 'RFC 7643', section: '8.7.1' },
  ],
  needs: ['enterprise'],
  fix: 'Declare manager with type complex and the sub-attributes value, $ref and displayName.',
  headlines: {
    wrong: 'manager is not declared as a single complex attribute',
    noValue: 'manager is declared without the sub-attribute value',
  },
  messages: { ...messages, noValue: 'expected the sub-attribute value of manager, got none' },
  judge({ schemas }) {
    const schema = schemaNamed(schemas, urn.enterprise);
    const definition = definitionOf(schema, 'manager');
    if (!definition) return notListed(schemas, 'manager');
    const judged = judgeMembers(schemas, definition, 'manager', { type: ['complex'] });
    if (judged.outcome !== 'pass' || definitionOf(schema, 'manager.value')) return judged;
    return fail('noValue', { expected: 'value', actual: null, at: [at.body(schemas, definition.pointer)] });
  },
});
