import { at, fail, pass } from '../../../contract/check';
import type { Reference } from '../../../contract/results';
import { defineCheck } from '../../define';
import {
  bareFault,
  bareMessage,
  configOf,
  configUnreadable,
  isDeclared,
  supportedOf,
} from '../../reading/provider-config';

const probe = 'discovery-documents';

const steps = ['config'] as const;

const section5: Reference[] = [{ source: 'RFC 7643', section: '5' }];

export const configFilter = defineCheck({
  id: 'discovery.provider-config.filter',
  title: 'Filtering is declared as supported',
  failure: 'Filtering is not declared as supported',
  rfc: 'MAY',
  entra: 'degrades',
  refs: [...section5, { source: 'Entra', topic: 'Match user' }],
  impact: 'Entra finds users and groups only by filter; without it, Entra creates every user and group again.',
  fix: 'Set filter.supported to true. The operators "eq" and "and" have to work for the matching attributes.',
  probe,
  steps,
  messages: { unsupported: 'expected filter.supported to be true, got {actual}', ...bareMessage },
  judge({ config }) {
    const document = configOf(config);
    if (!document) return configUnreadable;
    const bare = bareFault(config, document, 'filter');
    if (bare) return bare;
    const actual = supportedOf(document, 'filter') ?? null;
    if (isDeclared(actual)) return pass;
    return fail('unsupported', { expected: true, actual, at: [at.body(config, '/filter/supported')] });
  },
});
