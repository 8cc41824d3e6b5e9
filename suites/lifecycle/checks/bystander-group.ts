import {
  at,
  type Check,
  defineSurvey,
  fail,
  type Judgement,
  pass,
  type SurveyCheck,
  skip,
} from '../../../engine/contract/check';
import type { RecordedExchange } from '../../../engine/contract/results';
import { objectOf } from '../../../engine/scim/json';
import { firstChange } from '../../shared/changes';
import { memberIds } from '../../shared/members';
import { createdId, stepOf } from '../../shared/steps';

const common = {
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'RFC 7644', section: '3.6' },
  ],
  needs: ['groups'],
  survey: ['lifecycle.bystanders'],
} satisfies Partial<SurveyCheck>;

/** The group before the other probes began and now; undefined when there was none. */
function groupIn(exchanges: RecordedExchange[]) {
  const create = stepOf(exchanges, 'group');
  const before = stepOf(exchanges, 'read-group-filled') ?? stepOf(exchanges, 'read-group');
  const later = stepOf(exchanges, 'read-group-later');
  const id = createdId(create);
  if (id === undefined || !before || !later || objectOf(before.response.body)?.id !== id) return undefined;
  return { before, later };
}

const noGroup = skip('no group was there before the others were changed: see groups.create.accepted');

export const groupMembers = defineSurvey({
  ...common,
  id: 'lifecycle.bystanders.group-members',
  title: 'A group that no request named has the members that it had',
  failure: 'A group that no request named has lost or won members',
  impact: 'People lose or get access through a group that nobody has changed.',
  fix: 'Restrict every change of memberships to the group in the path and the members in the request.',
  messages: {
    gone: 'expected 200 for a group that no request had named, got {actual}',
    lost: 'expected the members {expected} as before, got {actual}',
    won: 'expected the members {expected} as before and nobody else, got {actual}',
  },
  judge(exchanges): Judgement {
    const group = groupIn(exchanges);
    if (!group) return noGroup;
    const { status, body } = group.later.response;
    if (status === 404 || status === 410)
      return fail('gone', { expected: 200, actual: status, at: [at.status(group.later)] });
    const [expected, actual] = [memberIds(group.before.response.body), memberIds(body)];
    if (status !== 200 || expected.length === 0) return skip('the group does not show its members, or cannot be read');
    const details = { expected, actual, at: [at.body(group.later, '/members')] };
    if (expected.some((id) => !actual.includes(id))) return fail('lost', details);
    return actual.every((id) => expected.includes(id)) ? pass : fail('won', details);
  },
});

export const groupUnchanged = defineSurvey({
  ...common,
  id: 'lifecycle.bystanders.group-unchanged',
  title: 'A group that no request named has the name that it had',
  failure: 'A group that no request named was renamed',
  impact: 'Entra does not find the group any more and creates it again; access goes by the wrong name.',
  fix: 'Restrict every update to the id in the path.',
  messages: {
    changed: 'expected {name} of a group that no request had named to be {expected} as before, got {actual}',
  },
  judge(exchanges): Judgement {
    const group = groupIn(exchanges);
    if (!group) return noGroup;
    const [before, after] = [objectOf(group.before.response.body), objectOf(group.later.response.body)];
    if (group.later.response.status !== 200 || !before || !after)
      return skip('the group is gone, or cannot be read: see lifecycle.bystanders.group-members');
    const change = firstChange(before, after, { displayName: null, externalId: null });
    if (!change) return pass;
    const { name, pointer } = change;
    const details = { expected: change.before, actual: change.after, at: [at.body(group.later, pointer)] };
    return fail('changed', { ...details, data: { name } });
  },
});

export const bystanderGroupChecks: Check[] = [groupMembers, groupUnchanged];
