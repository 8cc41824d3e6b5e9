import type { Tamper } from '../helpers/recordings';
import { type body, edit, type status } from './tampering';

export type Exchange = Parameters<ReturnType<typeof status>>[0];
type Item = { type: string; value?: string; primary?: boolean };
type User = { [name: string]: Item[] };
export const userOf = (exchange: Exchange) => exchange.response.body as unknown as User;
export const phone = (change: (item: Item) => void) => (exchange: Exchange) =>
  userOf(exchange)
    .phoneNumbers?.filter(({ type }) => type === 'work')
    .forEach(change);
export const loseWork = (exchange: Exchange) => {
  const user = userOf(exchange);
  user.phoneNumbers = (user.phoneNumbers ?? []).filter(({ type }) => type !== 'work');
};
export const twice = (name: string) => (exchange: Exchange) => {
  const [item] = userOf(exchange)[name] ?? [];
  if (item) userOf(exchange)[name]?.push({ ...item, value: 'a second one' });
};
export const otherEmail = (change: (emails: Item[], index: number) => void) => (exchange: Exchange) => {
  const emails = userOf(exchange).emails ?? [];
  change(
    emails,
    emails.findIndex(({ type }) => type === 'home'),
  );
};
export const primary = (work: boolean, home: boolean) => (exchange: Exchange) => {
  for (const item of userOf(exchange).emails ?? [])
    Object.assign(item, { primary: item.type === 'work' ? work : home });
};
export const answered = (value: number, content: Parameters<typeof body>[0]) => (exchange: Exchange) => {
  exchange.response.status = value;
  if (content === undefined) delete exchange.response.body;
  else exchange.response.body = content;
};

/** The rename to a name in use has gone through, and was answered so. */
export function renamedToNamesake(answer = 204): Tamper {
  let name = '';
  return {
    collide: (exchange) => {
      const { Operations } = exchange.request.body as unknown as { Operations: { value: string }[] };
      name = Operations[0]?.value ?? '';
      exchange.response.status = answer;
    },
    'read-forms': (exchange) => edit('/userName', name)(exchange),
  };
}

/** Neither time moves. */
export function frozen(time: string): Tamper {
  const stop = edit('/meta/lastModified', time);
  return { 'read-added': stop, 'read-replaced': stop };
}

/** The PATCH was answered with success and changed nothing. */
export function dropped(): Tamper {
  let before: Exchange['response']['body'];
  return {
    'read-added': ({ response }) => {
      before = response.body;
    },
    'read-replaced': ({ response }) => {
      if (before !== undefined) response.body = before;
    },
  };
}
