import { at, type Check, defineCheck, defineSurvey, fail, pass, skip } from '../../../engine/contract/check';
import { objectOf } from '../../../engine/scim/json';
import { otherThanCreated } from '../../shared/answers';
import { createdId, createThat, readBack } from '../../shared/steps';
import { isFalse } from '../../shared/values';

const probe = 'users.create-and-match';

export const createInactive = defineSurvey({
  id: 'users.create.inactive',
  title: 'A user that is created with active false is inactive',
  failure: 'A user that is created with active false is active, or refused',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'Entra', topic: 'Users are created disabled when they are disabled at the source' },
  ],
  impact: 'Somebody who is disabled in the directory gets an account, an invitation and a licence.',
  fix: 'Store active from the body of POST, also when it is false, and send no invitation then.',
  survey: [probe],
  messages: {
    refused: 'expected 201 for a user with active false, got {actual}',
    active: 'expected active to be false, got {actual}',
  },
  judge(exchanges) {
    const create = createThat(exchanges, ({ active }) => active === false);
    if (!create) return skip('no user was sent with active false');
    if (createdId(create) === undefined)
      return fail('refused', { expected: 201, actual: otherThanCreated(create), at: [at.status(create)] });
    const back = readBack(exchanges, create);
    if (!back) return skip('the user could not be read back: see users.read.by-id');
    const { active } = back.resource;
    if (active === false) return pass;
    return fail('active', { expected: false, actual: active ?? null, at: [at.body(back.read, '/active')] });
  },
});

export const activeByDefault = defineCheck({
  id: 'users.create.active-by-default',
  title: 'A user that is created without active is active',
  failure: 'A user that is created without active is inactive',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'RFC 7644', section: '3.3' },
  ],
  impact: 'Where the mapping leaves active out, new users cannot sign in.',
  fix: 'Let active default to true for new users, and show it.',
  probe,
  steps: ['minimal'],
  messages: { inactive: 'expected active to be true, got {actual}' },
  judge({ minimal }) {
    if (createdId(minimal) === undefined)
      return skip('no user could be created without active: see users.create.minimal');
    // The client did not send it, so that what the answer shows is the provider's own default.
    const { active = null } = objectOf(minimal.response.body) ?? {};
    if (!isFalse(active)) return pass;
    return fail('inactive', { expected: true, actual: active, at: [at.body(minimal, '/active')] });
  },
});

export const activeChecks: Check[] = [createInactive, activeByDefault];
