import { exemplary } from '../exemplary';
import { crash, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 when a value in a filter holds an apostrophe',
  make: () => ({
    parseFilter: (text, limits) => (text.includes("'") ? crash() : exemplary.parseFilter(text, limits)),
  }),
};
