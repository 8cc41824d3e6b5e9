import { at, fail, pass, skip } from '../../../contract/check';
import { objectOf, stringOf } from '../../../scim/json';
import { defineSurvey } from '../../define';
import { otherThanCreated } from '../../reading/answers';
import { createdId, createThat } from '../../reading/steps';

export const clientMetaIgnored = defineSurvey({
  id: 'users.create.client-meta-ignored',
  title: 'Times in meta that the client sends in a create call are ignored',
  failure: 'Times in meta that the client sends are stored, or the user is not created',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'RFC 7643', section: '3.1' },
  ],
  impact: 'No effect on Entra, which sends only meta.resourceType; other clients can forge the time of creation.',
  fix: 'Ignore meta in the body of POST, and set its members yourself.',
  survey: ['create-and-match'],
  headlines: {
    stored: 'The time of creation that the client sends is stored',
  },
  messages: {
    refused: 'expected 201 for a user with meta.created from the client, got {actual}',
    stored: 'expected meta.created to be the time of the create call, got {actual}, which the client sent',
  },
  judge(exchanges) {
    const create = createThat(exchanges, ({ meta }) => objectOf(meta)?.created !== undefined);
    if (!create) return skip('no create call with meta.created from the client was answered in this run');
    if (createdId(create) === undefined)
      return fail('refused', { expected: 201, actual: otherThanCreated(create), at: [at.status(create)] });
    const sent = stringOf(objectOf(objectOf(create.request.body)?.meta)?.created) ?? '';
    const created = stringOf(objectOf(objectOf(create.response.body)?.meta)?.created);
    if (created === undefined) return skip('the answer shows no meta.created: see representation.meta.complete');
    if (Date.parse(created) !== Date.parse(sent)) return pass;
    return fail('stored', {
      expected: 'the time of the create call',
      actual: created,
      at: [at.body(create, '/meta/created')],
    });
  },
});
