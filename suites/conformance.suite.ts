import { registerSuites } from '../engine/jest/register';
import { catalogue } from './catalogue';

registerSuites(catalogue);
