import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import express from 'express';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';

/** What scimmy hands to a handler, and what it wants back: plain objects with an id. */
type Entry = Record<string, unknown> & { id: string; meta: { created: string; lastModified: string } };

export interface ScimmyServer {
  tenantUrl: string;
  token: string;
  users: Map<string, Entry>;
  groups: Map<string, Entry>;
  close(): Promise<void>;
}

/**
 * A SCIM service provider whose protocol nobody of this project wrote: scimmy and scimmy-routers in a small Express app,
 * with users and groups in maps. The handlers store what scimmy gives them and refuse duplicate names, no more.
 */
export async function startScimmyServer(): Promise<ScimmyServer> {
  const token = randomUUID();
  const users = new Map<string, Entry>();
  const groups = new Map<string, Entry>();
  declare(SCIMMY.Resources.User, users, 'userName');
  declare(SCIMMY.Resources.Group, groups, 'displayName');
  SCIMMY.Resources.User.extend(SCIMMY.Schemas.EnterpriseUser, false);
  const app = express();
  const handler = (request: express.Request) => {
    const [scheme, credentials] = (request.header('Authorization') ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || credentials !== token) throw new Error('The token is not valid');
    return 'admin';
  };
  app.use('/scim', new SCIMMYRouters({ type: 'bearer', docUri: 'https://example.com/docs', handler }));
  const server = await new Promise<ReturnType<typeof app.listen>>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  return {
    tenantUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/scim`,
    token,
    users,
    groups,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** structuredClone would make objects of another realm inside Jest, which scimmy takes for no objects at all. */
const clone = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** How scimmy takes its handlers; its own types tie them to each schema, which one function for both cannot satisfy. */
interface Declared {
  ingress(handler: (request: { id?: string }, instance: unknown) => Promise<Entry>): unknown;
  egress(
    handler: (request: { id?: string; filter?: { match(entries: Entry[]): Entry[] } }) => Promise<Entry | Entry[]>,
  ): unknown;
  degress(handler: (request: { id?: string }) => Promise<void>): unknown;
}

function declare(
  resource: typeof SCIMMY.Resources.User | typeof SCIMMY.Resources.Group,
  store: Map<string, Entry>,
  unique: string,
): void {
  const found = (id: string | undefined) => {
    const entry = id === undefined ? undefined : store.get(id);
    if (!entry) throw new SCIMMY.Types.Error(404, null as never, `Resource ${id} not found`);
    return entry;
  };
  SCIMMY.Resources.declare(resource);
  const declared = resource as unknown as Declared;
  declared.ingress(async ({ id }, instance) => {
    const data = clone(instance as Record<string, unknown>);
    const name = String(data[unique]).toLowerCase();
    const taken = [...store.values()].some((entry) => String(entry[unique]).toLowerCase() === name && entry.id !== id);
    if (taken) throw new SCIMMY.Types.Error(409, 'uniqueness', `${unique} is taken`);
    const now = new Date().toISOString();
    const known = id === undefined ? undefined : found(id);
    const entry: Entry = {
      ...data,
      id: known?.id ?? randomUUID(),
      meta: { created: known?.meta.created ?? now, lastModified: now },
    };
    store.set(entry.id, entry);
    return clone(entry);
  });
  declared.egress(async ({ id, filter }) => {
    if (id !== undefined) return clone(found(id));
    const entries = [...store.values()].map((entry) => clone(entry));
    return filter ? filter.match(entries) : entries;
  });
  declared.degress(async ({ id }) => {
    store.delete(found(id).id);
  });
}
