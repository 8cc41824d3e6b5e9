import { type Answered, at, fail, pass, skip } from '../../../contract/check';
import { objectOf } from '../../../scim/json';
import { defineCheck } from '../../define';
import { isUndescribed } from '../../reading/discovery-documents';

const probe = 'discovery-documents';

const steps = ['config', 'types', 'schemas'] as const;

const isServed = ({ response }: Answered) =>
  response.status === 200 && Object.keys(objectOf(response.body) ?? {}).length > 0;

export const documentsServed = defineCheck({
  id: 'discovery.documents.served',
  title: 'The provider serves discovery documents',
  failure: 'The provider serves none of the discovery documents',
  // RFC 7644 §4 says that clients MAY read them, and how they look where they are served. Entra provisions without them.
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '4' },
    { source: 'Entra', topic: 'Schema discovery' },
  ],
  impact:
    "Provisioning works without them. Schema discovery in the admin centre shows nothing, Microsoft's validator cannot start, and a new app is not accepted into the gallery.",
  fix: 'Serve /ServiceProviderConfig, /ResourceTypes and /Schemas as RFC 7644 §4 defines them.',
  probe,
  steps,
  messages: { none: 'expected 200 for at least one of the three documents, got {actual}' },
  judge(documents) {
    const { config, types, schemas } = documents;
    if (!isUndescribed(documents))
      return [config, types, schemas].some(isServed)
        ? pass
        : skip('none of the documents can be read: see discovery.provider-config.readable');
    const actual = [config, types, schemas].map(({ response }) => response.status);
    return fail('none', { expected: 200, actual, at: [at.status(config), at.status(types), at.status(schemas)] });
  },
});
