import { at, fail, pass, skip } from '../../../contract/check';
import { defineCheck } from '../../define';
import { allDefinitions, unreadable } from '../../reading/schema-definitions';

const probe = 'discovery-documents';

const steps = ['schemas'] as const;

const document = ['/Schemas', 'discovery.schemas.list'] as const;

const noDefinitions = skip('no schema has attributes: see discovery.schemas.user');

/** RFC 7643 §7; `binary` is missing from its list there and defined in §2.3.6. */
const keywords: Record<string, string[]> = {
  type: ['string', 'boolean', 'decimal', 'integer', 'dateTime', 'reference', 'complex', 'binary'],
  mutability: ['readOnly', 'readWrite', 'immutable', 'writeOnly'],
  returned: ['always', 'never', 'default', 'request'],
  uniqueness: ['none', 'server', 'global'],
};

export const definitionKeywords = defineCheck({
  id: 'discovery.definitions.keywords',
  title: 'Attribute definitions use the keywords of SCIM, in camelCase',
  failure: 'An attribute definition uses a word that SCIM does not know, or in another case',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '7' },
    { source: 'Entra', topic: 'Schema discovery' },
  ],
  impact: 'Schema discovery drops the attribute or stops, and the provider is not admitted to the gallery.',
  fix: 'Write the keywords in exactly this case. type: string, boolean, decimal, integer, dateTime, binary, reference or complex; mutability: readOnly, readWrite, immutable or writeOnly; returned: always, never, default or request; uniqueness: none, server or global.',
  probe,
  steps,
  messages: { unknown: 'expected {attribute}.{keyword} to be one of {expected}, got {actual}' },
  judge({ schemas }) {
    const skipped = unreadable(schemas, ...document);
    if (skipped) return skipped;
    const definitions = allDefinitions(schemas);
    for (const { part, pointer, name } of definitions) {
      for (const [keyword, allowed] of Object.entries(keywords)) {
        const actual = part[keyword] ?? null;
        if (actual === null || (typeof actual === 'string' && allowed.includes(actual))) continue;
        const data = { attribute: name, keyword };
        return fail('unknown', { expected: allowed, actual, at: [at.body(schemas, `${pointer}/${keyword}`)], data });
      }
    }
    return definitions.length > 0 ? pass : noDefinitions;
  },
});
