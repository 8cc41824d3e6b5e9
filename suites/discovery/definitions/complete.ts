import { at, fail, pass, skip } from '../../../contract/check';
import { isUnassigned } from '../../../scim/json';
import { defineCheck } from '../../define';
import { allDefinitions, unreadable } from '../../reading/schema-definitions';

const probe = 'discovery-documents';

const steps = ['schemas'] as const;

const document = ['/Schemas', 'discovery.schemas.list'] as const;

const noDefinitions = skip('no schema defines attributes: see discovery.schemas.user');

export const definitionsComplete = defineCheck({
  id: 'discovery.definitions.complete',
  title: 'Attribute definitions have a name, a type and, if complex, sub-attributes',
  failure: 'An attribute definition lacks its name, type or sub-attributes',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '7' },
    { source: 'Entra', topic: 'Schema discovery' },
  ],
  impact: 'Schema discovery cannot interpret the attribute and omits it.',
  fix: 'Give every attribute a name and a type, and every complex attribute its subAttributes.',
  probe,
  steps,
  headlines: {
    name: 'An attribute definition has no name',
    type: 'An attribute definition has no type',
    subAttributes: 'A complex attribute is defined without sub-attributes',
  },
  messages: {
    name: 'expected a name for every attribute, got {actual}',
    type: 'expected a type for {attribute}, got {actual}',
    subAttributes: 'expected subAttributes for {attribute}, which is complex, got {actual}',
  },
  judge({ schemas }) {
    const skipped = unreadable(schemas, ...document);
    if (skipped) return skipped;
    const definitions = allDefinitions(schemas);
    for (const { part, pointer, name } of definitions) {
      const data = { attribute: name };
      if (typeof part.name !== 'string' || part.name === '')
        return fail('name', { expected: 'name', actual: part.name ?? null, at: [at.body(schemas, pointer)] });
      if (isUnassigned(part.type))
        return fail('type', { expected: 'type', actual: part.type ?? null, at: [at.body(schemas, pointer)], data });
      if (part.type === 'complex' && isUnassigned(part.subAttributes))
        return fail('subAttributes', {
          expected: 1,
          actual: part.subAttributes ?? null,
          at: [at.body(schemas, pointer)],
          data,
        });
    }
    return definitions.length > 0 ? pass : noDefinitions;
  },
});
