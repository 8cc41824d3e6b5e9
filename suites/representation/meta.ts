import type { Check, Judgement } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { sentHeader } from '../../scim/exchanges';
import { isUnassigned, objectOf, stringOf } from '../../scim/json';
import { idInPath } from '../../scim/paths';
import { defineSurvey } from '../define';
import { identified, judgeEach, noneSeen, type Representation } from '../reading/representations';

const metaOf = ({ resource }: Representation) => objectOf(resource.meta);

const metaComplete = defineSurvey({
  id: 'representation.meta.complete',
  title: 'meta of every user and group has resourceType, created, lastModified and location',
  failure: 'meta of a user or group lacks resourceType, created, lastModified or location',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7643', section: '3.1' }],
  impact:
    'No effect on Entra, which does not need meta; clients that follow locations or synchronise by time do not work.',
  fix: 'Set meta.resourceType, meta.created, meta.lastModified and meta.location on create, and return them in every representation.',
  survey: 'everything',
  messages: { missing: 'expected meta to have {expected}, got none (first of {count})' },
  judge: (exchanges) =>
    judgeEach(
      identified(exchanges),
      (each) => {
        const meta = metaOf(each);
        const missing = ['resourceType', 'created', 'lastModified', 'location'].find((name) =>
          isUnassigned(meta?.[name]),
        );
        if (missing === undefined) return undefined;
        return { messageId: 'missing', expected: missing, actual: null, pointer: meta ? '/meta' : '' };
      },
      noneSeen,
    ),
});

const metaResourceType = defineSurvey({
  id: 'representation.meta.resource-type',
  title: 'meta.resourceType is User for users and Group for groups',
  failure: 'meta.resourceType does not match the endpoint',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '3.1' },
    { source: 'RFC 7644', section: '3.3.1' },
  ],
  impact:
    "A client that sorts resources by type treats groups as users, and Microsoft's validation for the app gallery fails.",
  fix: 'Set meta.resourceType from the endpoint, spelled exactly User or Group.',
  survey: 'everything',
  messages: { wrong: 'expected meta.resourceType to be {expected}, got {actual} (first of {count})' },
  judge: (exchanges) =>
    judgeEach(
      identified(exchanges),
      (each) => {
        const name = metaOf(each)?.resourceType;
        if (isUnassigned(name)) return null;
        if (name === each.type) return undefined;
        return { messageId: 'wrong', expected: each.type, actual: name ?? null, pointer: '/meta/resourceType' };
      },
      'no answer showed meta.resourceType',
    ),
});

const metaLocation = defineSurvey({
  id: 'representation.meta.location',
  title: 'meta.location ends with the endpoint and the id of the resource',
  failure: 'meta.location does not end with the endpoint and the id of the resource',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7643', section: '3.1' },
    { source: 'RFC 7644', section: '3.3' },
  ],
  impact:
    'No effect on Entra, which builds URLs from the id; clients that follow the location do not reach the resource.',
  fix: 'Build meta.location from the public base URL, /Users or /Groups, and the URL-encoded id.',
  survey: 'everything',
  messages: { elsewhere: 'expected a location that ends with {expected}, got {actual} (first of {count})' },
  judge: (exchanges) =>
    judgeEach(
      identified(exchanges),
      (each) => {
        const location = metaOf(each)?.location;
        if (isUnassigned(location)) return null;
        const id = String(each.resource.id);
        const ends = [idInPath(id), id].map((text) => `/${each.type}s/${text}`);
        if (ends.some((end) => String(location).endsWith(end))) return undefined;
        return {
          messageId: 'elsewhere',
          expected: ends[0] ?? '',
          actual: location ?? null,
          pointer: '/meta/location',
        };
      },
      'no answer showed meta.location',
    ),
});

const metaBase = defineSurvey({
  id: 'representation.meta.base-url',
  title: 'meta.location is relative or begins with the origin of the Tenant URL',
  failure: 'meta.location has another origin than the Tenant URL',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [
    { source: 'RFC 7643', section: '3.1' },
    { source: 'RFC 7644', section: '1.3' },
  ],
  impact:
    'No effect on Entra, which builds URLs from the id; clients that follow the location may not reach the resource.',
  fix: 'Build locations from the public address. Behind a proxy, configure it, or trust the headers of that proxy only.',
  survey: 'everything',
  messages: { elsewhere: 'expected a location below {expected}, got {actual} (first of {count})' },
  judge: (exchanges) =>
    judgeEach(
      identified(exchanges).filter(({ exchange }) => sentHeader(exchange, 'x-forwarded-host') === undefined),
      (each) => {
        const location = stringOf(metaOf(each)?.location);
        if (location === undefined || !URL.canParse(location)) return null;
        const expected = new URL(each.exchange.request.url).origin;
        if (new URL(location).origin === expected) return undefined;
        return { messageId: 'elsewhere', expected, actual: location, pointer: '/meta/location' };
      },
      'no answer showed a meta.location with a host',
    ),
});

/** xsd:dateTime, with or without a time zone. */
const dateTime = /^-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

const times = ['created', 'lastModified'] as const;

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

const metaTimes = defineSurvey({
  id: 'representation.meta.date-times',
  title: 'meta.created and meta.lastModified are dateTime strings',
  failure: 'meta.created or meta.lastModified is not a dateTime string',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.3.5' },
    { source: 'RFC 7643', section: '3.1' },
  ],
  impact: 'Clients that parse the times cannot read the user at all.',
  fix: 'Write times as strings such as 2008-01-23T04:56:22Z, with a T between date and time. Do not send an epoch number or a date alone.',
  survey: 'everything',
  messages: { malformed: 'expected {name} in meta to look like 2008-01-23T04:56:22Z, got {actual} (first of {count})' },
  judge: (exchanges) => judgeTimes(exchanges, 'malformed', 'a dateTime', (text) => dateTime.test(text)),
});

const zone = /(Z|[+-]\d\d:\d\d)$/;

const metaZone = defineSurvey({
  id: 'representation.meta.time-zone',
  title: 'meta.created and meta.lastModified state their time zone',
  failure: 'meta.created or meta.lastModified states no time zone',
  rfc: null,
  entra: 'degrades',
  refs: [{ source: 'RFC 7643', section: '2.3.5' }],
  impact: 'Each client reads the time in its own zone, so a change made today can look like one made yesterday.',
  fix: 'Store times in UTC and write them with a trailing Z.',
  survey: 'everything',
  messages: { open: 'expected {name} in meta to end with Z or a UTC offset, got {actual} (first of {count})' },
  judge: (exchanges) =>
    judgeTimes(exchanges, 'open', 'a time zone', (text) => (dateTime.test(text) ? zone.test(text) : null)),
});

export const meta: Check[] = [metaComplete, metaResourceType, metaLocation, metaBase, metaTimes, metaZone];
