import { at, type Check, defineCheck, fail, pass } from '../../../engine/contract/check';
import { managerId, managerIn, ofManager } from '../../shared/manager';
import { unreadable } from '../../shared/patched';

export const managerUnknown = defineCheck({
  ...ofManager,
  needs: ['enterprise'],
  id: 'patch.manager.unknown-id',
  title: 'A manager who does not exist is refused or kept',
  failure: 'A manager who does not exist ends in a server error or is dropped silently',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.3' },
    { source: 'RFC 7644', section: '3.12' },
    { source: 'Entra', topic: 'Manager' },
  ],
  impact: 'The update of everybody who reports to somebody that was deleted in the application fails again and again.',
  fix: 'Answer 400 with scimType invalidValue, or keep the id as it is.',
  steps: ['set-unknown', 'read-unknown'],
  messages: {
    fault: 'expected 200, 204 or a refusal with 4xx, got {actual}',
    gone: 'expected the user to be there with 200 after the PATCH, got {actual}',
    dropped: 'expected {expected} as the manager after the answer said success, got {actual}',
  },
  judge({ 'set-unknown': set, 'read-unknown': read }, { facts }) {
    const { status } = set.response;
    const isRefused = status >= 400 && status < 500;
    if (!isRefused && status !== 200 && status !== 204)
      return fail('fault', { expected: '200, 204 or 4xx', actual: status, at: [at.status(set)] });
    const gone = unreadable(read);
    if (gone) return gone;
    const { value, pointer } = managerIn(read);
    if (isRefused || managerId(value) === facts.stranger) return pass;
    return fail('dropped', { expected: facts.stranger ?? null, actual: value ?? null, at: [at.body(read, pointer)] });
  },
});

export const managerUnknownChecks: Check[] = [managerUnknown];
