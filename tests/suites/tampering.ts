import type { Json } from '../../contract/results';
import { arrayOf, objectOf } from '../../scim/json';
import type { Tamper } from '../helpers/recordings';

/** What is done to a recorded answer before it is judged. */
export type Change = Tamper[string];

export type Exchange = Parameters<Change>[0];

/** The recorded answers as they are. */
export const nothing: Tamper = {};

export const status =
  (value: number): Change =>
  ({ response }) => {
    response.status = value;
  };

export const body =
  (value?: Json): Change =>
  ({ response }) => {
    if (value === undefined) delete response.body;
    else response.body = value;
  };

export const header =
  (name: string, value: string | null): Change =>
  ({ response }) => {
    if (value === null) delete response.headers[name];
    else response.headers[name] = value;
  };

/** The Location header without scheme and host. */
export const relativeLocation: Change = ({ response }) => {
  response.headers.location = new URL(response.headers.location ?? '').pathname;
};

/** Sets what a JSON Pointer into the body names; without a value it is removed. */
export const edit =
  (pointer: string, value?: Json): Change =>
  ({ response }) => {
    const names = pointer
      .slice(1)
      .split('/')
      .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = names.pop() ?? '';
    const parent = names.reduce<Json | undefined>(
      (at, name) => (Array.isArray(at) ? at[Number(name)] : objectOf(at)?.[name]),
      response.body,
    );
    if (Array.isArray(parent)) {
      if (value === undefined) arrayOf(parent).splice(Number(last), 1);
      else parent[Number(last)] = value;
      return;
    }
    const target = objectOf(parent);
    if (!target) throw new Error(`the body has nothing at ${pointer}`);
    if (value === undefined) delete target[last];
    else target[last] = value;
  };

/** The call got no answer. */
export const lost =
  (kind: string): Change =>
  (exchange) => {
    Object.assign(exchange, { response: null, error: { kind, message: `no answer: ${kind}` } });
  };

export const all =
  (...changes: Change[]): Change =>
  (exchange) => {
    for (const change of changes) change(exchange);
  };
