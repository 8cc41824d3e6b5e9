import { urn } from '../../../scim/urns';
import type { KillRow, Tamper } from '../../helpers/recordings';
import { type body, type Exchange, edit, status } from '../tampering';

export const manager = `/${urn.enterprise}/manager`;

/** The three ways in which a value that was set may not be there. */
export const notSet = (id: string, step: string, read: string, spoil: Tamper[string]): KillRow[] => [
  [id, { [step]: status(400) }, 'refused'],
  [id, { [read]: status(404) }, 'gone'],
  [id, { [read]: spoil }, 'notStored'],
];

/** The four ways in which a request that is out of form may go wrong. */
export const taken = (id: string, step: string, at: string): KillRow[] => [
  [id, { [step]: status(500) }, 'fault'],
  [id, { read: status(404) }, 'gone'],
  [id, { [step]: status(204), read: edit(at, '[object Object]') }, 'swallowed'],
  [id, { [step]: status(400) }, 'changed'],
];

export type Item = { type: string; value?: string; primary?: boolean };
export type User = { [name: string]: Item[] };
export const userOf = (exchange: Exchange) => exchange.response.body as unknown as User;

export const loseWork = (exchange: Exchange) => {
  const user = userOf(exchange);
  user.phoneNumbers = (user.phoneNumbers ?? []).filter(({ type }) => type !== 'work');
};

export const answered = (value: number, content: Parameters<typeof body>[0]) => (exchange: Exchange) => {
  exchange.response.status = value;
  if (content === undefined) delete exchange.response.body;
  else exchange.response.body = content;
};
