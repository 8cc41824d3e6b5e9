import { at, type Check, fail, pass, skip } from '../../contract/check';
import { objectOf, objectsOf } from '../../scim/json';
import { defineCheck } from '../define';
import { findsOnly, hit, hitIds, isExact, listFault, lookUpMessages } from '../reading/look-ups';
import { textOf } from '../reading/members';

const probe = 'directory';

const matching = { source: 'Entra', topic: 'Matching attributes can be filtered on' } as const;

const workEmailFound = defineCheck({
  id: 'filtering.work-email.found',
  title: 'A filter by the work e-mail address finds exactly the matching user',
  failure: 'A filter by the work e-mail address does not find exactly the matching user',
  rfc: null,
  entra: 'degrades',
  refs: [matching, { source: 'RFC 7644', section: '3.4.2.2' }],
  impact: 'Customers cannot match users by e-mail address, so existing accounts are created again.',
  fix: 'Support emails[type eq "work"].value eq "…" on /Users. The grammar of RFC 7644 does not contain this form, but Entra sends it.',
  probe,
  steps: ['find-work'],
  headlines: {
    notList: 'A filter by the work e-mail address is not answered with a ListResponse',
    missing: 'A filter by the work e-mail address does not find the user',
    others: 'A filter by the work e-mail address finds other users as well',
  },
  messages: lookUpMessages,
  judge({ 'find-work': find }, { facts }) {
    if (facts.work === null) return skip('the profile does not map a work e-mail address');
    if (facts.work === '') return skip('no user that the run read has a work e-mail address of its own');
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
  impact: 'A user with the address as a home address is linked instead of the user with the address at work.',
  fix: 'Apply the condition in brackets and the comparison to the same item of emails.',
  probe,
  steps: ['odd-apostrophe', 'find-work', 'find-home'],
  messages: { others: 'expected no result for the home address, got {actual}' },
  judge({ 'odd-apostrophe': created, 'find-work': positive, 'find-home': find }, { facts }) {
    const emails = objectsOf(objectOf(created.response.body)?.emails);
    if (!emails.some(({ type, value }) => type === 'home' && value === facts.home))
      return skip('the provider did not store the home address as it was sent');
    if (!isExact(positive, textOf(facts.id)))
      return skip('the filter does not find exactly the user with the work address: see filtering.work-email.found');
    if (listFault(find))
      return skip('the filter was not answered with a list: see filtering.unsupported.never-everything');
    if (!hit(find, textOf(facts.apostropheId))) return pass;
    return fail('others', {
      expected: 'no result',
      actual: hitIds(find).slice(0, 5),
      at: [at.body(find, '/Resources')],
    });
  },
});

export const workEmail: Check[] = [workEmailFound, workEmailType];
