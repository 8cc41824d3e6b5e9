import type { Check } from '../../../contract/check';
import { addKeepsOthers } from './keeps-others';
import { addMany } from './many';
import { manyNoServerError } from './many-no-server-error';
import { addOne } from './one';
import { addSeveral } from './several';
import { singleObject } from './single-object';

export const add: Check[] = [addSeveral, addOne, addKeepsOthers, singleObject, addMany, manyNoServerError];
