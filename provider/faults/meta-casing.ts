import { type Fault, resources } from './shared/fault';

export const fault: Fault = {
  does: 'calls meta "Meta"',
  make: resources(({ meta, ...resource }) => ({ ...resource, Meta: meta ?? null })),
};
