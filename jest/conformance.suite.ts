import { probes } from '../probes/catalogue';
import { catalogue } from '../suites/catalogue';
import { registerSuites } from './register';

registerSuites(catalogue, probes);
