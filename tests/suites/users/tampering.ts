import { urn } from '../../../scim/urns';
import type { Exchange } from '../tampering';

export const noHits = { schemas: [urn.list], totalResults: 0 };
export type User = Record<string, unknown> & { userName: string; phoneNumbers: { value: string }[]; emails: unknown[] };
export const hitsOf = (exchange: Exchange) => (exchange.response.body as unknown as { Resources: User[] }).Resources;

export function otherHit(exchange: Exchange) {
  const [hit] = hitsOf(exchange);
  if (hit) hitsOf(exchange).push({ ...hit, id: 'another', userName: 'another@example.com' });
}
