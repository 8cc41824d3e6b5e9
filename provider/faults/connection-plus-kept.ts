import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'does not take a plus sign in the query for a blank',
  make: () => ({
    splitUrl: (url, basePath) => exemplary.splitUrl(url.replace(/\+/g, '%2B'), basePath),
  }),
};
