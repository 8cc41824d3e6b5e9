import { at, type Check, defineSurvey, fail, pass, skip } from '../../../engine/contract/check';
import { findAttribute } from '../../../engine/scim/attribute-path';
import { objectOf, sameJson, stringOf } from '../../../engine/scim/json';
import { createdId, stepOf } from '../../shared/steps';
import { changeOf, isAccepted, sentTogether } from '../../shared/together';

export const displayNameKept = defineSurvey({
  id: 'patch.siblings.display-name-kept',
  title: 'A change of the name leaves the displayName as it was set',
  failure: 'A change of the name overwrites the displayName',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'People are shown under another name than in Entra, which sends the displayName again only when it changes.',
  fix: 'Compose displayName from the name only while the client has never set it.',
  survey: ['concurrency.users'],
  operations: ['update'],
  messages: { changed: 'expected displayName to be {expected} as before, got {actual}' },
  judge(exchanges) {
    const create = sentTogether(exchanges, 'race').find((racer) => createdId(racer) !== undefined);
    const read = stepOf(exchanges, 'read');
    if (!create || read?.response.status !== 200) return skip('the user was not created, or could not be read');
    const expected = stringOf(objectOf(create.request.body)?.displayName);
    if (expected === undefined || objectOf(create.response.body)?.displayName !== expected)
      return skip('the displayName was not sent, or not stored as it was: see users.create.attribute-stored');
    const changes = sentTogether(exchanges, 'change').filter(isAccepted).map(changeOf);
    const isRenamed = changes.some(
      ({ path, value }) => path.startsWith('name.') && sameJson(findAttribute(read.response.body, path).value, value),
    );
    if (!isRenamed || changes.some(({ path }) => path === 'displayName'))
      return skip('no change of a part of the name had an effect: see patch.replace.part');
    const actual = objectOf(read.response.body)?.displayName ?? null;
    return actual === expected ? pass : fail('changed', { expected, actual, at: [at.body(read, '/displayName')] });
  },
});

export const displayNameChecks: Check[] = [displayNameKept];
