import { at, defineCheck, fail, pass } from '../../../engine/contract/check';
import { objectOf } from '../../../engine/scim/json';
import { urn } from '../../../engine/scim/urns';
import { excerpt } from '../../shared/error-body';
import { attributesOf, listed, unreadable } from '../../shared/schema-definitions';
import { sameText } from '../../shared/values';

const probe = 'discovery.documents';
const steps = ['schemas'] as const;
const document = ['/Schemas', 'discovery.schemas.list'] as const;

export const schemaByUrn = defineCheck({
  id: 'discovery.schemas.by-urn',
  title: 'A schema can be read by its URN',
  failure: 'A schema cannot be read by its URN',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '4' }],
  impact: 'Clients that read one schema at a time, among them validators, find none.',
  fix: 'Answer GET /Schemas/{urn} with 200 and the definition itself, not a list.',
  probe,
  steps: ['schema'],
  messages: {
    status: 'expected 200, got {actual}',
    other: 'expected the schema {expected}, got {actual}',
    noAttributes: 'expected attributes in the schema {expected}, got none',
  },
  judge({ schema }) {
    const { status, body } = schema.response;
    if (status !== 200) return fail('status', { expected: 200, actual: status, at: [at.status(schema)] });
    const part = objectOf(body);
    if (!part || !sameText(part.id, urn.user))
      return fail('other', { expected: urn.user, actual: part?.id ?? excerpt(schema), at: [at.body(schema)] });
    if (attributesOf({ part, pointer: '' }).length > 0) return pass;
    return fail('noAttributes', { expected: urn.user, actual: null, at: [at.body(schema)] });
  },
});

export const unknownSchema = defineCheck({
  id: 'discovery.schemas.unknown-urn',
  title: 'A schema that does not exist is answered with 404',
  failure: 'A schema that does not exist is not answered with 404',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '4' },
    { source: 'RFC 7644', section: '3.12' },
  ],
  impact: 'Nothing with Entra; other clients take what they get for the schema.',
  fix: 'Answer 404 with a SCIM error when no schema has the URN.',
  probe,
  steps: ['unknown-schema'],
  messages: { status: 'expected 404, got {actual}' },
  judge({ 'unknown-schema': exchange }) {
    const { status } = exchange.response;
    return status === 404 ? pass : fail('status', { expected: 404, actual: status, at: [at.status(exchange)] });
  },
});

export const schemasFilter = defineCheck({
  id: 'discovery.schemas.filter-refused',
  title: 'A filter on /Schemas is refused with 403',
  failure: 'A filter on /Schemas is not refused with 403',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '4' }],
  impact: 'None that was seen with Entra; a client may believe that the filter was applied.',
  fix: 'Answer 403 when a filter is sent to /Schemas, /ResourceTypes or /ServiceProviderConfig.',
  probe,
  steps: ['schemas', 'filtered-schemas'],
  messages: { served: 'expected 403, got {actual}' },
  judge({ schemas, 'filtered-schemas': filtered }) {
    const skipped = unreadable(schemas, ...document);
    if (skipped) return skipped;
    const { status } = filtered.response;
    return status === 403 ? pass : fail('served', { expected: 403, actual: status, at: [at.status(filtered)] });
  },
});

export const noMessageSchemas = defineCheck({
  id: 'discovery.schemas.no-messages',
  title: '/Schemas lists resources, not messages',
  failure: '/Schemas lists the schema of a message',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.1' }],
  impact: 'Nothing with Entra; clients that generate forms from /Schemas offer things that nobody can create.',
  fix: 'Leave schemas whose URN begins with urn:ietf:params:scim:api: out of /Schemas.',
  probe,
  steps,
  messages: { message: 'expected no schema of a message, got {actual}' },
  judge({ schemas }) {
    const skipped = unreadable(schemas, ...document);
    if (skipped) return skipped;
    const odd = listed(schemas).find(({ part }) => /^urn:ietf:params:scim:api:/i.test(String(part.id)));
    if (!odd) return pass;
    return fail('message', {
      expected: null,
      actual: odd.part.id ?? null,
      at: [at.body(schemas, `${odd.pointer}/id`)],
    });
  },
});
