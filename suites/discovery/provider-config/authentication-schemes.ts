import { at, fail, pass } from '../../../contract/check';
import type { Reference } from '../../../contract/results';
import { isUnassigned, objectsOf } from '../../../scim/json';
import { defineCheck } from '../../define';
import { configOf, configUnreadable } from '../../reading/provider-config';

const probe = 'discovery-documents';

const steps = ['config'] as const;

const section5: Reference[] = [{ source: 'RFC 7643', section: '5' }];

export const configSchemes = defineCheck({
  id: 'discovery.provider-config.authentication-schemes',
  title: 'Authentication schemes are listed with type, name and description',
  failure: 'Authentication schemes are not listed with type, name and description',
  rfc: 'MUST',
  entra: 'none',
  refs: section5,
  impact: 'No effect on Entra, whose administrator chooses the scheme; other clients cannot discover it.',
  fix: 'List at least one entry in authenticationSchemes. Give each entry a type, name and description.',
  probe,
  steps,
  headlines: {
    none: '/ServiceProviderConfig lists no authentication scheme',
    incomplete: 'An authentication scheme lacks its type, name or description',
  },
  messages: {
    none: 'expected at least one authentication scheme, got {actual}',
    incomplete: 'expected a scheme with type, name and description, got {actual}',
  },
  judge({ config }) {
    const document = configOf(config);
    if (!document) return configUnreadable;
    const schemes = objectsOf(document.authenticationSchemes);
    const pointer = '/authenticationSchemes';
    if (schemes.length === 0)
      return fail('none', {
        expected: 1,
        actual: document.authenticationSchemes ?? null,
        at: [at.body(config, pointer)],
      });
    const index = schemes.findIndex((scheme) =>
      ['type', 'name', 'description'].some((name) => isUnassigned(scheme[name])),
    );
    const odd = schemes[index];
    return odd ? fail('incomplete', { expected: 3, actual: odd, at: [at.body(config, `${pointer}/${index}`)] }) : pass;
  },
});
