import { describeSets } from './fixed-mixes';

describeSets(__filename, 0);
