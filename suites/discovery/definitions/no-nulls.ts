import { at, fail, pass } from '../../../contract/check';
import type { Json } from '../../../contract/results';
import { arrayOf, objectOf } from '../../../scim/json';
import { defineCheck } from '../../define';
import { unreadable } from '../../reading/schema-definitions';

const probe = 'discovery-documents';

const steps = ['schemas'] as const;

const document = ['/Schemas', 'discovery.schemas.list'] as const;

/** The JSON Pointer to the first null, or undefined. */
function findNull(value: Json | undefined, pointer: string): string | undefined {
  if (value === null) return pointer;
  const members = Object.entries(objectOf(value) ?? arrayOf(value));
  for (const [name, member] of members) {
    const found = findNull(member, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

export const definitionNulls = defineCheck({
  id: 'discovery.definitions.no-nulls',
  title: '/Schemas contains no null',
  failure: '/Schemas contains null',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'Entra', topic: 'Schema discovery' },
    { source: 'RFC 7643', section: '2.5' },
  ],
  impact: 'Schema discovery may stop at the null.',
  fix: 'Omit members without a value from the definitions. For example, do not send "subAttributes": null.',
  probe,
  steps,
  messages: { null: 'expected no null, got null at {pointer}' },
  judge({ schemas }) {
    const skipped = unreadable(schemas, ...document);
    if (skipped) return skipped;
    const pointer = findNull(schemas.response.body, '');
    if (pointer === undefined) return pass;
    return fail('null', { expected: 'no null', actual: null, at: [at.body(schemas, pointer)], data: { pointer } });
  },
});
