import { describeHalf } from './half-of-faults';

describeHalf(__filename, 0);
