import { config } from './shared/discovery';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'says that it supports no PATCH, and does',
  make: config((document) => ({ ...document, patch: { supported: false } })),
};
