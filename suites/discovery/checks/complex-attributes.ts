import { at, defineCheck, fail, pass } from '../../../engine/contract/check';
import { urn } from '../../../engine/scim/urns';
import { canonicalValues, definitionOf, judgeMembers, notListed, schemaNamed } from '../../shared/schema-definitions';

const probe = 'discovery.documents';
const steps = ['schemas'] as const;

const messages = { wrong: 'expected {attribute}.{member} to be {expected}, got {actual}' };

const typed = {
  rfc: 'MUST',
  entra: 'degrades',
  impact: 'Requests that are generated from the schema carry the wrong JSON type, and updates fail.',
  probe,
  steps,
  messages,
} as const;

export const managerDefinition = defineCheck({
  ...typed,
  id: 'discovery.definitions.manager',
  title: 'manager is declared as complex with a value',
  failure: 'manager is not declared as complex with a value',
  refs: [
    { source: 'RFC 7643', section: '4.3' },
    { source: 'RFC 7643', section: '8.7.1' },
  ],
  needs: ['enterprise'],
  fix: 'Declare manager with type complex and the sub-attributes value, $ref and displayName.',
  messages: { ...messages, noValue: 'expected manager to have the sub-attribute value' },
  judge({ schemas }) {
    const schema = schemaNamed(schemas, urn.enterprise);
    const definition = definitionOf(schema, 'manager');
    if (!definition) return notListed(schemas, 'manager');
    const judged = judgeMembers(schemas, definition, 'manager', { type: ['complex'] });
    if (judged.outcome !== 'pass' || definitionOf(schema, 'manager.value')) return judged;
    return fail('noValue', { expected: 'value', actual: null, at: [at.body(schemas, definition.pointer)] });
  },
});

export const emailsDefinition = defineCheck({
  ...typed,
  id: 'discovery.definitions.emails',
  title: 'emails is declared as complex and multi-valued',
  failure: 'emails is not declared as complex and multi-valued',
  refs: [
    { source: 'RFC 7643', section: '4.1.2' },
    { source: 'RFC 7643', section: '2.4' },
  ],
  fix: 'Declare emails with type complex, multiValued true and the sub-attributes value, type and primary.',
  judge({ schemas }) {
    const definition = definitionOf(schemaNamed(schemas, urn.user), 'emails');
    if (!definition) return notListed(schemas, 'emails');
    return judgeMembers(schemas, definition, 'emails', { type: ['complex'], multiValued: [true] });
  },
});

export const emailTypes = defineCheck({
  id: 'discovery.definitions.email-types',
  title: 'The types of e-mail addresses are declared, work among them',
  failure: 'The types of e-mail addresses are not declared, or work is missing',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.1.2' },
    { source: 'RFC 7643', section: '7' },
    { source: 'Entra', topic: 'Schema discovery' },
  ],
  impact:
    'The tests for the gallery make up paths with primary in place of emails[type eq "work"].value, and these fail.',
  fix: 'Give the sub-attribute type of emails the canonicalValues work, home and other.',
  probe,
  steps,
  messages: { missing: 'expected canonicalValues of emails.type with work, got {actual}' },
  judge({ schemas }) {
    const schema = schemaNamed(schemas, urn.user);
    const emails = definitionOf(schema, 'emails');
    if (!emails) return notListed(schemas, 'emails');
    const type = definitionOf(schema, 'emails.type');
    const values = type ? canonicalValues(type) : [];
    if (values.some((value) => value.toLowerCase() === 'work')) return pass;
    return fail('missing', { expected: 'work', actual: values, at: [at.body(schemas, (type ?? emails).pointer)] });
  },
});
