import { at, type Check, fail, pass, skip } from '../../contract/check';
import { objectOf, stringOf } from '../../scim/json';
import { defineCheck } from '../define';
import { hit } from '../reading/look-ups';
import { groupPatchRefused, textOf, unread } from '../reading/members';

const probe = 'group-provisioning';

const notFound = skip('the group was not found by its displayName: see groups.find.by-display-name');

const externalIdStored = defineCheck({
  id: 'groups.external-id.stored',
  title: 'The externalId of a new group is stored as it was sent',
  failure: 'The externalId of a new group is lost or changed',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '3.1' },
    { source: 'Entra', topic: 'Create group' },
  ],
  impact: 'Groups cannot be matched by externalId, and Entra sends the value again every cycle.',
  fix: 'Store the externalId of groups exactly as it was sent, and return it.',
  probe,
  steps: ['find'],
  headlines: {
    dropped: 'The externalId of a new group is lost',
    altered: 'The externalId of a new group is changed',
  },
  messages: {
    dropped: 'expected externalId to be {expected} in the query result, got none',
    altered: 'expected externalId to be {expected} in the query result, got {actual}',
  },
  judge({ find }, { facts }) {
    if (facts.mapsExternalId !== true) return skip('the profile maps no externalId for groups');
    const stored = hit(find, textOf(facts.group));
    if (!stored) return notFound;
    const expected = textOf(facts.externalId);
    const actual = stringOf(stored.externalId) ?? null;
    if (actual === expected) return pass;
    return fail(actual === null ? 'dropped' : 'altered', { expected, actual, at: [at.body(find, '/Resources')] });
  },
});

const externalIdChanged = defineCheck({
  id: 'groups.external-id.changed',
  title: 'A PATCH of the externalId of a group is applied',
  failure: 'A PATCH of the externalId of a group is refused or not applied',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '3.1' },
    { source: 'RFC 7644', section: '3.5.2.3' },
  ],
  impact: 'Groups that are deleted and created again in the directory cannot be linked.',
  fix: 'Let PATCH change externalId, for groups as well as for users.',
  probe: 'group-provisioning',
  steps: ['find', 'change-external-id', 'read-changed'],
  operations: ['update'],
  headlines: {
    unread: 'After its externalId is changed, a group cannot be read',
    notChanged: 'A PATCH of the externalId of a group has no effect',
  },
  messages: {
    refused: 'expected 200 or 204 for the PATCH, got {actual}',
    unread: 'expected 200 with the changed group, got {actual}',
    notChanged: 'expected externalId to be {expected}, got {actual}',
  },
  judge({ find, 'change-external-id': change, 'read-changed': read }, { facts }) {
    if (facts.mapsExternalId !== true) return skip('the profile maps no externalId for groups');
    const created = hit(find, textOf(facts.group));
    if (created && created.externalId !== facts.externalId)
      return skip('the externalId of the create call was not stored: see groups.external-id.stored');
    const fault = groupPatchRefused(change) ?? unread(read);
    if (fault) return fault;
    const expected = textOf(facts.newExternalId);
    const actual = objectOf(read.response.body)?.externalId ?? null;
    return actual === expected ? pass : fail('notChanged', { expected, actual, at: [at.body(read, '/externalId')] });
  },
});

export const externalId: Check[] = [externalIdStored, externalIdChanged];
