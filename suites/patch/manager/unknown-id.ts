import { at, fail, pass } from '../../../contract/check';
import { isServerFault } from '../../../scim/exchanges';
import { defineCheck } from '../../define';
import { managerId, managerIn, ofManager } from '../../reading/manager';
import { unreadable } from '../../reading/patched';

export const managerUnknown = defineCheck({
  ...ofManager,
  needs: ['enterprise'],
  id: 'patch.manager.unknown-id',
  title: 'An unknown manager id is refused or stored',
  failure: 'An unknown manager id ends in a server error or is dropped silently',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.3' },
    { source: 'RFC 7644', section: '3.12' },
    { source: 'Entra', topic: 'Manager' },
  ],
  impact:
    'When a manager is deleted in the application, updates of all direct reports fail every cycle, or silently lose the manager.',
  fix: 'Answer 400 with scimType invalidValue, or store the id as it was sent.',
  steps: ['set-unknown', 'read-unknown'],
  headlines: {
    dropped: 'A PATCH with an unknown manager id is answered with success and sets no manager',
  },
  messages: {
    fault: 'expected 200, 204 or a 4xx status, got {actual}',
    gone: 'expected 200 with the user after the PATCH, got {actual}',
    dropped: 'expected {expected} as the manager after the PATCH succeeded, got {actual}',
  },
  judge({ 'set-unknown': set, 'read-unknown': read }, { facts }) {
    const { status } = set.response;
    const isRefused = status >= 400 && !isServerFault(status);
    if (!isRefused && status !== 200 && status !== 204)
      return fail('fault', { expected: '200, 204 or 4xx', actual: status, at: [at.status(set)] });
    const gone = unreadable(read);
    if (gone) return gone;
    const { value, pointer } = managerIn(read);
    if (isRefused || managerId(value) === facts.stranger) return pass;
    return fail('dropped', { expected: facts.stranger ?? null, actual: value ?? null, at: [at.body(read, pointer)] });
  },
});
