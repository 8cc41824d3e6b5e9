import { config } from './shared/discovery';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'says that it supports no filters',
  make: config((document) => ({ ...document, filter: { supported: false, maxResults: 200 } })),
};
