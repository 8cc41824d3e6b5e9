import { arrayOf, objectOf } from '../../scim/json';
import type { KillRow, Tamper } from '../helpers/recordings';
import { body, edit, status } from './tampering';

type Change = Tamper[string];

/** Somebody else is found as well. */
export const stranger: Change = ({ response }) => {
  const list = objectOf(response.body);
  if (!list) throw new Error('the answer is no list');
  list.Resources = [...arrayOf(list.Resources), { id: 'stranger', userName: 'stranger' }];
};

export const noHit = edit('/Resources', []);

/** The four ways in which a look-up can fail. */
export const lookUp = (id: string, step: string): KillRow[] => [
  [id, { [step]: status(400) }, 'refused'],
  [id, { [step]: status(404) }, 'refused'],
  [id, { [step]: body({}) }, 'notList'],
  [id, { [step]: body() }, 'notList'],
  [id, { [step]: noHit }, 'missing'],
  [id, { [step]: edit('/Resources') }, 'missing'],
  [id, { [step]: stranger }, 'others'],
];

/** What stands at a place of an earlier answer comes back in a later one: the change between them had no effect. */
export function undone(earlier: string, later: string, name: string): Tamper {
  let before: unknown;
  return {
    [earlier]: ({ response }) => {
      before = structuredClone(objectOf(response.body)?.[name]);
    },
    [later]: (exchange) => edit(`/${name}`, before as never)(exchange),
  };
}
