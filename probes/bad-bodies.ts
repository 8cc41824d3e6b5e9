import { type Call, defineProbe } from '../contract/probe';
import type { Json, RecordedMessage } from '../contract/results';
import { entraUser } from '../fixtures/users';
import { objectOf } from '../scim/json';
import { usableId, userPath } from '../scim/paths';
import { isSameResource } from '../scim/same-resource';
import { urn } from '../scim/urns';

const brokenJson = `{"schemas": ["${urn.user}"], "userName": "broken`;
const xml = '<?xml version="1.0"?><user><userName>markup@example.com</userName></user>';

/** The step that deletes what a step created. */
const drops = {
  'broken-json': 'drop-broken-json',
  empty: 'drop-empty',
  null: 'drop-null',
  'wrong-type': 'drop-wrong-type',
  'no-user-name': 'drop-no-user-name',
  xml: 'drop-xml',
} as const;

/** Nothing is deleted that might be somebody else's. */
const isCreated = (sent: Json | undefined, { status, body }: RecordedMessage & { status: number }) =>
  (status === 201 || status === 200) && isSameResource(sent, body, status);

export const badBodies = defineProbe({
  id: 'bad-bodies',
  plays:
    'Tries to create users with bodies that are malformed, empty, null, incomplete, of the wrong type or XML, then sends POST /ResourceTypes.',
  access: 'write',
  operations: ['create'],
  chain: 7,
  steps: {
    'broken-json': [],
    empty: [],
    null: [],
    'wrong-type': [],
    'no-user-name': [],
    xml: [],
    'wrong-method': [],
    'drop-*': [],
  },
  async run(session) {
    const { profile } = session;
    const post = async (step: keyof typeof drops, call: Partial<Call>) => {
      const { response } = await session.send(step, {
        method: 'POST',
        path: '/Users',
        marks: { intent: 'malformed' },
        ...call,
      });
      // What should not have been created goes at once: it might be in the way of the next.
      const id = usableId(objectOf(response?.body)?.id);
      if (response && id !== undefined && isCreated(call.body, response))
        await session.send(drops[step], { method: 'DELETE', path: userPath(id), marks: { intent: 'wrong' } });
    };
    await post('broken-json', { body: brokenJson });
    await post('empty', { body: '', headers: { 'Content-Type': 'application/scim+json; charset=utf-8' } });
    await post('null', { body: null });
    await post('wrong-type', { body: { ...entraUser(profile, session.person()), emails: 'x' } });
    await post('no-user-name', { body: entraUser(profile, session.person(), ['userName']) });
    await post('xml', { body: xml, headers: { 'Content-Type': 'text/xml; charset=utf-8' } });
    await session.send('wrong-method', {
      method: 'POST',
      path: '/ResourceTypes',
      body: {},
      marks: { intent: 'wrong' },
    });
  },
});
