import { type Check, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { findsOnly, hit, lookUpMessages } from '../reading/look-ups';
import { textOf } from '../reading/members';

const probe = 'group-provisioning';

const byDisplayName = defineCheck({
  id: 'groups.find.by-display-name',
  title: 'A group is found by its displayName',
  failure: 'A group is not found by its displayName',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'Entra', topic: 'Match group' },
  ],
  impact: 'Entra does not link the group that exists: it creates it again or gets a conflict in every cycle.',
  fix: 'Support displayName eq on /Groups, also together with excludedAttributes, and answer with a ListResponse of the group.',
  probe,
  steps: ['find'],
  messages: lookUpMessages,
  judge: ({ find }, { facts }) => findsOnly(find, textOf(facts.group)),
});

const otherCase = defineCheck({
  id: 'groups.find.other-case',
  title: 'A group is found by its displayName in capitals',
  failure: 'A group is not found when its displayName is written in capitals',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '8.7.1' },
    { source: 'RFC 7644', section: '3.4.2.2' },
  ],
  impact: 'A group whose name differs in case only is created a second time.',
  fix: 'Compare displayName of groups without regard to case, as its caseExact is false.',
  probe,
  steps: ['find', 'find-other-case'],
  messages: lookUpMessages,
  judge({ find, 'find-other-case': other }, { facts }) {
    const group = textOf(facts.group);
    return hit(find, group)
      ? findsOnly(other, group)
      : skip('the group is not found by its name as it was sent either');
  },
});

const byExternalId = defineCheck({
  id: 'groups.find.by-external-id',
  title: 'A group is found by its externalId',
  failure: 'A group is not found by its externalId',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '3.1' },
    { source: 'Entra', topic: 'Matching attributes' },
  ],
  impact: 'Groups cannot be matched by externalId, which keeps them linked when they are renamed.',
  fix: 'Support externalId eq on /Groups; its comparison regards case.',
  probe,
  steps: ['find-by-external-id'],
  messages: lookUpMessages,
  judge: ({ 'find-by-external-id': find }, { facts }) => findsOnly(find, textOf(facts.group)),
});

export const find: Check[] = [byDisplayName, otherCase, byExternalId];
