import { type Answered, at, fail, type Judgement, pass } from '../../contract/check';
import { stringOf } from '../../scim/json';
import { unreadableTypes } from './resource-types';
import { listed, type Part, schemaExtensions, schemaNamed, unreadable } from './schema-definitions';

export const missingMessages = { missing: 'expected {expected} in /Schemas, got {actual}' };

/** Entra reads users and groups, and no other resource type. */
export const isReadByEntra = ({ part }: Part) => /^\/?(Users|Groups)\/?$/i.test(stringOf(part.endpoint) ?? '');

const namedBy = (type: Part) =>
  [stringOf(type.part.schema) ?? '', ...schemaExtensions(type)].filter((name) => name !== '');

/**
 * Judges whether /Schemas lists what some resource types name. Message ids: those of `missingMessages`.
 * @param none what to say where none of them names a schema
 */
export function judgeListed(
  { types, schemas }: { types: Answered; schemas: Answered },
  isJudged: (type: Part) => boolean,
  none: Judgement,
): Judgement {
  const skipped = unreadableTypes(types) ?? unreadable(schemas, '/Schemas', 'discovery.schemas.list');
  if (skipped) return skipped;
  const judged = listed(types).filter(isJudged);
  for (const type of judged) {
    const missing = namedBy(type).find((name) => !schemaNamed(schemas, name));
    if (missing === undefined) continue;
    const actual = listed(schemas).map(({ part }) => stringOf(part.id) ?? null);
    return fail('missing', { expected: missing, actual, at: [at.body(types, type.pointer), at.body(schemas)] });
  }
  return judged.some((type) => namedBy(type).length > 0) ? pass : none;
}
