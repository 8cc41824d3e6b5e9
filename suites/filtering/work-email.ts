import { at, type Check, fail, pass, skip } from '../../contract/check';
import { objectOf, objectsOf } from '../../scim/json';
import { defineCheck } from '../define';
import { findsOnly, hit, hitIds, isExact, listFault, lookUpMessages } from '../reading/look-ups';
import { textOf } from '../reading/members';

const probe = 'directory';

const matching = { source: 'Entra', topic: 'Matching attributes can be filtered on' } as const;

const workEmailFound = defineCheck({
  id: 'filtering.work-email.found',
  title: 'A user is found by its work e-mail address',
  failure: 'A user is not found by its work e-mail address',
  rfc: null,
  entra: 'degrades',
  refs: [matching, { source: 'RFC 7644', section: '3.4.2.2' }],
  impact: 'Customers cannot match users by e-mail: accounts that exist are created again.',
  fix: 'Support emails[type eq "work"].value eq "…" on /Users. The form is not in the grammar of RFC 7644, and Entra sends it.',
  probe,
  steps: ['find-work'],
  messages: lookUpMessages,
  judge({ 'find-work': find }, { facts }) {
    if (facts.work === null) return skip('the profile maps no work e-mail address');
    return findsOnly(find, textOf(facts.id));
  },
});

const workEmailType = defineCheck({
  id: 'filtering.work-email.type-regarded',
  title: 'A filter by the work e-mail address does not find a home address',
  failure: 'A filter by the work e-mail address finds a home address',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.4.2.2' }],
  impact: 'Somebody who gave a shared or an old address as private one is linked in the place of its owner.',
  fix: 'Apply the brackets and the comparison to the same item of emails.',
  probe,
  steps: ['odd-apostrophe', 'find-work', 'find-home'],
  messages: { others: 'expected no hit for the home address, got {actual}' },
  judge({ 'odd-apostrophe': created, 'find-work': positive, 'find-home': find }, { facts }) {
    const emails = objectsOf(objectOf(created.response.body)?.emails);
    if (!emails.some(({ type, value }) => type === 'home' && value === facts.home))
      return skip('the provider did not store a home address');
    if (!isExact(positive, textOf(facts.id)))
      return skip('the filter is not supported: see filtering.work-email.found');
    if (listFault(find))
      return skip('the filter was not answered with a list: see filtering.unsupported.never-everything');
    if (!hit(find, textOf(facts.apostropheId))) return pass;
    return fail('others', { expected: 'no hit', actual: hitIds(find).slice(0, 5), at: [at.body(find, '/Resources')] });
  },
});

export const workEmail: Check[] = [workEmailFound, workEmailType];
