import { at, type Check, fail, pass, skip } from '../../contract/check';
import { isUnassigned, objectOf } from '../../scim/json';
import { defineCheck } from '../define';

const forgedHost = defineCheck({
  id: 'connection.host.forged-ignored',
  title: 'A forged X-Forwarded-Host does not appear in meta.location or a header of an answer',
  failure: 'A forged X-Forwarded-Host appears in meta.location or a header of an answer',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '7.5' },
    { source: 'RFC 7643', section: '3.1' },
  ],
  impact:
    'Whoever can send requests decides where links lead. Where a cache is shared, other clients send their tokens there.',
  fix: 'Build locations from a configured address. Accept X-Forwarded-Host and Forwarded from your own proxy only.',
  probe: 'request-forms',
  steps: ['read-forwarded'],
  messages: { shown: 'expected no location with the host of the request header, got {actual}' },
  judge({ 'read-forwarded': read }, { facts }) {
    const host = facts.forgedHost ?? '';
    if (read.response.status !== 200) return skip('the user could not be read with an unknown query parameter');
    const location = objectOf(objectOf(read.response.body)?.meta)?.location ?? null;
    if (JSON.stringify([location, read.response.headers]).includes(host))
      return fail('shown', {
        expected: 'the host of the Tenant URL',
        actual: location,
        at: [at.body(read, '/meta/location')],
      });
    return isUnassigned(location) ? skip('the answer shows no meta.location') : pass;
  },
});

export const host: Check[] = [forgedHost];
