import { at, fail, pass } from '../../../contract/check';
import type { Reference } from '../../../contract/results';
import { objectOf } from '../../../scim/json';
import { defineCheck } from '../../define';
import { bareFault, bareMessage, configOf, configUnreadable } from '../../reading/provider-config';

const probe = 'discovery-documents';

const steps = ['config'] as const;

const section5: Reference[] = [{ source: 'RFC 7643', section: '5' }];

const limits: [string, string][] = [
  ['bulk', 'maxOperations'],
  ['bulk', 'maxPayloadSize'],
  ['filter', 'maxResults'],
];

export const configLimits = defineCheck({
  id: 'discovery.provider-config.limits',
  title: 'The limits of bulk and filter are declared',
  failure: 'A limit of bulk or filter is not declared',
  rfc: 'MUST',
  entra: 'none',
  refs: section5,
  impact: 'No effect on Entra, which does not use these limits; strict clients reject the document.',
  fix: 'Declare bulk.maxOperations, bulk.maxPayloadSize and filter.maxResults as integers. Use 0 if bulk is not supported.',
  probe,
  steps,
  messages: { missing: 'expected {limit} to be an integer, got {actual}', ...bareMessage },
  judge({ config }) {
    const document = configOf(config);
    if (!document) return configUnreadable;
    for (const [feature, name] of limits) {
      const actual = objectOf(document[feature])?.[name] ?? null;
      if (Number.isInteger(actual)) continue;
      const pointer = at.body(config, `/${feature}`);
      const bare = bareFault(config, document, feature);
      if (bare) return bare;
      return fail('missing', { expected: 'integer', actual, at: [pointer], data: { limit: `${feature}.${name}` } });
    }
    return pass;
  },
});
