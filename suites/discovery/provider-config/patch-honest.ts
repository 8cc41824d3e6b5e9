import { at, fail, pass, skip } from '../../../contract/check';
import { objectOf } from '../../../scim/json';
import { defineSurvey } from '../../define';
import { answered, withCredentials } from '../../reading/exchanges';

export const patchHonest = defineSurvey({
  id: 'discovery.provider-config.patch-honest',
  title: 'patch.supported agrees with how PATCH is answered',
  failure: 'patch.supported contradicts how PATCH is answered',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7643', section: '5' },
    { source: 'RFC 7644', section: '3.5.2' },
  ],
  impact: 'No effect on Entra, which always sends PATCH; other clients choose the wrong method for updates.',
  fix: 'Set patch.supported to true if you serve PATCH, and to false if you do not.',
  survey: 'everything',
  operations: ['update'],
  headlines: {
    understated: 'patch.supported is not true, but PATCH works',
    overstated: 'patch.supported is true, but PATCH is refused',
  },
  messages: {
    understated: 'expected patch.supported to be true, as PATCH is answered with {status}, got {actual}',
    overstated: 'expected PATCH to work, as patch.supported is true, got only refusals such as {actual}',
  },
  judge(exchanges) {
    const all = answered(exchanges).filter(withCredentials);
    const config = all.find(
      ({ request, response }) =>
        request.method === 'GET' &&
        /\/ServiceProviderConfig$/.test(request.url.replace(/\?.*/, '')) &&
        response.status === 200,
    );
    const declared = objectOf(objectOf(config?.response.body)?.patch)?.supported;
    if (!config || typeof declared !== 'boolean')
      return skip('patch.supported is not declared: see discovery.provider-config.features');
    const patches = all.filter(({ request }) => request.method === 'PATCH');
    const works = patches.find(({ response }) => response.status === 200 || response.status === 204);
    if (works && !declared)
      return fail('understated', {
        expected: true,
        actual: false,
        at: [at.body(config, '/patch/supported'), at.status(works)],
        data: { status: String(works.response.status) },
      });
    const [first] = patches;
    if (!first) return skip('no PATCH was sent');
    const isNeverServed = patches.every(({ response }) => [404, 405, 501].includes(response.status));
    if (!declared || !isNeverServed || patches.every(({ intent }) => intent === 'wrong')) return pass;
    return fail('overstated', { expected: 200, actual: first.response.status, at: [at.status(first)] });
  },
});
