import type { Check } from '../../../contract/check';
import { disableAmongOthers } from './among-others';
import { disableAnswer } from './answer-agrees';
import { disableByPatch } from './by-patch';
import { disabledFound } from './found-by-filter';
import { disableKeepsUser } from './keeps-user';
import { disableTwice } from './twice';

export const disable: Check[] = [
  disableByPatch,
  disableKeepsUser,
  disableAnswer,
  disabledFound,
  disableTwice,
  disableAmongOthers,
];
