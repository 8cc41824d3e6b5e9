import type { Check } from '../../../contract/check';
import { documentsServed } from './served';

export const documents: Check[] = [documentsServed];
