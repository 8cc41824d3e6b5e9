import { type Answered, at, fail, type Judgement, pass } from '../../contract/check';
import { stringOf } from '../../scim/json';
import { attributesOf, listed, schemaNamed, unreadable } from './schema-definitions';

const document = ['/Schemas', 'discovery.schemas.list'] as const;

export function judgeSchema(schemas: Answered, name: string): Judgement {
  const skipped = unreadable(schemas, ...document);
  if (skipped) return skipped;
  const schema = schemaNamed(schemas, name);
  const names = listed(schemas).map(({ part }) => stringOf(part.id) ?? null);
  if (!schema) return fail('missing', { expected: name, actual: names, at: [at.body(schemas, '/Resources')] });
  if (attributesOf(schema).length > 0) return pass;
  return fail('noAttributes', { expected: name, actual: null, at: [at.body(schemas, schema.pointer)] });
}

const probe = 'discovery-documents';

const steps = ['schemas'] as const;

const messages = {
  missing: 'expected {expected} among the listed schemas, got {actual}',
  noAttributes: 'expected {expected} to define attributes, got none',
};

export const common = {
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '7' },
    { source: 'RFC 7644', section: '4' },
    { source: 'Entra', topic: 'Schema discovery' },
  ],
  fix: 'List the definition in /Schemas with its URN as id and one entry in attributes for each attribute that you support.',
  probe,
  steps,
  messages,
} as const;
