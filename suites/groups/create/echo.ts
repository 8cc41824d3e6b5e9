import { at, fail, pass, skip } from '../../../contract/check';
import { isUnassigned, objectOf, sameJson } from '../../../scim/json';
import { defineCheck } from '../../define';
import { hit } from '../../reading/look-ups';
import { textOf } from '../../reading/members';

const probe = 'group-provisioning';

const notFound = skip('the group was not found by its displayName: see groups.find.by-display-name');

export const echo = defineCheck({
  id: 'groups.create.echo',
  title: 'The answer to a create call for a group shows the stored displayName and externalId',
  failure: 'The displayName or externalId in the answer to a create call for a group is not the stored one',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.3' }],
  impact: 'Entra treats the answer as what is stored, so it sends no correction, or one in every cycle.',
  fix: 'Build the answer from the stored group, not from the request.',
  probe,
  steps: ['create', 'find'],
  messages: { differs: 'expected {attribute} to be {expected} in the answer, as in the stored group, got {actual}' },
  judge({ create, find }, { facts }) {
    const stored = hit(find, textOf(facts.group));
    if (!stored) return notFound;
    const answer = objectOf(create.response.body);
    const attribute = ['displayName', 'externalId'].find(
      (name) =>
        !sameJson(answer?.[name], stored[name]) && !(isUnassigned(answer?.[name]) && isUnassigned(stored[name])),
    );
    if (attribute === undefined) return pass;
    return fail('differs', {
      expected: stored[attribute] ?? 'none',
      actual: answer?.[attribute] ?? 'none',
      at: [at.body(create, `/${attribute}`), at.body(find, '/Resources')],
      data: { attribute },
    });
  },
});
