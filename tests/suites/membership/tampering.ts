import type { Json } from '../../../contract/results';
import { arrayOf, objectOf } from '../../../scim/json';
import type { KillRow, Tamper } from '../../helpers/recordings';
import { edit } from '../tampering';

export const noMembers = edit('/members');
export const hidden: Tamper = { 'read-added': noMembers };
export const others = edit('/members', [{ value: 'somebody-else' }]);

/** Of the members that were added at first only the second is left: it was removed before it was added. */
export function secondIsBack(): Tamper {
  let second: Json | undefined;
  return {
    'read-added': ({ response }) => {
      second = arrayOf(objectOf(response.body)?.members)[1];
    },
    'read-changed': (exchange) => edit('/members', second === undefined ? [] : [second])(exchange),
  };
}

export const both = (rows: KillRow[]): KillRow[] =>
  ['entra', 'entra-compliant'].flatMap((dialect) => rows.map(([id, ...row]): KillRow => [`${id}[${dialect}]`, ...row]));
