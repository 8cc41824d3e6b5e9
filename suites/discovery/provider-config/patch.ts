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

export const configPatch = defineCheck({
  id: 'discovery.provider-config.patch',
  title: 'PATCH is declared as supported',
  failure: 'PATCH is not declared as supported',
  rfc: 'MAY',
  entra: 'blocks',
  refs: [...section5, { source: 'Entra', topic: 'Update user' }],
  impact:
    'Entra changes users and groups only by PATCH; an app that declares no support for it is not accepted into the gallery.',
  fix: 'Set patch.supported to true. PATCH has to work for users and groups.',
  probe,
  steps,
  messages: { unsupported: 'expected patch.supported to be true, got {actual}', ...bareMessage },
  judge({ config }) {
    const document = configOf(config);
    if (!document) return configUnreadable;
    const bare = bareFault(config, document, 'patch');
    if (bare) return bare;
    const actual = supportedOf(document, 'patch') ?? null;
    if (isDeclared(actual)) return pass;
    return fail('unsupported', { expected: true, actual, at: [at.body(config, '/patch/supported')] });
  },
});
