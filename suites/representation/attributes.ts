import { type Answered, at, type Check, fail, pass, skip } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { stringOf } from '../../scim/json';
import { urn } from '../../scim/urns';
import { defineSurvey } from '../define';
import { identified } from '../reading/representations';
import { attributesOf, listed, schemaNamed } from '../reading/schema-definitions';
import { stepOf } from '../reading/steps';

/** Every resource has these; no schema has to list them (RFC 7643 §3.1, §8.7.1). */
const common = ['schemas', 'id', 'externalid', 'meta'];

function documentIn(exchanges: RecordedExchange[]): Answered | undefined {
  return stepOf(
    exchanges.filter(({ probe }) => probe === 'discovery-documents'),
    'schemas',
  );
}

/** No RFC forbids attributes that are not declared, so this is reported without weight. */
const attributesDeclared = defineSurvey({
  id: 'representation.attributes.declared',
  title: 'Users and groups show no attributes that /Schemas does not list',
  failure: 'A user or group shows an attribute that /Schemas does not list',
  rfc: null,
  entra: 'none',
  refs: [
    { source: 'RFC 7643', section: '7' },
    { source: 'RFC 7643', section: '3.3' },
  ],
  impact:
    "Microsoft's validators may call the resource invalid. Entra itself ignores attributes that it does not know.",
  fix: 'List the attribute in /Schemas, move it into an extension with its own URN, or omit it.',
  survey: 'everything',
  messages: { undeclared: 'expected only {expected}, got {actual} as well' },
  judge(exchanges) {
    const schemas = documentIn(exchanges);
    if (!schemas) return skip('/Schemas was not read');
    const urns = listed(schemas).map(({ part }) => stringOf(part.id)?.toLowerCase() ?? '');
    let judged = 0;
    for (const { exchange, resource, pointer, type } of identified(exchanges)) {
      const schema = schemaNamed(schemas, type === 'User' ? urn.user : urn.group);
      const names = schema ? attributesOf(schema).map(({ part }) => stringOf(part.name)?.toLowerCase() ?? '') : [];
      if (names.length === 0) continue;
      judged += 1;
      const known = new Set([...common, ...names, ...urns]);
      const other = Object.keys(resource).find((name) => !known.has(name.toLowerCase()));
      if (other !== undefined)
        return fail('undeclared', {
          expected: 'attributes that /Schemas lists',
          actual: other,
          at: [at.body(exchange, `${pointer}/${other.replaceAll('~', '~0').replaceAll('/', '~1')}`)],
        });
    }
    return judged > 0 ? pass : skip('no answer showed a user or group whose schema /Schemas lists');
  },
});

export const attributes: Check[] = [attributesDeclared];
