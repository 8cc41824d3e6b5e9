import { at, defineCheck, fail, pass } from '../../../engine/contract/check';
import type { Reference } from '../../../engine/contract/results';
import { arrayOf, objectOf } from '../../../engine/scim/json';
import { urn } from '../../../engine/scim/urns';
import { excerpt } from '../../shared/error-body';
import { configOf, configUnreadable, supportedOf } from '../../shared/provider-config';
import { sameText } from '../../shared/values';

const probe = 'discovery.documents';
const steps = ['config'] as const;
const section5: Reference[] = [{ source: 'RFC 7643', section: '5' }];

export const configReadable = defineCheck({
  id: 'discovery.provider-config.readable',
  title: '/ServiceProviderConfig can be read',
  failure: '/ServiceProviderConfig cannot be read',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '4' }, ...section5],
  impact: "Microsoft's validator cannot start, and clients that read it fall back to defaults without PATCH.",
  fix: 'Answer GET /ServiceProviderConfig with 200 and one JSON object: schemas with urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig, and what is supported of patch, bulk, filter, changePassword, sort and etag.',
  probe,
  steps,
  messages: {
    status: 'expected 200, got {actual}',
    notJson: 'expected a JSON object, got {actual}',
    schemas: 'expected schemas with {expected}, got {actual}',
  },
  judge({ config }) {
    const { status, body } = config.response;
    if (status !== 200) return fail('status', { expected: 200, actual: status, at: [at.status(config)] });
    const document = objectOf(body);
    if (!document) return fail('notJson', { expected: 'JSON object', actual: excerpt(config), at: [at.body(config)] });
    if (arrayOf(document.schemas).some((name) => sameText(name, urn.providerConfig))) return pass;
    const actual = document.schemas ?? null;
    return fail('schemas', { expected: urn.providerConfig, actual, at: [at.body(config, '/schemas')] });
  },
});

const features = ['patch', 'bulk', 'filter', 'changePassword', 'sort', 'etag'];

export const configFeatures = defineCheck({
  id: 'discovery.provider-config.features',
  title: 'Every feature is declared with supported true or false',
  failure: 'A feature is not declared with supported true or false',
  rfc: 'MUST',
  entra: 'degrades',
  refs: section5,
  impact: "Microsoft's validator and other clients read a missing feature as unsupported, or stop.",
  fix: 'Declare patch, bulk, filter, changePassword, sort and etag, each as an object with a boolean supported.',
  probe,
  steps,
  messages: { missing: 'expected {feature}.supported to be true or false, got {actual}' },
  judge({ config }) {
    const document = configOf(config);
    if (!document) return configUnreadable;
    const feature = features.find((name) => typeof supportedOf(document, name) !== 'boolean');
    if (feature === undefined) return pass;
    const actual = supportedOf(document, feature) ?? document[feature] ?? null;
    return fail('missing', { expected: 'boolean', actual, at: [at.body(config, `/${feature}`)], data: { feature } });
  },
});

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
  impact: 'Nothing with Entra; clients that read the document strictly refuse it.',
  fix: 'Declare bulk.maxOperations, bulk.maxPayloadSize and filter.maxResults as integers, also where bulk is not supported (0).',
  probe,
  steps,
  messages: { missing: 'expected {limit} to be an integer, got {actual}' },
  judge({ config }) {
    const document = configOf(config);
    if (!document) return configUnreadable;
    for (const [feature, name] of limits) {
      const actual = objectOf(document[feature])?.[name] ?? null;
      if (Number.isInteger(actual)) continue;
      const pointer = at.body(config, `/${feature}`);
      return fail('missing', { expected: 'integer', actual, at: [pointer], data: { limit: `${feature}.${name}` } });
    }
    return pass;
  },
});
