import type { Json } from '../../../contract/results';
import { urn } from '../../../scim/urns';
import type { Made } from '../../helpers/exchange';

export const listOf = (totalResults: number, more: object = {}): Json => ({
  schemas: [urn.list],
  totalResults,
  ...more,
});
export const typed = (type: string) => ({ headers: { 'content-type': type } });

/** Answers that say nothing against the provider, and show that it speaks SCIM. */
export const spoken: Made = { ...typed('application/scim+json'), body: listOf(0) };

export const wrongToken = { credentials: 'wrong' } as const;
