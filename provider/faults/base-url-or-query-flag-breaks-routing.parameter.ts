import { invalidValue } from '../errors';
import type { Fault } from './shared/fault';

const known = /^(filter|attributes|excludedAttributes|sortBy|sortOrder|startIndex|count|aadOptscim062020)$/;

export const fault: Fault = {
  does: 'refuses queries with a parameter that it does not know',
  make: () => ({
    beforeRoute: ({ query }) => {
      const unknown = [...query.keys()].find((name) => !known.test(name));
      if (unknown !== undefined) throw invalidValue(`the parameter ${unknown} is unknown`);
      return undefined;
    },
  }),
};
