import { at, fail, pass, skip } from '../../../contract/check';
import { defineSurvey } from '../../define';
import { otherThanCreated } from '../../reading/answers';
import { isFalse } from '../../reading/attribute-values';
import { createdId, createThat, readBack } from '../../reading/steps';

const probe = 'create-and-match';

export const createInactive = defineSurvey({
  id: 'users.create.inactive',
  title: 'A user created with active false is inactive',
  failure: 'A user created with active false is shown as something else, or is not created',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'Entra', topic: 'Users are created disabled when they are disabled at the source' },
  ],
  impact: 'A person who is disabled in the directory gets a working account.',
  fix: 'Store active from the body of POST, also when it is false. Send no invitation to an inactive user.',
  survey: [probe],
  headlines: {
    active: 'A user that is created with active false is not inactive',
  },
  messages: {
    refused: 'expected 201 for a user with active false, got {actual}',
    active: 'expected active to be false in the read, got {actual}',
  },
  judge(exchanges) {
    const create = createThat(exchanges, ({ active }) => active === false);
    if (!create) return skip('no create call with active false was answered in this run');
    if (createdId(create) === undefined)
      return fail('refused', { expected: 201, actual: otherThanCreated(create), at: [at.status(create)] });
    const back = readBack(exchanges, create);
    if (!back) return skip('the user could not be read back: see users.read.by-id');
    const { active } = back.resource;
    if (isFalse(active)) return pass;
    return fail('active', { expected: false, actual: active ?? null, at: [at.body(back.read, '/active')] });
  },
});
