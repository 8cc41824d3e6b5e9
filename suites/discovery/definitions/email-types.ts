import { at, fail, pass } from '../../../contract/check';
import { urn } from '../../../scim/urns';
import { defineCheck } from '../../define';
import { canonicalValues, definitionOf, notListed, schemaNamed } from '../../reading/schema-definitions';

const probe = 'discovery-documents';

const steps = ['schemas'] as const;

export const emailTypes = defineCheck({
  id: 'discovery.definitions.email-types',
  title: 'The types of e-mail addresses are declared and include work',
  failure: 'The types of e-mail addresses are not declared or do not include work',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.1.2' },
    { source: 'RFC 7643', section: '7' },
    { source: 'Entra', topic: 'Schema discovery' },
  ],
  impact: 'The gallery tests use paths with primary instead of emails[type eq "work"].value, and these fail.',
  fix: 'Give the sub-attribute type of emails the canonicalValues work, home and other.',
  probe,
  steps,
  messages: { missing: 'expected the canonicalValues of emails.type to include work, got {actual}' },
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
