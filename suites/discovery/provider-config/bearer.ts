import { at, fail, pass, skip } from '../../../contract/check';
import type { Reference } from '../../../contract/results';
import { objectsOf } from '../../../scim/json';
import { defineCheck } from '../../define';
import { configOf, configUnreadable } from '../../reading/provider-config';

const probe = 'discovery-documents';

const steps = ['config'] as const;

const section5: Reference[] = [{ source: 'RFC 7643', section: '5' }];

export const configBearer = defineCheck({
  id: 'discovery.provider-config.bearer',
  title: 'Authentication schemes include a bearer token or OAuth',
  failure: 'Authentication schemes do not include a bearer token or OAuth',
  rfc: null,
  entra: 'degrades',
  refs: [...section5, { source: 'Entra', topic: 'Bearer token' }],
  impact: 'Entra sends only a bearer token, and the document says that the provider does not accept one.',
  fix: 'List a scheme with type oauthbearertoken or oauth2 in authenticationSchemes.',
  probe,
  steps,
  messages: { none: 'expected a scheme with type oauthbearertoken or oauth2, got {actual}' },
  judge({ config }) {
    const document = configOf(config);
    if (!document) return configUnreadable;
    const types = objectsOf(document.authenticationSchemes).map(({ type }) => String(type ?? ''));
    if (types.length === 0)
      return skip('no authentication scheme is listed: see discovery.provider-config.authentication-schemes');
    if (types.some((type) => /oauth|bearer/i.test(type))) return pass;
    return fail('none', {
      expected: 'oauthbearertoken',
      actual: types,
      at: [at.body(config, '/authenticationSchemes')],
    });
  },
});
