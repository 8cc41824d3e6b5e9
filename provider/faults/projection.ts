import { exemplary } from '../exemplary';
import { isObject } from '../request-body';
import { answers, type Faults } from './shared/fault';

export const faults: Faults = {
  'excluded-members-ignored': {
    does: 'returns the members although excludedAttributes names them',
    make: () => ({
      isReturned: (selection, path) => path.attribute.name === 'members' || exemplary.isReturned(selection, path),
    }),
  },
  'excluded-removes-id': {
    does: 'leaves the id out when excludedAttributes names it',
    make: answers((answer, request) => {
      if (!request.query.get('excludedAttributes')?.includes('id') || !isObject(answer.body)) return answer;
      const { id: _, ...body } = answer.body;
      return { ...answer, body };
    }),
  },
  'projection-excluded-ignored': {
    does: 'returns what excludedAttributes names',
    make: () => ({ readSelection: (attributes, _excluded, types) => exemplary.readSelection(attributes, [], types) }),
  },
  'projection-id-lost': {
    does: 'leaves the id out when attributes names nothing else',
    make: answers((answer, { query }) => {
      const { body } = answer;
      if (query.get('attributes') !== 'id' || !isObject(body) || !Array.isArray(body.Resources)) return answer;
      return { ...answer, body: { ...body, Resources: body.Resources.map(() => ({})) } };
    }),
  },
  'projection-last-only': {
    does: 'applies only the last name in attributes',
    make: () => ({
      readSelection: (attributes, excluded, types) => exemplary.readSelection(attributes.slice(-1), excluded, types),
    }),
  },
  'projection-whole-only': {
    does: 'returns the whole attribute when attributes names a part of it',
    make: () => ({
      readSelection: (attributes, excluded, types) =>
        exemplary.readSelection(
          attributes.map((name) => name.replace(/\.\w+$/, '')),
          excluded,
          types,
        ),
    }),
  },
};
