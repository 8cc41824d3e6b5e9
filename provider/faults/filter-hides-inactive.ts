import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'leaves disabled users out of searches',
  make: () => ({
    selectResources: (...args) =>
      exemplary.selectResources(...args).filter(({ attributes }) => attributes.active !== false),
  }),
};
