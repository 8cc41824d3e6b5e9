import type { Json } from '../../../contract/results';
import { objectOf } from '../../../scim/json';
import type { Tamper } from '../../helpers/recordings';
import { edit } from '../tampering';

export const listOf = (totalResults: number) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults,
});

/** Brings a part of one answer into a later one. */
export function carry(from: string, to: string, pointer: string): Tamper {
  let kept: Json;
  return {
    [from]: ({ response }) => {
      kept = structuredClone(objectOf(response.body)?.[pointer.slice(1)] ?? null);
    },
    [to]: (exchange) => edit(pointer, kept)(exchange),
  };
}
