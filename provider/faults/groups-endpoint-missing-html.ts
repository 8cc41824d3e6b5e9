import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers a query for groups with a web page',
  make: () => ({
    listResources: (request, types) =>
      types.includes('User')
        ? exemplary.listResources(request, types)
        : { status: 404, headers: { 'Content-Type': 'text/html' }, body: '<html><h1>Not Found</h1></html>' },
  }),
};
