import type { Answered } from '../../contract/check';
import type { Json, Marks } from '../../contract/results';

export interface Made {
  attempt?: number;
  part?: number;
  intent?: Marks['intent'] | undefined;
  credentials?: Marks['credentials'] | undefined;
  index?: number;
  probe?: string;
  step?: string;
  /** Method, and path below the Tenant URL. */
  call?: string;
  sent?: Json;
  sentHeaders?: Record<string, string>;
  status?: number;
  headers?: Record<string, string>;
  body?: Json;
  /** Milliseconds after the run began. */
  at?: number;
}

/** An exchange as the recorder keeps it: a read of the users, answered with 200 and no body, but for what is given. */
export function exchange({ call = 'GET /Users', sent, body, ...made }: Made = {}): Answered {
  const [method = '', path] = call.split(' ');
  const headers = made.headers ?? {};
  const { attempt, credentials, intent, part } = made;
  return {
    index: made.index ?? 0,
    probe: made.probe ?? 'a.probe',
    step: made.step ?? 'step',
    ...(attempt === undefined ? {} : { attempt }),
    ...(part === undefined ? {} : { part }),
    ...(credentials === undefined ? {} : { credentials }),
    ...(intent === undefined ? {} : { intent }),
    request: {
      method,
      url: `https://example.com/scim${path}`,
      headers: made.sentHeaders ?? {},
      ...(sent === undefined ? {} : { body: sent }),
    },
    response: { status: made.status ?? 200, headers, ...(body === undefined ? {} : { body }) },
    startedAt: new Date(Date.UTC(2024, 0, 1) + (made.at ?? 0)).toISOString(),
    durationMs: 1,
    error: null,
  };
}

/** Exchanges one after the other. */
export const exchangesOf = (...made: Made[]) =>
  made.map((each, index) => exchange({ index, step: `call-${index}`, ...each }));

/** A call that nothing answered. */
export const unanswered = (made: Made = {}) => ({ ...exchange(made), response: null });
