import { type Answered, at, type Check, fail, type Judgement, pass, skip } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { isServerFault } from '../../scim/exchanges';
import { objectOf } from '../../scim/json';
import { defineSurvey } from '../define';
import { sameText } from '../reading/attribute-values';
import { hits } from '../reading/look-ups';
import { createdId, stepOf } from '../reading/steps';
import { inRounds, isPutOff, judgeRounds, sentTogether } from '../reading/together';

const survey = ['users-at-once'] as const;

const refs = [{ source: 'RFC 7644', section: '3.3' }] as const;

const oneWins = defineSurvey({
  id: 'concurrency.create.one-wins',
  title: 'Of several identical create calls sent at once, exactly one creates the user',
  failure: 'Identical create calls sent at once create several users, or none',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [...refs, { source: 'RFC 7643', section: '4.1.1' }, { source: 'Entra', topic: 'Retries and restarts' }],
  impact:
    'After a timeout, Entra repeats the call while the first one is still running, and one person gets two accounts.',
  fix: 'Let a unique index in the database decide, not a search before the insert. Turn a violation of the index into 409.',
  survey,
  headlines: {
    several: 'Identical create calls sent at once create several users',
    found: 'Identical create calls sent at once leave several users',
    none: 'Identical create calls sent at once create no user',
  },
  messages: {
    several: `expected the number of different ids in the answers to be 1, got {actual}${inRounds}`,
    found: `expected a query to find one user with that userName, got {actual}${inRounds}`,
    none: `expected one of the calls to be answered with 201, got {actual}${inRounds}`,
  },
  judge: (exchanges) => judgeRounds(exchanges, 'race', (round) => judgeOneWins(exchanges, round)),
});

function judgeOneWins(exchanges: RecordedExchange[], round: string): Judgement {
  const racers = sentTogether(exchanges, round);
  const ids = new Set(racers.map(createdId).filter((id) => id !== undefined));
  const place = racers.map(at.status);
  if (ids.size > 1) return fail('several', { expected: 1, actual: ids.size, at: place });
  const find = round === 'race' ? stepOf(exchanges, 'find') : undefined;
  const userName = objectOf(racers[0]?.request.body)?.userName;
  const namesakes = find ? hits(find).filter((user) => sameText(user.userName, userName)) : [];
  if (find && namesakes.length > 1)
    return fail('found', { expected: 1, actual: namesakes.length, at: [at.body(find, '/Resources')] });
  if (ids.size === 1) return pass;
  const isCreatedAlone = createdId(stepOf(exchanges, 'create-instead')) !== undefined;
  if (!isCreatedAlone || racers.every(isPutOff)) return skip('no user was created: see users.create.accepted');
  return fail('none', { expected: 201, actual: racers.map(({ response }) => response.status), at: place });
}

const notCreated = skip('no user was created: see concurrency.create.one-wins');

const losersOf = (racers: Answered[]) => racers.filter((racer) => createdId(racer) === undefined && !isPutOff(racer));

const isWon = (racers: Answered[]) => racers.some((racer) => createdId(racer) !== undefined);

/** Judges the calls of each round that did not create the user, where one did. */
const judgeLosers = (exchanges: RecordedExchange[], judge: (losers: Answered[]) => Judgement) =>
  judgeRounds(exchanges, 'race', (round) => {
    const racers = sentTogether(exchanges, round);
    return isWon(racers) ? judge(losersOf(racers)) : notCreated;
  });

const noServerError = defineSurvey({
  id: 'concurrency.create.no-server-error',
  title: 'A create call that loses the race against an identical one causes no server error',
  failure: 'A create call that loses the race against an identical one ends in a server error',
  rfc: 'SHOULD',
  entra: 'blocks',
  refs: [...refs, { source: 'RFC 7644', section: '3.12' }],
  impact: 'Entra treats the conflict as an outage and repeats the call cycle after cycle.',
  fix: 'Catch the violation of the unique index and answer 409 with scimType uniqueness.',
  survey,
  messages: { fault: `expected 409, got {actual}: a server error${inRounds}` },
  judge: (exchanges) =>
    judgeLosers(exchanges, (losers) => {
      const offender = losers.find(({ response }) => isServerFault(response.status));
      if (!offender) return pass;
      const { status } = offender.response;
      return fail('fault', { expected: 409, actual: status, at: [at.status(offender)], cause: 'server-error' });
    }),
});

const isClientFault = ({ response }: Answered) => response.status >= 400 && response.status < 500;

const losersConflict = defineSurvey({
  id: 'concurrency.create.losers-409',
  title: 'A create call that loses the race against an identical one is rejected with 409',
  failure: 'A create call that loses the race against an identical one is rejected with a status other than 409',
  rfc: 'MUST',
  entra: 'none',
  refs: [...refs],
  impact: 'The provisioning log of Entra does not show that the user already exists.',
  fix: 'Answer 409 with scimType uniqueness, as for every other duplicate.',
  survey,
  messages: { status: `expected 409, got {actual}${inRounds}` },
  judge: (exchanges) =>
    judgeLosers(exchanges, (losers) => {
      const rejected = losers.filter(isClientFault);
      const other = rejected.find(({ response }) => response.status !== 409);
      if (other) return fail('status', { expected: 409, actual: other.response.status, at: [at.status(other)] });
      if (rejected.length > 0) return pass;
      return skip('no create call was rejected with a status from 400 to 499 other than 429');
    }),
});

export const create: Check[] = [oneWins, noServerError, losersConflict];
