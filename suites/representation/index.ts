import type { Area } from '../../contract/check';
import { active } from './active';
import { attributes } from './attributes';
import { id } from './id';
import { lists } from './lists';
import { meta } from './meta';
import { multiValued } from './multi-valued';
import { name } from './name';
import { names } from './names';
import { password } from './password';
import { queries } from './queries';
import { reads } from './reads';
import { schemas } from './schemas';
import { values } from './values';

/** Duties of every user and group that any answer shows: surveys over the requests of all other areas. */
export const representation: Area = {
  area: 'representation',
  checks: [
    ...schemas,
    ...id,
    ...meta,
    ...names,
    ...values,
    ...active,
    ...name,
    ...multiValued,
    ...lists,
    ...password,
    ...attributes,
    ...reads,
    ...queries,
  ],
};
