import { defineProbe } from '../contract/probe';
import { setAttributes } from '../fixtures/dialects';
import { entraUser } from '../fixtures/users';
import { userPath } from '../scim/paths';
import { urn } from '../scim/urns';

export const unknownUser = defineProbe({
  id: 'unknown-user',
  plays: 'Sends PATCH, PUT and DELETE for a user that does not exist.',
  access: 'write',
  chain: 3,
  steps: {
    patch: [],
    put: [],
    delete: [],
  },
  async run(session) {
    const path = userPath(session.guid());
    const person = session.person();
    const operations = setAttributes(session.dialect, 'Replace', { displayName: person.displayName });
    const marks = { intent: 'wrong' } as const;
    await session.send('patch', {
      method: 'PATCH',
      path,
      body: { schemas: [urn.patch], Operations: operations },
      marks,
    });
    await session.send('put', { method: 'PUT', path, body: entraUser(session.profile, person), marks });
    await session.send('delete', { method: 'DELETE', path, marks });
  },
});
