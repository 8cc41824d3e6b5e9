import type { Json } from '../../../contract/results';
import { urn } from '../../../scim/urns';
import type { Made } from '../../helpers/exchange';

export const list = (...Resources: Json[]) => ({ schemas: [urn.list], totalResults: Resources.length, Resources });
export const ann = { id: '7', userName: 'ann', title: 'CEO' };
export const create: Made = { call: 'POST /Users', sent: { userName: 'ann' }, status: 201, body: ann };
export const read: Made = { call: 'GET /Users/7', body: ann };
export const found: Made = { call: 'GET /Users', body: list(ann) };
export const shows = (resource: object): Made[] => [{ ...read, body: { ...ann, ...resource } }];

export const marks = (pointer: string, index = 0) => [
  { exchange: index, part: 'response' as const, in: 'body' as const, pointer },
];

export const shown = (step: string, at: number, title: string): Made => ({
  ...read,
  step,
  at,
  body: { ...ann, title },
});

export const stale = (step: string, attempt: number, at: number, title: string): Made => ({
  ...shown(step, at, title),
  attempt,
});
