import { at, fail, pass } from '../../../contract/check';
import type { Reference } from '../../../contract/results';
import { defineCheck } from '../../define';
import { bareFault, bareMessage, configOf, configUnreadable, supportedOf } from '../../reading/provider-config';

const probe = 'discovery-documents';

const steps = ['config'] as const;

const section5: Reference[] = [{ source: 'RFC 7643', section: '5' }];

const features = ['patch', 'bulk', 'filter', 'changePassword', 'sort', 'etag'];

export const configFeatures = defineCheck({
  id: 'discovery.provider-config.features',
  title: 'Every feature has a boolean member "supported"',
  failure: 'A feature has no boolean member "supported"',
  rfc: 'MUST',
  entra: 'degrades',
  refs: section5,
  impact: "Microsoft's validator and other clients treat a missing feature as unsupported, or stop.",
  fix: 'Declare patch, bulk, filter, changePassword, sort and etag. Each is an object with a boolean member "supported".',
  probe,
  steps,
  messages: { missing: 'expected supported of {feature} to be true or false, got {actual}', ...bareMessage },
  judge({ config }) {
    const document = configOf(config);
    if (!document) return configUnreadable;
    const feature = features.find((name) => typeof supportedOf(document, name) !== 'boolean');
    if (feature === undefined) return pass;
    const actual = supportedOf(document, feature) ?? document[feature] ?? null;
    const place = at.body(config, `/${feature}`);
    return (
      bareFault(config, document, feature) ??
      fail('missing', { expected: 'boolean', actual, at: [place], data: { feature } })
    );
  },
});
