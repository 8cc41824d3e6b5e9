import type { Json, Leftover } from '../../contract/results';
import { type JsonObject, objectOf, stringOf } from '../../scim/json';
import type { Running } from './server';

/** What a server holds: each resource as it is shown, by its collection and id. */
export type Held = Map<string, string>;

const core = 'urn:ietf:params:scim:schemas:core:2.0';

/** Creates three users and a group with the least that a server can ask for; what it does not take, it does not have. */
export async function seed(server: Running): Promise<void> {
  for (const name of ['ada', 'grace', 'edsger'])
    await post(server, '/Users', { schemas: [`${core}:User`], userName: `${name}@bystander.example.com` });
  await post(server, '/Groups', { schemas: [`${core}:Group`], displayName: 'Bystanders' });
}

/**
 * All users and groups that a server shows, page by page.
 * @throws Error when it answers with anything but a list; having no groups at all is allowed
 */
export async function held(server: Running): Promise<Held> {
  const all: Held = new Map();
  for (const collection of ['Users', 'Groups'])
    for (let startIndex = 1; ; ) {
      const page = await get(server, collection, startIndex);
      const before = all.size;
      for (const resource of page) all.set(keyOf(collection, resource, all), JSON.stringify(resource));
      if (all.size === before) break;
      startIndex += page.length;
    }
  return all;
}

const nameOf = ({ userName, displayName }: JsonObject) => stringOf(userName) ?? stringOf(displayName);

/** Collection and id, and the name where another resource has the same id: some servers give one id to all. */
function keyOf(collection: string, resource: JsonObject, all: Held): string {
  const key = `${collection}/${stringOf(resource.id)}`;
  const other = objectOf(JSON.parse(all.get(key) ?? 'null') as Json);
  return other && nameOf(other) !== nameOf(resource) ? `${key} (${nameOf(resource)})` : key;
}

/** What an audit changed, took or left behind, besides what it names as left; a sentence each. */
export function damage(before: Held, after: Held, leftovers: readonly Leftover[]): string[] {
  const isNamed = (key: string, text: string) =>
    leftovers.some(({ resource, id, name }) =>
      id === null
        ? key.startsWith(`${resource}/`) && text.includes(JSON.stringify(name))
        : key === `${resource}/${id}` || key === `${resource}/${id} (${name})`,
    );
  return [
    ...[...after]
      .filter(([key, text]) => !before.has(key) && !isNamed(key, text))
      .map(([key, text]) => `${key} is left at the server, and no report names it: ${text}`),
    ...[...before].flatMap(([key, text]) =>
      after.get(key) === undefined
        ? [`the bystander ${key} is gone`]
        : after.get(key) === text
          ? []
          : [`the bystander ${key} is changed: ${text} became ${after.get(key)}`],
    ),
  ];
}

/** Each call has a connection of its own: an audit takes longer than servers keep one that is idle. */
const headers = ({ token }: Running) => ({
  Authorization: `Bearer ${token}`,
  'Content-Type': 'application/scim+json',
  Connection: 'close',
});

async function post(server: Running, path: string, body: object): Promise<void> {
  await fetch(`${server.tenantUrl}${path}`, { method: 'POST', headers: headers(server), body: JSON.stringify(body) });
}

async function get(server: Running, collection: string, startIndex: number): Promise<JsonObject[]> {
  const path = `/${collection}?startIndex=${startIndex}&count=100`;
  const response = await fetch(`${server.tenantUrl}${path}`, { headers: headers(server) });
  const text = await response.text();
  if (response.status === 404 && collection === 'Groups') return [];
  if (!response.ok) throw new Error(`GET ${path} is answered with ${response.status}: ${text.slice(0, 300)}`);
  const { Resources } = JSON.parse(text) as { Resources?: Json[] };
  return (Resources ?? []).map(objectOf).filter((each) => each !== undefined);
}
