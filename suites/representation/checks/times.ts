import { type Check, defineSurvey, type Judgement } from '../../../engine/contract/check';
import type { RecordedExchange } from '../../../engine/contract/results';
import { isUnassigned, objectOf, stringOf } from '../../../engine/scim/json';
import { identified, judgeEach } from '../../shared/representations';

/** xsd:dateTime, with or without its zone. */
const dateTime = /^-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;
const zone = /(Z|[+-]\d\d:\d\d)$/;
const times = ['created', 'lastModified'] as const;

export const metaTimes = defineSurvey({
  id: 'representation.meta.date-times',
  title: 'meta.created and meta.lastModified are a date and a time',
  failure: 'meta.created or meta.lastModified is not a date and a time',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.3.5' },
    { source: 'RFC 7643', section: '3.1' },
  ],
  impact: 'Clients that parse the times fail on the whole user.',
  fix: 'Write times as strings such as 2008-01-23T04:56:22Z: a T between date and time, no epoch number, no date alone.',
  survey: 'everything',
  messages: { malformed: 'expected meta.{name} to be like 2008-01-23T04:56:22Z, got {actual} ({count} in all)' },
  judge: (exchanges) => judgeTimes(exchanges, 'malformed', 'a dateTime', (text) => dateTime.test(text)),
});

export const metaZone = defineSurvey({
  id: 'representation.meta.time-zone',
  title: 'meta.created and meta.lastModified say their time zone',
  failure: 'meta.created or meta.lastModified leaves its time zone open',
  rfc: null,
  entra: 'degrades',
  refs: [{ source: 'RFC 7643', section: '2.3.5' }],
  impact: 'Each client reads the time in a zone of its own, and what changed today looks like yesterday.',
  fix: 'Keep times in UTC and write them with a trailing Z.',
  survey: 'everything',
  messages: { open: 'expected meta.{name} to end with Z or an offset, got {actual} ({count} in all)' },
  judge: (exchanges) =>
    judgeTimes(exchanges, 'open', 'a zone', (text) => (dateTime.test(text) ? zone.test(text) : null)),
});

function judgeTimes(
  exchanges: RecordedExchange[],
  messageId: string,
  expected: string,
  isRight: (text: string) => boolean | null,
): Judgement {
  return judgeEach(
    identified(exchanges),
    (each) => {
      const meta = objectOf(each.resource.meta);
      const given = times.filter((name) => !isUnassigned(meta?.[name]));
      const verdicts = given.map((name) => isRight(stringOf(meta?.[name]) ?? ''));
      if (verdicts.every((verdict) => verdict === null)) return null;
      const wrong = given[verdicts.indexOf(false)];
      if (wrong === undefined) return undefined;
      return { messageId, expected, actual: meta?.[wrong] ?? null, pointer: `/meta/${wrong}`, data: { name: wrong } };
    },
    'no answer showed meta.created or meta.lastModified as a dateTime',
  );
}

export const timeChecks: Check[] = [metaTimes, metaZone];
