import { at, type Check, defineCheck, fail, pass, skip } from '../../../engine/contract/check';
import { resourcesOf } from '../../../engine/scim/list-response';
import { patchRefused } from '../../shared/answers';
import { foundInstead, isList } from '../../shared/look-ups';
import { isFalse } from '../../shared/values';

export const disabledFound = defineCheck({
  id: 'lifecycle.disable.found-by-filter',
  title: 'A disabled user is found by its userName, with active false',
  failure: 'A disabled user is not found by its userName, or without active false',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'Entra', topic: 'Disabled users are still returned' },
  ],
  impact: 'When the person comes back, Entra finds nobody and creates the user, which ends in a conflict for ever.',
  fix: 'Search all users, whatever their active is, and show active in every item.',
  probe: 'lifecycle.leave',
  steps: ['disable', 'find-disabled'],
  operations: ['update'],
  messages: {
    hidden: 'expected the filter to find the disabled user, got {actual}',
    active: 'expected active to be false in the list, got {actual}',
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

export const disableTwice = defineCheck({
  id: 'lifecycle.disable.twice',
  title: 'Disabling a user who is disabled already succeeds',
  failure: 'Disabling a user who is disabled already is refused',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'Entra', topic: 'Disable user' },
  ],
  impact: 'Each leaver who was locked in the application before stays in error, cycle after cycle.',
  fix: 'Setting active to the value that it has changes nothing and is answered with 200 or 204.',
  probe: 'lifecycle.leave',
  steps: ['disable', 'disable-again'],
  operations: ['update'],
  messages: { refused: 'expected 200 or 204, got {actual}' },
  judge({ disable, 'disable-again': again }) {
    if (disable.response.status >= 300) return skip('the user could not be disabled: see lifecycle.disable.by-patch');
    if (again.response.status === 404) return skip('the disabled user is gone: see lifecycle.disable.keeps-user');
    return patchRefused(again) ?? pass;
  },
});

export const disabledChecks: Check[] = [disabledFound, disableTwice];
