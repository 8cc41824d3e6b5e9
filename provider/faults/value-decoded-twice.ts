import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'decodes filters twice',
  make: () => ({
    readQuery: (request) => {
      const query = exemplary.readQuery(request);
      return {
        ...query,
        filter: query.filter?.replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        ),
      };
    },
  }),
};
