import { at, fail, pass, skip } from '../../../contract/check';
import { isUnassigned, objectOf } from '../../../scim/json';
import { urn } from '../../../scim/urns';
import { defineSurvey } from '../../define';
import { otherThanCreated } from '../../reading/answers';
import { createdId, createThat, readBack } from '../../reading/steps';

const survey = ['create-and-match'] as const;

export const managerAsText = defineSurvey({
  id: 'users.create.manager-as-text',
  title: 'A manager that is sent as a bare id does not keep a user from being created',
  failure: 'A user is refused for a manager that is a bare id, or shows it as a text',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '4.3' },
    { source: 'Entra', topic: 'Manager' },
  ],
  impact: 'People who have a manager cannot be created, or cannot be read afterwards.',
  fix: 'Read a string in the place of manager as {"value": …}, and show manager as an object in every answer.',
  needs: ['enterprise'],
  survey,
  messages: {
    refused: 'expected 201 for a user with a bare id as its manager, got {actual}',
    shape: 'expected manager to be an object with the value {expected}, got {actual}',
  },
  judge(exchanges) {
    const create = createThat(exchanges, (body) => objectOf(body[urn.enterprise])?.manager !== undefined);
    if (!create) return skip('no such user was sent');
    if (createdId(create) === undefined)
      return fail('refused', { expected: 201, actual: otherThanCreated(create), at: [at.status(create)] });
    const back = readBack(exchanges, create);
    if (!back) return skip('the user could not be read back: see users.read.by-id');
    const manager = objectOf(back.resource[urn.enterprise])?.manager;
    // Not to keep it is allowed here: Entra sends the manager again when both users exist, which has checks of its own.
    const sent = objectOf(objectOf(create.request.body)?.[urn.enterprise])?.manager ?? null;
    if (isUnassigned(manager) || objectOf(manager)?.value === sent) return pass;
    return fail('shape', {
      expected: sent,
      actual: manager ?? null,
      at: [at.body(back.read, `/${urn.enterprise}/manager`)],
    });
  },
});
