import { type Check, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { findsOnly, hit, lookUpMessages } from '../reading/look-ups';
import { textOf } from '../reading/members';

const probe = 'group-provisioning';

const byDisplayName = defineCheck({
  id: 'groups.find.by-display-name',
  title: 'A group is found by its displayName',
  failure: 'A group is not found by its displayName, or other groups are found as well',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'Entra', topic: 'Match group' },
  ],
  impact: 'Entra does not recognise the existing group: it creates the group again or gets a conflict every cycle.',
  fix: 'Support displayName eq on /Groups, also together with excludedAttributes=members. Answer with a ListResponse that contains the group.',
  probe,
  steps: ['find'],
  headlines: {
    notList: 'A search for a group by its displayName is not answered with a ListResponse',
    missing: 'A group is not found by its displayName',
    others: 'A search for a group by its displayName finds other groups as well',
  },
  messages: lookUpMessages,
  judge: ({ find }, { facts }) => findsOnly(find, textOf(facts.group)),
});

const otherCase = defineCheck({
  id: 'groups.find.other-case',
  title: 'A group is found by its displayName in capitals',
  failure: 'A group is not found by its displayName in capitals, or other groups are found as well',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '8.7.1' },
    { source: 'RFC 7644', section: '3.4.2.2' },
  ],
  impact: 'A group whose name differs only in case is created a second time.',
  fix: 'Ignore case when you compare the displayName of groups: its schema says caseExact false.',
  probe,
  steps: ['find', 'find-other-case'],
  headlines: {
    notList: 'A search for a group in capitals is not answered with a ListResponse',
    missing: 'A group is not found by its displayName in capitals',
    others: 'A search for a group in capitals finds other groups as well',
  },
  messages: lookUpMessages,
  judge({ find, 'find-other-case': other }, { facts }) {
    const group = textOf(facts.group);
    return hit(find, group)
      ? findsOnly(other, group)
      : skip('the group is not found by its displayName as it was sent either: see groups.find.by-display-name');
  },
});

const byExternalId = defineCheck({
  id: 'groups.find.by-external-id',
  title: 'A group is found by its externalId',
  failure: 'A group is not found by its externalId, or other groups are found as well',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '3.1' },
    { source: 'Entra', topic: 'Matching attributes' },
  ],
  impact: 'Customers cannot match groups by externalId, the one value that stays the same when a group is renamed.',
  fix: 'Support externalId eq on /Groups, and compare it case-sensitively.',
  probe,
  steps: ['find-by-external-id'],
  headlines: {
    notList: 'A search for a group by its externalId is not answered with a ListResponse',
    missing: 'A group is not found by its externalId',
    others: 'A search for a group by its externalId finds other groups as well',
  },
  messages: lookUpMessages,
  judge: ({ 'find-by-external-id': find }, { facts }) => findsOnly(find, textOf(facts.group)),
});

export const find: Check[] = [byDisplayName, otherCase, byExternalId];
