import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Behaviour } from './behaviour';
import { exemplary } from './exemplary';
import { createScimServer } from './http-server';
import { typesWith } from './resource-types';
import { createStore, type Store } from './store';
import type { SchemaAddition } from './types';

export interface ProviderOptions {
  /** 0, the default, takes a free port. */
  port?: number;
  /** 127.0.0.1 by default. */
  host?: string;
  /** The bearer token that requests have to carry; random by default. */
  token?: string;
  /** Delay in front of every answer. */
  latencyMs?: number;
  /** Path of the tenant; `/scim/v2` by default. */
  basePath?: string;
  /** Attributes that it knows besides those of RFC 7643; they are listed in /Schemas and stored as the others are. */
  schemaAdditions?: readonly SchemaAddition[];
  /** Deviations from the exemplary behaviour. */
  behaviour?: Partial<Behaviour>;
}

export interface RunningProvider {
  tenantUrl: string;
  token: string;
  store: Store;
  /** Stops at once; open connections are ended. */
  close(): Promise<void>;
  /** How many requests have come in. */
  requests(): number;
}

/**
 * Starts an exemplary SCIM 2.0 service provider, in memory.
 * @returns the provider, which answers by now
 * @throws when the port cannot be had
 */
export async function startProvider(options: ProviderOptions = {}): Promise<RunningProvider> {
  const { port = 0, host = '127.0.0.1', latencyMs = 0 } = options;
  const token = options.token ?? randomBytes(24).toString('base64url');
  const basePath = normalisePath(options.basePath ?? '/scim/v2');
  const store = createStore();
  let requests = 0;
  const authority = () => {
    const { port: actual } = server.address() as AddressInfo;
    return `${host.includes(':') ? `[${host}]` : host}:${actual}`;
  };
  const server = createScimServer({
    behaviour: { ...exemplary, resourceTypes: typesWith(options.schemaAdditions ?? []), ...options.behaviour },
    store,
    token,
    basePath,
    latencyMs,
    authority,
    counted: () => {
      requests += 1;
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    tenantUrl: `http://${authority()}${basePath}`,
    token,
    store,
    requests: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A leading slash, no trailing one; the root is the empty path. */
function normalisePath(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '');
  return segments.map((segment) => `/${segment}`).join('');
}
