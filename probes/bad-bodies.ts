import { type Call, defineProbe, type StepIn } from '../contract/probe';
import { entraUser } from '../fixtures/users';
import { urn } from '../scim/urns';

const brokenJson = `{"schemas": ["${urn.user}"], "userName": "broken`;
const xml = '<?xml version="1.0"?><user><userName>markup@example.com</userName></user>';

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
  },
  async run(session) {
    const { profile } = session;
    const post = (step: StepIn<typeof session>, call: Partial<Call>) =>
      session.send(step, { method: 'POST', path: '/Users', marks: { intent: 'malformed' }, ...call });
    await post('broken-json', { body: brokenJson });
    await post('empty', { body: '', headers: { 'Content-Type': 'application/scim+json; charset=utf-8' } });
    await post('null', { body: null });
    await post('wrong-type', { body: { ...entraUser(profile, session.person()), emails: 'x' } });
    await post('no-user-name', { body: entraUser(profile, session.person(), ['userName']) });
    await post('xml', { body: xml, headers: { 'Content-Type': 'text/xml; charset=utf-8' } });
    await post('wrong-method', { path: '/ResourceTypes', body: {}, marks: { intent: 'wrong' } });
  },
});
