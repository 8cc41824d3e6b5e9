import { type LookStep, noting, type OnExisting, type Session } from '../../contract/probe';
import type { Json } from '../../contract/results';
import { isPlayed } from '../../scim/exchanges';
import type { JsonObject } from '../../scim/json';
import {
  type Asked,
  best,
  equals,
  isPlain,
  isShared,
  type Look,
  lookAround,
  lookFurther,
  lookSteps,
  looks,
  nobodyWith,
  pathOf,
  settle,
  textAt,
  totalOf,
} from './looking';

const workEmail = 'emails[type eq "work"].value';

const pageSteps = {
  'page-of-four': ['look-around'],
  'page-from-zero': ['look-around'],
  'page-without-start': ['look-around', 'count-again-*'],
  'page-of-none': ['look-around'],
  'page-of-less': ['look-around'],
  'page-beyond': ['look-around'],
  'page-just-beyond': ['page-of-four', 'page-beyond'],
  'page-from-third': ['look-around'],
} as const;
const searchSteps = {
  find: looks,
  'find-other-names': looks,
  'find-external-id': looks,
  'find-work': looks,
  'find-home': looks,
  'find-both': looks,
  'find-contradiction': looks,
  'find-invalid': looks,
  'find-unbalanced': looks,
  'find-first': looks,
  'read-excluded': looks,
} as const;
type Page = keyof typeof pageSteps;
type Search = keyof typeof searchSteps;
const pages = Object.keys(pageSteps) as Page[];
const searches = Object.keys(searchSteps) as Search[];

/** `plusId` is another user of the page, with an externalId of its own; a text is empty where the user does not have it. */
const facts = noting<{
  id: string;
  userName: string;
  externalId: Json;
  work: Json;
  plusId: string | null;
  apostropheId: string | null;
}>();

/** Pages through the directory, and searches for a user who is there by every filter that Entra sends. */
export const directoryOnExisting: OnExisting<Page | Search, typeof facts> = {
  judgedBy: ['filtering.*', 'pagination.*', 'projection.*'],
  steps: { ...lookSteps, 'count-again-*': [], ...pageSteps, ...searchSteps },
  chain: 20,
  async run(session) {
    const around = await lookAround(session, 'Users');
    if (around.isEmpty) return session.withdraw([...pages, ...searches], around.nobody ?? '');
    await readPages(session);
    const further = await lookFurther(session, around);
    const subject = best(further, (user) => worthOf(user, further));
    if (subject) return search(session, further, subject);
    session.withdraw(searches, around.nobody ?? nobodyWith('an id and a userName'));
  },
};

/** Who has most of what is searched for. */
function worthOf(user: JsonObject, { resources }: Look): number {
  if (textAt(user, 'userName') === undefined || isShared(resources, user, 'userName')) return 0;
  const named = ['displayName', 'name.familyName', 'name.givenName'].filter((path) => textAt(user, path)).length;
  const isOwn = (path: string) => textAt(user, path) !== undefined && !isShared(resources, user, path);
  const searchable = ['externalId', workEmail].filter(isOwn).length;
  return 1 + named + (user.active === true ? 1 : 0) + 8 * searchable + (isPlain(user.userName) ? 32 : 0);
}

/** One after the other, so that users who come or go in between show in the totals of the first page and the last. */
async function readPages(session: Session<Page | LookStep>): Promise<void> {
  const page = (step: Page | LookStep, query: Record<string, string>) =>
    session.send(step, { method: 'GET', path: '/Users', query });
  const [firstFour, firstOne] = [{ startIndex: '1', count: '4' }, { count: '1' }];
  const four = await page('page-of-four', firstFour);
  await page('page-from-zero', { startIndex: '0', count: '2' });
  const one = await page('page-without-start', firstOne);
  await page('page-of-none', { startIndex: '1', count: '0' });
  await page('page-of-less', { startIndex: '1', count: '-1' });
  const beyond = await page('page-beyond', { startIndex: '1000000000', count: '2' });
  await page('page-from-third', { startIndex: '3', count: '2' });
  const total = totalOf(four.response?.body);
  if (beyond.response?.status === 400 && total !== undefined && total > 0)
    await page('page-just-beyond', { startIndex: String(total + 100), count: '2' });
  if (!isPlayed(one) || totalOf(one.response?.body) === total) return;
  // A provider that counts in two ways does so again; where users come and go, the same query gives another total.
  const again = [await page('count-again-of-four', firstFour), await page('count-again-without-start', firstOne)];
  const isSteady = [four, one].every(
    (query, index) => totalOf(query.response?.body) === totalOf(again[index]?.response?.body),
  );
  if (!isSteady) session.withdraw(['page-without-start'], 'users came or went while the pages were read');
}

async function search(
  session: Session<Search | LookStep, typeof facts>,
  around: Look,
  subject: JsonObject,
): Promise<void> {
  const { attributes } = session.profile.users;
  const ownText = (user: JsonObject | undefined, path: string) =>
    user === undefined || isShared(around.resources, user, path) ? undefined : textAt(user, path);
  const ofProfile = (path: string) =>
    attributes.some((attribute) => attribute.path === path) ? (ownText(subject, path) ?? '') : null;
  const other = best(around, (user) => (user.id !== subject.id && ownText(user, 'externalId') ? 1 : 0));
  const userName = textAt(subject, 'userName') ?? '';
  session.note({
    id: String(subject.id),
    userName,
    externalId: ofProfile('externalId'),
    work: ofProfile(workEmail),
    plusId: other ? String(other.id) : null,
    apostropheId: null,
  });

  const asked: Asked<Search>[] = [];
  const find = (step: Search, filter: string, more: Record<string, string> = {}) =>
    session.send(step, { method: 'GET', path: '/Users', query: { filter, ...more } });
  const ask = async (step: Search, path: string, filter: string, more: Record<string, string> = {}) =>
    asked.push({ step, path, query: await find(step, filter, more) });
  const quoted = JSON.stringify(userName);
  const byName = `userName eq ${quoted}`;
  await ask('find', 'userName', byName);
  await ask('find-other-names', 'userName', `USERNAME EQ ${quoted}`);
  await ask('find-first', 'userName', byName, { count: '1', attributes: 'userName,name.familyName' });
  await find('find-invalid', `userName xx ${quoted}`);
  await find('find-unbalanced', `userName eqq ${quoted} and (`);

  // What the user does not have is asked for all the same, by a value that nobody has.
  const work = ownText(subject, workEmail);
  if (work !== undefined) await ask('find-work', workEmail, equals(workEmail, work));
  else await find('find-work', equals(workEmail, `${session.guid()}@example.com`));
  await find('find-home', equals(workEmail, `${session.guid()}@example.com`));
  const externalId = ownText(subject, 'externalId');
  const byExternalId = equals('externalId', externalId ?? session.guid());
  if (externalId !== undefined) {
    await ask('find-external-id', 'externalId', byExternalId);
    await ask('find-both', 'externalId', `${byName} and ${byExternalId}`);
  } else {
    await find('find-external-id', byExternalId);
    await find('find-both', `${byName} and ${byExternalId}`);
  }
  const others = ownText(other, 'externalId') ?? session.guid();
  await find('find-contradiction', `${byName} and ${equals('externalId', others)}`);

  const query = { excludedAttributes: 'id,schemas,displayName' };
  const read = await session.send('read-excluded', { method: 'GET', path: pathOf('Users', subject), query });
  await settle(session, around, subject, { asked, read, steps: searches });
}
