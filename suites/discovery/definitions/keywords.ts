import { at, fail, pass, skip } from '../../../contract/check';
import { defineCheck } from '../../define';
import { allDefinitions, unreadable } from '../../reading/schema-definitions';

const probe = 'discovery-documents';

const steps = ['schemas'] as const;

const document = ['/Schemas', 'discovery.schemas.list'] as const;

const noDefinitions = skip('no schema defines attributes: see discovery.schemas.user');

/** RFC 7643 §7; `binary` is missing from its list there and defined in §2.3.6. */
const keywords: Record<string, string[]> = {
  type: ['string', 'boolean', 'decimal', 'integer', 'dateTime', 'reference', 'complex', 'binary'],
  mutability: ['readOnly', 'readWrite', 'immutable', 'writeOnly'],
  returned: ['always', 'never', 'default', 'request'],
  uniqueness: ['none', 'server', 'global'],
};

export const definitionKeywords = defineCheck({
  id: 'discovery.definitions.keywords',
  title: 'Attribute definitions use only keywords that SCIM defines, spelled exactly',
  failure: 'An attribute definition uses a keyword that SCIM does not define',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '7' },
    { source: 'Entra', topic: 'Schema discovery' },
  ],
  impact: 'Schema discovery omits the attribute or stops, and the app is not accepted into the gallery.',
  fix: 'Write the keywords exactly as follows. type: string, boolean, decimal, integer, dateTime, binary, reference or complex; mutability: readOnly, readWrite, immutable or writeOnly; returned: always, never, default or request; uniqueness: none, server or global.',
  probe,
  steps,
  messages: { unknown: 'expected {keyword} of {attribute} to be one of {expected}, got {actual}' },
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
