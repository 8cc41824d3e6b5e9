import { type Call, defineProbe } from '../contract/probe';
import { entraUser } from '../fixtures/users';
import { isServerFault } from '../scim/exchanges';
import { urn } from '../scim/urns';
import { aftermathSteps, createdPath, makeAftermath } from './aftermath';

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

export const badBodies = defineProbe({
  id: 'bad-bodies',
  plays:
    'Tries to create users with bodies that are malformed, empty, null, incomplete, of the wrong type or XML, and sends POST /ResourceTypes. Then creates a plain user.',
  access: 'write',
  danger: 'some',
  operations: ['create'],
  chain: 10,
  steps: {
    'broken-json': [],
    empty: [],
    null: [],
    'wrong-type': [],
    'no-user-name': [],
    xml: [],
    'wrong-method': [],
    'drop-*': [],
    ...aftermathSteps,
  },
  async run(session) {
    const { profile } = session;
    const look = makeAftermath(session);
    const post = async (step: keyof typeof drops, call: Partial<Call>) => {
      const tried = await session.send(step, {
        method: 'POST',
        path: '/Users',
        marks: { intent: 'malformed' },
        ...call,
      });
      // What should not have been created goes at once: it might be in the way of the next.
      const path = createdPath(tried);
      if (path !== undefined) await session.send(drops[step], { method: 'DELETE', path, marks: { intent: 'wrong' } });
      if (isServerFault(tried.response?.status ?? 0)) await look();
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
    await look();
  },
});
