import { at, fail, pass, skip } from '../../../contract/check';
import { isUnassigned, objectOf } from '../../../scim/json';
import { urn } from '../../../scim/urns';
import { defineSurvey } from '../../define';
import { otherThanCreated } from '../../reading/answers';
import { neverSent } from '../../reading/never-sent';
import { createdId, createThat, readBack } from '../../reading/steps';

const survey = ['create-and-match'] as const;

export const managerAsText = defineSurvey({
  id: 'users.create.manager-as-text',
  title: 'A user is created when manager is a string instead of an object',
  failure: 'A user is not created when manager is a string, or manager is not read back as an object',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '4.3' },
    { source: 'Entra', topic: 'Manager' },
  ],
  impact: 'People who have a manager are not created, or cannot be read afterwards.',
  fix: 'Read a string in manager as {"value": …}, and return manager as an object in every answer.',
  needs: ['enterprise'],
  survey,
  headlines: {
    shape: 'A manager that is sent as a string is not read back as an object',
  },
  messages: {
    refused: 'expected 201 for a user whose manager is a string, got {actual}',
    shape: 'expected manager to be an object whose value is {expected}, got {actual}',
  },
  judge(exchanges) {
    const create = createThat(exchanges, (body) => objectOf(body[urn.enterprise])?.manager !== undefined);
    if (!create) return neverSent(exchanges, 'manager', 'the profile does not map the manager');
    if (createdId(create) === undefined)
      return fail('refused', { expected: 201, actual: otherThanCreated(create), at: [at.status(create)] });
    const back = readBack(exchanges, create);
    if (!back) return skip('the user could not be read back: see users.read.by-id');
    const manager = objectOf(back.resource[urn.enterprise])?.manager;
    // The provider may drop the manager here: Entra sends it again when both users exist, and other checks judge that.
    const sent = objectOf(objectOf(create.request.body)?.[urn.enterprise])?.manager ?? null;
    if (isUnassigned(manager) || objectOf(manager)?.value === sent) return pass;
    return fail('shape', {
      expected: sent,
      actual: manager ?? null,
      at: [at.body(back.read, `/${urn.enterprise}/manager`)],
    });
  },
});
