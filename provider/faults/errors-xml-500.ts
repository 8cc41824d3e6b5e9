import { exemplary } from '../exemplary';
import { crash, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 to XML',
  make: () => ({
    acceptsContentType: (header) => (header?.includes('xml') ? crash() : exemplary.acceptsContentType(header)),
  }),
};
