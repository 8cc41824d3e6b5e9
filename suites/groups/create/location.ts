import { at, fail, pass, skip } from '../../../contract/check';
import { objectOf } from '../../../scim/json';
import { groupPath, usableId } from '../../../scim/paths';
import { isSameResource } from '../../../scim/same-resource';
import { defineCheck } from '../../define';
import { groupNotCreated } from '../../reading/answers';
import { absoluteUrl } from '../../reading/steps';

const probe = 'group-provisioning';

export const location = defineCheck({
  id: 'groups.create.location',
  title: 'The Location header and meta.location of a new group are the URL of that group',
  failure: 'The Location header or meta.location of a new group is missing or is not its URL',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'RFC 7643', section: '3.1' },
  ],
  impact: 'No effect on Entra, which builds the URL from the id; clients that follow Location do not reach the group.',
  fix: 'Set the Location header and meta.location to the same value: the URL of the group.',
  probe,
  steps: ['create'],
  headlines: {
    missing: 'A new group has no Location header',
    elsewhere: 'The Location header of a new group is not its URL',
    noMeta: 'A new group has no meta.location',
  },
  messages: {
    missing: 'expected a Location header, got none',
    elsewhere: 'expected the Location header to end with {expected}, got {actual}',
    noMeta: 'expected meta.location to be {expected}, as in the Location header, got {actual}',
  },
  judge({ create }) {
    const refused = groupNotCreated(create);
    if (refused) return refused;
    const { body, status } = create.response;
    const id = usableId(objectOf(body)?.id);
    if (id === undefined || !isSameResource(create.request.body, body, status))
      return skip('the answer does not show the group that was sent with its id: see groups.create.accepted');
    const header = create.response.headers.location;
    if (!header) return fail('missing', { expected: 'a URL', actual: null, at: [at.header(create, 'location')] });
    if (!header.endsWith(groupPath(id)) && !header.endsWith(`/Groups/${id}`))
      return fail('elsewhere', { expected: groupPath(id), actual: header, at: [at.header(create, 'location')] });
    const meta = objectOf(objectOf(body)?.meta)?.location;
    const url = absoluteUrl(header, create.request.url);
    if (meta === header || meta === url) return pass;
    return fail('noMeta', { expected: url, actual: meta ?? null, at: [at.body(create, '/meta/location')] });
  },
});
