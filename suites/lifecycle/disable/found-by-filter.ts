import { at, fail, pass, skip } from '../../../contract/check';
import { resourcesOf } from '../../../scim/list-response';
import { defineCheck } from '../../define';
import { isFalse } from '../../reading/attribute-values';
import { foundInstead, isList } from '../../reading/look-ups';

export const disabledFound = defineCheck({
  id: 'lifecycle.disable.found-by-filter',
  title: 'A disabled user is found by its userName, with active false',
  failure: 'A disabled user is not found by its userName, or is returned without active false',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'Entra', topic: 'Disabled users are still returned' },
  ],
  impact: 'When the person returns, Entra finds no user and tries to create one, which ends in a conflict every cycle.',
  fix: 'Search all users, active or not, and return active with every user.',
  probe: 'leave',
  steps: ['disable', 'find-disabled'],
  operations: ['update'],
  headlines: {
    hidden: 'A disabled user is not found by its userName',
    active: 'A disabled user is found by its userName as if it were active',
  },
  messages: {
    hidden: 'expected the filter to find the disabled user, got {actual}',
    active: 'expected active to be false in the query result, got {actual}',
  },
  judge({ disable, 'find-disabled': find }, { facts }) {
    if (disable.response.status >= 300) return skip('the user could not be disabled: see lifecycle.disable.by-patch');
    const { status, body } = find.response;
    const hits = resourcesOf(body);
    const index = hits.findIndex(({ id }) => id === facts.id);
    if (status !== 200 || index < 0) {
      const details = { expected: facts.id ?? null, actual: foundInstead(find) };
      return fail('hidden', {
        ...details,
        at: [status === 200 ? at.body(find, isList(find) ? '/Resources' : '') : at.status(find)],
      });
    }
    const active = hits[index]?.active;
    if (isFalse(active)) return pass;
    const place = at.body(find, `/Resources/${index}/active`);
    return fail('active', { expected: false, actual: active ?? null, at: [place] });
  },
});
