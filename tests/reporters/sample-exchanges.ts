import type { Json, RecordedExchange } from '../../contract/results';

export const tenantUrl = 'https://scim.contoso-apps.example/scim/v2';

/** What came back for a request; the status and a body, or why nothing came. */
export interface Reply {
  status?: number;
  body?: Json;
  headers?: Record<string, string>;
  error?: { kind: string; message: string };
}

/** Writes exchanges as a recorder would: numbered, timed, with the headers of a real client and server. */
export function makeRecording(base = tenantUrl) {
  const exchanges: RecordedExchange[] = [];
  const started = Date.parse('2026-11-22T21:45:03.120Z');

  /** @returns the exchange, so that checks can point to it */
  function record(
    probe: string,
    step: string,
    method: string,
    path: string,
    body: Json | undefined,
    reply: Reply,
  ): RecordedExchange {
    const index = exchanges.length;
    const durationMs = Math.round((18 + ((index * 37) % 90) + (path.includes('filter') ? 40 : 0)) * 10) / 10;
    const text = reply.body === undefined ? '' : JSON.stringify(reply.body);
    const exchange: RecordedExchange = {
      index,
      probe,
      step,
      request: {
        method,
        url: `${base}${path}`,
        headers: {
          Accept: 'application/scim+json, application/json',
          Authorization: '[redacted]',
          'User-Agent': 'scim-conformance',
          ...(body === undefined ? {} : { 'Content-Type': 'application/scim+json; charset=utf-8' }),
        },
        ...(body === undefined ? {} : { body }),
      },
      response: reply.error
        ? null
        : {
            status: reply.status ?? 200,
            headers: {
              date: 'Sun, 22 Nov 2026 21:45:04 GMT',
              'content-type': 'application/json',
              'content-length': String(text.length),
              'x-request-id': `req-${(index * 7919).toString(16)}`,
              ...reply.headers,
            },
            ...(reply.body === undefined ? {} : { body: reply.body }),
          },
      startedAt: new Date(started + index * 41).toISOString(),
      durationMs,
      error: reply.error ?? null,
    };
    exchanges.push(exchange);
    return exchange;
  }

  return { exchanges, record };
}

export type Recording = ReturnType<typeof makeRecording>;

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** A user as Entra sends it. */
export function sampleUser(n: number, more: { [name: string]: Json } = {}): { [name: string]: Json } {
  return {
    schemas: [core, enterprise],
    externalId: guid(n, 1),
    userName: `alba.o'brien.${n}@conformance.example`,
    active: true,
    displayName: `Alba O'Brien ${n}`,
    emails: [{ primary: true, type: 'work', value: `alba.${n}@conformance.example` }],
    meta: { resourceType: 'User' },
    name: { formatted: `Alba O'Brien ${n}`, familyName: "O'Brien", givenName: 'Alba' },
    roles: [],
    title: null,
    ...more,
  };
}

/** The same as a provider returns it. */
export function storedUser(n: number, more: { [name: string]: Json } = {}): { [name: string]: Json } {
  return {
    ...sampleUser(n),
    id: guid(n, 2),
    title: 'Engineer',
    [enterprise]: { department: 'Research', employeeNumber: `E-${n}` },
    meta: {
      resourceType: 'User',
      created: '2026-11-22T21:45:04.118Z',
      lastModified: '2026-11-22T21:45:04.640Z',
      location: `${tenantUrl}/Users/${guid(n, 2)}`,
    },
    ...more,
  };
}

export function patchBody(operations: Json[]): Json {
  return { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations };
}

export function listOf(resources: Json[]): Json {
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: resources.length,
    startIndex: 1,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}

/** A GUID that follows from two numbers. */
export function guid(n: number, kind: number): string {
  const hex = (n * 2654435761 + kind * 40503).toString(16).padStart(12, '0').slice(-12);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4a1${kind}-a${hex.slice(0, 3)}-${hex}`;
}
