import { defineProbe } from '../contract/probe';
import { entraUser } from '../fixtures/users';
import { writeAttribute } from '../scim/attribute-path';
import { objectOf } from '../scim/json';
import { usableId, userPath } from '../scim/paths';
import { after, isThere } from '../scim/staleness';

/** The probe takes the first that the profile maps; every profile maps userName. */
const textPaths = ['displayName', 'title', 'name.familyName', 'name.formatted', 'name.givenName', 'userName'];

/** A provider may refuse the value, so the user is read only when it was created. */
export const longValue = defineProbe({
  id: 'long-value',
  plays: 'Creates a user with a value of 1,000 characters. Reads the user if it was created.',
  access: 'write',
  operations: ['create'],
  chain: 2,
  steps: {
    'long-text': [],
    read: ['long-text'],
  },
  async run(session) {
    const { profile } = session;
    const person = session.person();
    const body = entraUser(profile, person);
    const path = textPaths.find((each) => profile.users.attributes.some((mapped) => mapped.path === each));
    writeAttribute(body, path ?? 'userName', `${person.displayName} `.repeat(100).slice(0, 999).concat('Z'));
    const created = await session.send('long-text', {
      method: 'POST',
      path: '/Users',
      body,
      marks: { intent: 'odd-create' },
    });
    const id = usableId(objectOf(created.response?.body)?.id);
    if (id !== undefined)
      await session.readBack('read', { method: 'GET', path: userPath(id) }, after(created, isThere));
  },
});
