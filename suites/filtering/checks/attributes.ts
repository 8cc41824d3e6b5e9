import { at, type Check, defineCheck, fail, pass, skip } from '../../../engine/contract/check';
import { objectOf, objectsOf } from '../../../engine/scim/json';
import { findsOnly, hit, hitIds, isExact, listFault, lookUpMessages } from '../../shared/look-ups';
import { textOf } from '../../shared/members';

const probe = 'filtering.directory';
const matching = { source: 'Entra', topic: 'Matching attributes can be filtered on' } as const;

export const externalIdFound = defineCheck({
  id: 'filtering.external-id.found',
  title: 'A user is found by its externalId',
  failure: 'A user is not found by its externalId',
  rfc: null,
  entra: 'degrades',
  refs: [matching, { source: 'RFC 7643', section: '3.1' }],
  impact: 'Customers cannot match users by externalId, which stays the same when people change their names.',
  fix: 'Support externalId eq on /Users; its comparison regards case.',
  probe,
  steps: ['find-external-id'],
  messages: lookUpMessages,
  judge({ 'find-external-id': find }, { facts }) {
    if (facts.externalId === null) return skip('the profile maps no externalId');
    return findsOnly(find, textOf(facts, 'id'));
  },
});

export const workEmailFound = defineCheck({
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
    return findsOnly(find, textOf(facts, 'id'));
  },
});

export const workEmailType = defineCheck({
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
    if (!isExact(positive, textOf(facts, 'id')))
      return skip('the filter is not supported: see filtering.work-email.found');
    if (listFault(find))
      return skip('the filter was not answered with a list: see filtering.unsupported.never-everything');
    if (!hit(find, textOf(facts, 'apostropheId'))) return pass;
    return fail('others', { expected: 'no hit', actual: hitIds(find).slice(0, 5), at: [at.body(find, '/Resources')] });
  },
});

export const bothFound = defineCheck({
  id: 'filtering.and.found',
  title: 'A user is found by two attributes that are joined with and',
  failure: 'A user is not found by two attributes that are joined with and',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'Entra', topic: 'Filters use eq and and' },
    { source: 'RFC 7644', section: '3.4.2.2' },
  ],
  impact: 'Customers cannot match users by two attributes, and questions about references fail.',
  fix: 'Support and between two comparisons.',
  probe,
  steps: ['find-external-id', 'find-both'],
  messages: lookUpMessages,
  judge({ 'find-external-id': alone, 'find-both': find }, { facts }) {
    const id = textOf(facts, 'id');
    if (!isExact(alone, id)) return skip('externalId alone does not find the user: see filtering.external-id.found');
    return findsOnly(find, id);
  },
});

export const bothRegarded = defineCheck({
  id: 'filtering.and.both-sides',
  title: 'Two comparisons that are joined with and have to be true both',
  failure: 'One of two comparisons that are joined with and is enough',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.4.2.2' }],
  impact: 'The wrong person is linked, overwritten and disabled.',
  fix: 'Evaluate both sides of and; refuse with 400 what cannot be evaluated, never leave it out.',
  probe,
  steps: ['find', 'find-external-id', 'find-both', 'find-contradiction'],
  messages: { others: 'expected no hit for a userName with the externalId of somebody else, got {actual}' },
  judge({ find, 'find-external-id': alone, 'find-both': positive, 'find-contradiction': contradiction }, { facts }) {
    const id = textOf(facts, 'id');
    if (!isExact(find, id) || !isExact(alone, id))
      return skip('one of the comparisons does not find the user alone: see filtering.external-id.found');
    if (listFault(contradiction)) return skip('the filter is refused: see filtering.and.found');
    const ids = hitIds(contradiction);
    if (ids.length > 0)
      return fail('others', {
        expected: 'no hit',
        actual: ids.slice(0, 5),
        at: [at.body(contradiction, '/Resources')],
      });
    return hit(positive, id) ? pass : skip('filters with and find nobody: see filtering.and.found');
  },
});

export const attributeChecks: Check[] = [externalIdFound, workEmailFound, workEmailType, bothFound, bothRegarded];
