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
 * @throws Error when it answers with anything but a list
 */
export async function held(server: Running): Promise<Held> {
  const all: Held = new Map();
  for (const collection of ['Users', 'Groups'])
    for (let startIndex = 1; ; ) {
      const page = await get(server, `/${collection}?startIndex=${startIndex}&count=100`);
      const resources = page.flatMap((each): JsonObject[] => {
        const resource = objectOf(each);
        return resource ? [resource] : [];
      });
      const fresh = resources.filter(({ id }) => !all.has(`${collection}/${id}`));
      for (const resource of fresh) all.set(`${collection}/${stringOf(resource.id)}`, JSON.stringify(resource));
      if (fresh.length === 0) break;
      startIndex += resources.length;
    }
  return all;
}

/** What an audit changed, took or left behind, besides what it names as left; a sentence each. */
export function damage(before: Held, after: Held, leftovers: readonly Leftover[]): string[] {
  const named = new Set(leftovers.map(({ resource, id }) => `${resource}/${id}`));
  return [
    ...[...after.keys()]
      .filter((key) => !before.has(key) && !named.has(key))
      .map((key) => `${key} is left at the server, and no report names it`),
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

async function get(server: Running, path: string): Promise<Json[]> {
  const response = await fetch(`${server.tenantUrl}${path}`, { headers: headers(server) });
  const list = (await response.json()) as { Resources?: Json[] };
  if (!response.ok) throw new Error(`GET ${path} is answered with ${response.status}`);
  return list.Resources ?? [];
}
