import type { LookStep, Session } from '../../contract/probe';
import type { Json, RecordedExchange } from '../../contract/results';
import { findAttribute } from '../../scim/attribute-path';
import { isPlayed } from '../../scim/exchanges';
import { type JsonObject, objectOf, objectsOf, stringOf } from '../../scim/json';
import { type Collection, groupPath, isUsableId, userPath } from '../../scim/paths';

/** What one page shows of what is there. */
export interface Look {
  collection: Collection;
  startIndex: number;
  resources: JsonObject[];
  /** How many there are in all, as the provider says. */
  total: number;
  /** The provider says that there are none. */
  isEmpty: boolean;
  /** Why there is nobody to choose from; null where there is. */
  nobody: string | null;
}

const pageSize = 10;

const pageFrom = (collection: Collection, startIndex: number) =>
  ({
    method: 'GET',
    path: `/${collection}`,
    query: { startIndex: String(startIndex), count: String(pageSize) },
  }) as const;

async function look(
  session: Pick<Session<LookStep>, 'send'>,
  step: LookStep,
  collection: Collection,
  startIndex: number,
): Promise<Look> {
  const { response } = await session.send(step, pageFrom(collection, startIndex));
  const list = objectOf(response?.body);
  const resources = objectsOf(list?.Resources).slice(0, 2 * pageSize);
  const total = totalOf(response?.body) ?? resources.length;
  const what = collection.toLowerCase();
  const isEmpty = response?.status === 200 && list?.totalResults === 0 && resources.length === 0;
  const reason = isEmpty ? `the directory is empty: it has no ${what}` : `the first page of ${what} shows none`;
  return { collection, startIndex, resources, total, isEmpty, nobody: resources.length === 0 ? reason : null };
}

/** How many resources a list counts. */
export function totalOf(body: Json | undefined): number | undefined {
  const total = objectOf(body)?.totalResults;
  return typeof total === 'number' ? total : undefined;
}

/** Reads the first page of the users or groups that are there, to choose from. */
export const lookAround = (session: Pick<Session<LookStep>, 'send'>, collection: Collection) =>
  look(session, 'look-around', collection, 1);

/** Reads a page in the middle of a directory that has more than one: who searches the first page only finds nobody there. */
export async function lookFurther(session: Pick<Session<LookStep>, 'send'>, around: Look): Promise<Look> {
  if (around.nobody !== null || around.total <= around.resources.length) return around;
  const further = await look(session, 'look-further', around.collection, Math.ceil(around.total / 2));
  return further.nobody === null ? further : around;
}

/** The best of those that have an id that can be asked for; the first of equals. */
export function best(look: Look, worth: (resource: JsonObject) => number): JsonObject | undefined {
  const rated = look.resources
    .filter(({ id }) => isUsableId(id))
    .map((resource) => ({ resource, worth: worth(resource) }))
    .filter((each) => each.worth > 0);
  return rated.sort((a, b) => b.worth - a.worth)[0]?.resource;
}

/** A text that is in no danger of being taken for something else in a URL or a filter, and has another letter case. */
export const isPlain = (text: Json | undefined) => typeof text === 'string' && /^[\w.@ -]*[a-z][\w.@ -]*$/.test(text);

/** A filter that compares with a text, which is a JSON string (RFC 7644 §3.4.2.2). */
export const equals = (path: string, value: string) => `${path} eq ${JSON.stringify(value)}`;

export const textAt = (resource: JsonObject | undefined, path: string): string | undefined => {
  const text = stringOf(findAttribute(resource, path).value);
  return text === '' ? undefined : text;
};

const sameText = (one: string | undefined, other: string | undefined) =>
  one !== undefined && one.toLowerCase() === other?.toLowerCase();

/** Whether others on the page, or in the results of a query, have the value as well: then the query rightly finds them. */
export const isShared = (resources: readonly JsonObject[], subject: JsonObject, path: string) =>
  resources.some((other) => other.id !== subject.id && sameText(textAt(other, path), textAt(subject, path)));

/** A search that has to find the subject, by the text that it has at a path. */
export interface Asked<Step extends string> {
  step: Step;
  path: string;
  query: RecordedExchange;
}

/**
 * Withdraws the steps whose answers prove nothing, as this directory is not the run's own: others have the same value, or the
 * subject was changed or deleted meanwhile. It is looked at again only where an answer says that it is not there.
 * @param steps all that ask for the subject
 * @param read of the subject by its id
 */
export async function settle<Step extends string>(
  session: Pick<Session<Step | LookStep>, 'send' | 'withdraw'>,
  look: Look,
  subject: JsonObject,
  { asked, read, steps }: { asked: readonly Asked<Step>[]; read?: RecordedExchange; steps: readonly Step[] },
): Promise<void> {
  const what = look.collection === 'Users' ? 'user' : 'group';
  for (const { step, path, query } of asked)
    if (isShared(found(query), subject, path)) session.withdraw([step], `another ${what} has the same ${path}`);
  const isMissed = asked.some(({ query }) => isPlayed(query) && !found(query).some(({ id }) => id === subject.id));
  if (!isMissed && read?.response?.status !== 404) return;
  const paths = asked.map(({ path }) => path);
  if (await isUnchanged(session, look, subject, paths)) return;
  session.withdraw(steps, perhapsChanged(what));
}

/** Why a search cannot be played. */
export const nobodyWith = (what: string, whom = 'user') =>
  `no ${whom} on the page that was read has ${what} of its own`;

/** An id that is never the same looks like that as well. */
export const perhapsChanged = (what: 'user' | 'group') =>
  `the ${what} that the run asked for may have been changed or deleted meanwhile: it is no longer shown as it was`;

const found = ({ response }: RecordedExchange): JsonObject[] => objectsOf(objectOf(response?.body)?.Resources);

/** Whether the page, or a read by id where that has moved, still shows the subject with these texts. */
async function isUnchanged(
  session: Pick<Session<LookStep>, 'send'>,
  { collection, startIndex }: Look,
  subject: JsonObject,
  paths: readonly string[],
): Promise<boolean> {
  const isSame = (now: JsonObject | undefined) =>
    now !== undefined && paths.every((path) => textAt(now, path) === textAt(subject, path));
  const there = found(await session.send('look-again', pageFrom(collection, startIndex))).find(
    ({ id }) => id === subject.id,
  );
  if (there) return isSame(there);
  const { response } = await session.send('look-by-id', { method: 'GET', path: pathOf(collection, subject) });
  return response?.status === 200 && isSame(objectOf(response.body));
}

/** The looks as steps. */
export const lookSteps = {
  'look-around': [],
  'look-further': [],
  'look-again': [],
  'look-by-id': [],
} as const;

/** What the steps of a search need: who is there, and whether they still are. */
export const looks = ['look-around', 'look-further', 'look-again', 'look-by-id'] as const;

export const pathOf = (collection: Collection, { id }: JsonObject) =>
  collection === 'Users' ? userPath(String(id)) : groupPath(String(id));
