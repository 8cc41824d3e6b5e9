import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'gives ids with a blank, and does not decode paths',
  make: () => ({
    assignId: (draft) => `no ${exemplary.assignId(draft)}`,
    splitUrl: (url, basePath) => {
      const [path = '', ...query] = url.split('?');
      return exemplary.splitUrl([path.replaceAll('%', '%25'), ...query].join('?'), basePath);
    },
  }),
};
