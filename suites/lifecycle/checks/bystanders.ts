import {
  type Answered,
  at,
  type Check,
  defineCheck,
  type Facts,
  fail,
  pass,
  type StepCheck,
  skip,
} from '../../../engine/contract/check';
import { objectOf } from '../../../engine/scim/json';
import { otherThanResource } from '../../shared/answers';
import { firstChange } from '../../shared/changes';
import { isFalse } from '../../shared/values';

const common = {
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'RFC 7644', section: '3.6' },
  ],
  probe: 'lifecycle.bystanders',
} satisfies Partial<StepCheck>;
const steps = ['read-first', 'read-second', 'read-first-later', 'read-second-later'] as const;
type Steps = Record<(typeof steps)[number], Answered>;

/** Of the two users those that could be read before the other probes began: how they were then and are now. */
function usersIn(reads: Steps, facts: Facts) {
  return (['first', 'second'] as const).flatMap((name) => {
    const noted = objectOf(objectOf(facts.users)?.[name]);
    const [before, later] = [reads[`read-${name}`], reads[`read-${name}-later`]];
    const user = objectOf(before.response.body);
    if (before.response.status !== 200 || !noted || !user || user.id !== noted.id) return [];
    return [{ user, sent: objectOf(noted.sent) ?? {}, later }];
  });
}

const unread = skip('no user could be read before the others were changed: see users.read.by-id');
const unreadLater = skip('no user could be read afterwards: see lifecycle.bystanders.users-there');

export const usersThere = defineCheck({
  ...common,
  id: 'lifecycle.bystanders.users-there',
  title: 'Users whom no request named are still there',
  failure: 'Users whom no request named are gone',
  impact: 'A change of one person deletes others.',
  fix: 'Restrict every deletion and every update to the id in the path.',
  steps,
  messages: { gone: 'expected 200 for a user whom no request had named, got {actual}' },
  judge(reads, { facts }) {
    const users = usersIn(reads, facts);
    // A call that ended in an error of another kind says nothing about the user.
    const gone = users.find((user) => [200, 404, 410].includes(user.later.response.status) && !isReadLater(user));
    if (gone)
      return fail('gone', { expected: 200, actual: otherThanResource(gone.later), at: [at.status(gone.later)] });
    if (users.length === 0) return unread;
    return users.some(isReadLater) ? pass : skip('the reads afterwards ended in other errors than 404');
  },
});

export const usersActive = defineCheck({
  ...common,
  id: 'lifecycle.bystanders.users-active',
  title: 'Users whom no request named are still active',
  failure: 'Users whom no request named were disabled',
  impact: 'When one person leaves, others are locked out.',
  fix: 'Restrict the change of active to the id in the path.',
  steps,
  messages: {
    disabled: 'expected active of a user whom no request had named to be {expected} as before, got {actual}',
  },
  judge(reads, { facts }) {
    const users = usersIn(reads, facts).filter((each) => isReadLater(each) && each.user.active === true);
    if (users.length === 0) return skip('no user was seen to be active, before and after');
    const active = ({ later }: User) => objectOf(later.response.body)?.active;
    const disabled = users.find((user) => isFalse(active(user)));
    if (!disabled) return pass;
    const place = at.body(disabled.later, '/active');
    return fail('disabled', { expected: true, actual: active(disabled) ?? null, at: [place] });
  },
});

export const usersUnchanged = defineCheck({
  ...common,
  id: 'lifecycle.bystanders.users-unchanged',
  title: 'Users whom no request named are as they were',
  failure: 'Users whom no request named were changed',
  impact: "One person's data shows up in the accounts of others, and Entra does not look there again.",
  fix: 'Restrict every update to the id in the path, and to the item that a valuePath names.',
  steps,
  messages: { changed: 'expected {name} of a user whom no request had named to be {expected} as before, got {actual}' },
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

type User = ReturnType<typeof usersIn>[number];
const isReadLater = ({ user, later }: User) =>
  later.response.status === 200 && objectOf(later.response.body)?.id === user.id;

export const bystanderChecks: Check[] = [usersThere, usersActive, usersUnchanged];
