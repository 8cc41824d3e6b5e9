import { type Answered, at, type Check, fail, type Judgement, pass, skip } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { objectOf } from '../../scim/json';
import { type ContextOf, defineCheck, defineSurvey } from '../define';
import { otherThanResource } from '../reading/answers';
import { isFalse } from '../reading/attribute-values';
import { firstChange } from '../reading/first-change';
import { memberIds } from '../reading/members';
import { createdId, stepOf } from '../reading/steps';

const common = {
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'RFC 7644', section: '3.6' },
  ],
  probe: 'bystanders',
} as const;

const steps = ['read-first', 'read-second', 'read-first-later', 'read-second-later'] as const;

type Steps = Record<(typeof steps)[number], Answered>;

/** Those of the two users that could be read before the other probes began: how they were then and how they are now. */
function usersIn(reads: Steps, { users }: ContextOf<'bystanders'>['facts']) {
  return (['first', 'second'] as const).flatMap((name) => {
    const noted = users?.[name];
    const [before, later] = [reads[`read-${name}`], reads[`read-${name}-later`]];
    const user = objectOf(before.response.body);
    if (before.response.status !== 200 || !noted || !user || user.id !== noted.id) return [];
    return [{ user, sent: noted.sent, later }];
  });
}

const unread = skip('neither user could be read at the start: see users.read.by-id');

type User = ReturnType<typeof usersIn>[number];

const isReadLater = ({ user, later }: User) =>
  later.response.status === 200 && objectOf(later.response.body)?.id === user.id;

const usersThere = defineCheck({
  ...common,
  id: 'lifecycle.bystanders.users-there',
  title: 'Users that no request named still exist',
  failure: 'Users that no request named are gone',
  impact: 'A change to one user deletes others.',
  fix: 'Restrict every deletion and every update to the id in the path.',
  steps,
  messages: { gone: 'expected 200 for a user that no request named, got {actual}' },
  judge(reads, { facts }) {
    const users = usersIn(reads, facts);
    // A read that ended in another error says nothing about the user.
    const gone = users.find((user) => [200, 404, 410].includes(user.later.response.status) && !isReadLater(user));
    if (gone)
      return fail('gone', { expected: 200, actual: otherThanResource(gone.later), at: [at.status(gone.later)] });
    if (users.length === 0) return unread;
    return users.some(isReadLater) ? pass : skip('the later reads ended in errors other than 404');
  },
});

const usersActive = defineCheck({
  ...common,
  id: 'lifecycle.bystanders.users-active',
  title: 'Users that no request named are still active',
  failure: 'Users that no request named were disabled',
  impact: 'When one user leaves, others are locked out.',
  fix: 'Restrict the change of active to the id in the path.',
  steps,
  messages: {
    disabled: 'expected active of a user that no request named to stay {expected}, got {actual}',
  },
  judge(reads, { facts }) {
    const users = usersIn(reads, facts).filter((each) => isReadLater(each) && each.user.active === true);
    if (users.length === 0) return skip('no user that was active at the start could be read afterwards');
    const active = ({ later }: User) => objectOf(later.response.body)?.active;
    const disabled = users.find((user) => isFalse(active(user)));
    if (!disabled) return pass;
    const place = at.body(disabled.later, '/active');
    return fail('disabled', { expected: true, actual: active(disabled) ?? null, at: [place] });
  },
});

const unreadLater = skip('no user could be read afterwards: see lifecycle.bystanders.users-there');

const usersUnchanged = defineCheck({
  ...common,
  id: 'lifecycle.bystanders.users-unchanged',
  title: 'Users that no request named are unchanged',
  failure: 'Users that no request named were changed',
  impact: "One user's data appears in the accounts of others, and Entra does not check those again.",
  fix: 'Restrict every update to the id in the path, and to the item that a valuePath selects.',
  steps,
  messages: { changed: 'expected {name} of a user that no request named to stay {expected}, got {actual}' },
  judge(reads, { facts }) {
    const known = usersIn(reads, facts);
    if (known.length === 0) return unread;
    const users = known.filter(isReadLater);
    for (const { user, sent, later } of users) {
      const change = firstChange(user, objectOf(later.response.body) ?? {}, sent);
      if (!change) continue;
      const { name, pointer, before, after } = change;
      return fail('changed', { expected: before, actual: after, at: [at.body(later, pointer)], data: { name } });
    }
    return users.length > 0 ? pass : unreadLater;
  },
});

const bystanderGroupCommon = {
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'RFC 7644', section: '3.6' },
  ],
  needs: ['groups'],
  survey: ['bystanders'],
} as const;

/** The group before the other probes began and now; undefined when there was none. */
function groupIn(exchanges: RecordedExchange[]) {
  const create = stepOf(exchanges, 'group');
  const before = stepOf(exchanges, 'read-group-filled') ?? stepOf(exchanges, 'read-group');
  const later = stepOf(exchanges, 'read-group-later');
  const id = createdId(create);
  if (id === undefined || !before || !later || objectOf(before.response.body)?.id !== id) return undefined;
  return { before, later };
}

const noGroup = skip('the group could not be created or read at the start: see groups.create.accepted');

const groupMembers = defineSurvey({
  ...bystanderGroupCommon,
  id: 'lifecycle.bystanders.group-members',
  title: 'A group that no request named keeps its members',
  failure: 'A group that no request named is gone, or has lost or gained members',
  impact: 'Users lose or gain access through a group that was not changed in Entra.',
  fix: 'Restrict every membership change to the group in the path and the members in the request.',
  headlines: {
    lost: 'A group that no request named has lost members',
    won: 'A group that no request named has gained members',
  },
  messages: {
    gone: 'expected 200 for a group that no request named, got {actual}',
    lost: 'expected the members to stay {expected}, got {actual}',
    won: 'expected no members besides {expected}, got {actual}',
  },
  judge(exchanges): Judgement {
    const group = groupIn(exchanges);
    if (!group) return noGroup;
    const { status, body } = group.later.response;
    if (status === 404 || status === 410)
      return fail('gone', { expected: 200, actual: status, at: [at.status(group.later)] });
    const [expected, actual] = [memberIds(group.before.response.body), memberIds(body)];
    if (status !== 200 || expected.length === 0) return skip('the group does not show its members or cannot be read');
    const details = { expected, actual, at: [at.body(group.later, '/members')] };
    if (expected.some((id) => !actual.includes(id))) return fail('lost', details);
    return actual.every((id) => expected.includes(id)) ? pass : fail('won', details);
  },
});

const groupUnchanged = defineSurvey({
  ...bystanderGroupCommon,
  id: 'lifecycle.bystanders.group-unchanged',
  title: 'A group that no request named keeps its displayName and externalId',
  failure: 'A group that no request named has a different displayName or externalId',
  impact: 'Entra no longer finds the group and creates it again; access follows the wrong name.',
  fix: 'Restrict every update to the id in the path.',
  messages: {
    changed: 'expected {name} of a group that no request named to stay {expected}, got {actual}',
  },
  judge(exchanges): Judgement {
    const group = groupIn(exchanges);
    if (!group) return noGroup;
    const [before, after] = [objectOf(group.before.response.body), objectOf(group.later.response.body)];
    if (group.later.response.status !== 200 || !before || !after)
      return skip('the group is gone or cannot be read: see lifecycle.bystanders.group-members');
    const change = firstChange(before, after, { displayName: null, externalId: null });
    if (!change) return pass;
    const { name, pointer } = change;
    const details = { expected: change.before, actual: change.after, at: [at.body(group.later, pointer)] };
    return fail('changed', { ...details, data: { name } });
  },
});

export const bystanders: Check[] = [usersThere, usersActive, usersUnchanged, groupMembers, groupUnchanged];
