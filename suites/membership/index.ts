import type { Area } from '../../contract/check';
import { add } from './add';
import { addAgain } from './add-again';
import { member } from './member';
import { nested } from './nested';
import { operations } from './operations';
import { put } from './put';
import { read } from './read';
import { remove } from './remove';
import { removeAgain } from './remove-again';
import { replace } from './replace';
import { test } from './test';
import { unknown } from './unknown';
import { user } from './user';

export const membership: Area = {
  area: 'membership',
  checks: [
    ...add,
    ...addAgain,
    ...remove,
    ...operations,
    ...removeAgain,
    ...replace,
    ...put,
    ...read,
    ...member,
    ...user,
    ...test,
    ...unknown,
    ...nested,
  ],
};
