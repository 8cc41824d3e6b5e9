import { type Answered, at, type Check, fail, type Judgement, pass, skip } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { findAttribute } from '../../scim/attribute-path';
import { sameJson } from '../../scim/json';
import { defineSurvey } from '../define';
import { stepOf } from '../reading/steps';
import {
  changeOf,
  inRounds,
  isAccepted,
  judgeNoConflict,
  judgeRounds,
  lookAfter,
  sentTogether,
} from '../reading/together';

const survey = ['users-at-once'] as const;

const changesAccepted = defineSurvey({
  id: 'concurrency.patch.accepted',
  title: 'Concurrent changes to different attributes of a user are all accepted',
  failure: 'A change to a user is rejected because another one arrives at the same time',
  rfc: null,
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.5.2' }],
  impact: 'Updates fail at random and arrive a cycle later, and each failure counts as an error.',
  fix: 'Let changes to the same user wait for each other, or retry the one that lost before you answer.',
  survey,
  operations: ['update'],
  messages: { refused: `expected 200 or 204, got {actual}${inRounds}` },
  judge: (exchanges) => judgeRounds(exchanges, 'change', (round) => judgeNoConflict(exchanges, round)),
});

const isShown = (read: Answered | undefined, change: Answered) => {
  const { path, value } = changeOf(change);
  return read?.response.status === 200 && sameJson(findAttribute(read.response.body, path).value, value);
};

const noneLost = defineSurvey({
  id: 'concurrency.patch.none-lost',
  title: 'Concurrent changes to different attributes of a user are all kept',
  failure: 'A change to a user is lost when another one arrives at the same time',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [{ source: 'RFC 7644', section: '3.5.2' }],
  impact: 'A leaver who is disabled while the name changes stays active, and Entra logs success for both changes.',
  fix: 'Read and write the user in one transaction that locks its row, or update only the columns that the PATCH names.',
  survey,
  operations: ['update'],
  messages: { lost: `expected {name} to be {expected}, as the PATCH succeeded, got {actual}${inRounds}` },
  judge: (exchanges) => judgeRounds(exchanges, 'change', (round) => judgeKept(exchanges, round)),
});

function judgeKept(exchanges: RecordedExchange[], round: string): Judgement {
  const accepted = sentTogether(exchanges, round).filter(isAccepted);
  if (accepted.length < 2) return skip('fewer than two of the changes were accepted');
  const read = stepOf(exchanges, lookAfter('read', round));
  if (read?.response.status !== 200) return skip('the user could not be read: see users.read.by-id');
  const missing = accepted.filter((change) => !isShown(read, change));
  if (missing.length === 0) return pass;
  const again = stepOf(exchanges, lookAfter('read-again', round));
  const lost = missing.find((change) => isShown(again, change));
  if (!lost) return skip('the missing change has no effect alone either: see patch.replace.attribute');
  const { path, value } = changeOf(lost);
  const { value: actual, pointer } = findAttribute(read.response.body, path);
  return fail('lost', {
    expected: value,
    actual: actual ?? null,
    at: [at.body(read, pointer)],
    data: { name: path },
  });
}

export const patch: Check[] = [changesAccepted, noneLost];
