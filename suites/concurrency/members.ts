import { at, type Check, fail, type Judgement, pass, skip } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { objectsOf, stringOf } from '../../scim/json';
import { defineSurvey } from '../define';
import { readIds } from '../reading/members';
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

const survey = ['members-at-once'] as const;

const additionsAccepted = defineSurvey({
  id: 'concurrency.members.accepted',
  title: 'Concurrent additions to a group are all accepted',
  failure: 'An addition to a group is rejected because another one arrives at the same time',
  rfc: null,
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.5.2' }],
  impact: 'Some members are added cycles later than others, at random, and each failure counts as an error.',
  fix: 'Let changes to the same group wait for each other, or retry the one that lost before you answer.',
  needs: ['groups'],
  survey,
  messages: { refused: `expected 200 or 204, got {actual}${inRounds}` },
  judge: (exchanges) => judgeRounds(exchanges, 'add', (round) => judgeNoConflict(exchanges, round)),
});

const membersKept = defineSurvey({
  id: 'concurrency.members.none-lost',
  title: 'Members that are added to a group at the same time are all in it',
  failure: 'Members are lost when several are added to a group at the same time',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'Add members' },
  ],
  impact:
    'At random, people lack the access that the group gives. Entra never reads members back, so it never corrects this.',
  fix: 'Store each membership as its own row, or lock the group while you read and write its members.',
  needs: ['groups'],
  survey,
  messages: { lost: `expected {expected} as members, as each PATCH succeeded, got {actual}${inRounds}` },
  judge: (exchanges) => judgeRounds(exchanges, 'add', (round) => judgeKept(exchanges, round)),
});

function judgeKept(exchanges: RecordedExchange[], round: string): Judgement {
  const accepted = sentTogether(exchanges, round).filter(isAccepted);
  if (accepted.length < 2) return skip('fewer than two of the additions were accepted');
  const read = stepOf(exchanges, lookAfter('read', round));
  const listed = read ? readIds(read) : [];
  if (!read || listed.length === 0) return skip('the group shows no members: see membership.read.members-shown');
  const ids = accepted.flatMap((addition) =>
    objectsOf(changeOf(addition).value).map(({ value }) => stringOf(value) ?? ''),
  );
  const missing = ids.filter((id) => !listed.includes(id));
  if (missing.length === 0) return pass;
  const lost = { expected: ids, actual: listed, at: [at.body(read, '/members')] };
  const again = stepOf(exchanges, lookAfter('read-again', round));
  if (!again || !missing.some((id) => readIds(again).includes(id)))
    return skip('a missing member cannot be added alone either: see membership.add.one');
  if (!listed.every((id) => readIds(again).includes(id)))
    return skip('an addition that is sent alone loses members as well: see membership.add.keeps-others');
  return fail('lost', lost);
}

export const members: Check[] = [additionsAccepted, membersKept];
