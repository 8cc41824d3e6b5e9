import { at, fail, pass } from '../../../contract/check';
import { defineCheck } from '../../define';
import { listed, unreadable } from '../../reading/schema-definitions';

const probe = 'discovery-documents';

const steps = ['schemas'] as const;

const document = ['/Schemas', 'discovery.schemas.list'] as const;

export const noMessageSchemas = defineCheck({
  id: 'discovery.schemas.no-messages',
  title: '/Schemas does not list the schemas of protocol messages',
  failure: '/Schemas lists the schema of a protocol message',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.1' }],
  impact:
    'No effect on Entra, which takes its mapping from the administrator; clients that generate forms from /Schemas offer resources that no user can create.',
  fix: 'Remove schemas whose URN starts with urn:ietf:params:scim:api: from /Schemas.',
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
