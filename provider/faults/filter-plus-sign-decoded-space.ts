import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'takes an encoded plus sign in a filter for a space',
  make: () => ({
    splitUrl: (url, basePath) => exemplary.splitUrl(url.replaceAll('%2B', '%20'), basePath),
  }),
};
