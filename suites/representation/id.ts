import { type Answered, at, type Check, fail, pass, skip } from '../../contract/check';
import { objectOf } from '../../scim/json';
import { defineSurvey } from '../define';
import { sameText } from '../reading/attribute-values';
import { identified, judgeEach, representationsIn } from '../reading/representations';

const idPresent = defineSurvey({
  id: 'representation.id.present',
  title: 'Every user and group has an id that is a non-empty string',
  failure: 'A user or group has no id, or an id that is not a string',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '3.1' },
    { source: 'Entra', topic: 'Every returned resource has an id' },
  ],
  impact: 'Entra cannot link the user. It creates the user again in every cycle and gets a conflict.',
  fix: 'Return the id in every representation, also inside lists. Write it as a JSON string even if your database stores a number.',
  survey: 'everything',
  headlines: {
    missing: 'A user or group has no id',
    notString: 'The id of a user or group is not a string',
  },
  messages: {
    missing: 'expected id to be a non-empty string, got none or an empty one (first of {count})',
    notString: 'expected id to be a string, got {actual} (first of {count})',
  },
  judge: (exchanges) =>
    judgeEach(
      representationsIn(exchanges),
      ({ resource: { id } }) => {
        const expected = 'a non-empty string';
        if (id === undefined || id === null || id === '') return { messageId: 'missing', expected, actual: id ?? null };
        return typeof id === 'string' ? undefined : { messageId: 'notString', expected, actual: id, pointer: '/id' };
      },
      'no answer showed a user or group',
    ),
});

const idStable = defineSurvey({
  id: 'representation.id.stable',
  title: 'A user or group shows the id that the request names',
  failure: 'A user or group shows a different id from the one that the request names',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [{ source: 'RFC 7643', section: '3.1' }],
  impact:
    'Entra stores the id permanently. Once it changes, every call for this person ends in 404, and a second account appears.',
  fix: 'Use a key that never changes as the id: not the userName, the e-mail address or the version of a record.',
  survey: 'everything',
  messages: { changed: 'expected the id to be {expected}, got {actual} (first of {count})' },
  judge: (exchanges) =>
    judgeEach(
      identified(exchanges),
      ({ requestedId, resource: { id } }) => {
        if (requestedId === null) return null;
        if (id === requestedId) return undefined;
        return { messageId: 'changed', expected: requestedId, actual: id ?? null, pointer: '/id' };
      },
      'no answer showed a user or group that was requested by its id',
    ),
});

const idUnique = defineSurvey({
  id: 'representation.id.unique',
  title: 'Different users get different ids, and so do different groups',
  failure: 'Two users, or two groups, have the same id',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [{ source: 'RFC 7643', section: '3.1' }],
  impact: 'Two people are linked to one account. The second overwrites the first, and disabling one locks out both.',
  fix: 'Give every new resource an id that no other resource has or ever had.',
  survey: 'everything',
  messages: { shared: 'expected a new id for {resource}, got {actual}, which already belongs to {other}' },
  judge(exchanges) {
    const owners = new Map<string, { name: string; exchange: Answered }>();
    const created = identified(exchanges).filter(
      ({ exchange, isInList }) => exchange.request.method === 'POST' && !isInList,
    );
    for (const { exchange, resource, type } of created) {
      const asked = objectOf(exchange.request.body);
      const name = String(asked?.userName ?? asked?.displayName ?? 'a resource without a name');
      const other = owners.get(`${type} ${resource.id}`);
      if (other && !sameText(other.name, name))
        return fail('shared', {
          expected: 'a new id',
          actual: resource.id ?? null,
          at: [at.body(exchange, '/id'), at.body(other.exchange, '/id')],
          data: { resource: name, other: other.name },
        });
      owners.set(`${type} ${resource.id}`, { name, exchange });
    }
    return owners.size > 1 ? pass : skip('fewer than two users or groups were created');
  },
});

export const id: Check[] = [idPresent, idStable, idUnique];
