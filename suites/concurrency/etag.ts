import { type Answered, at, type Check, fail, pass, skip } from '../../contract/check';
import { findAttribute } from '../../scim/attribute-path';
import { objectOf, sameJson, stringOf } from '../../scim/json';
import { defineSurvey } from '../define';
import { answered } from '../reading/exchanges';
import { createdId, stepOf } from '../reading/steps';
import { changeOf, isAccepted, sentTogether } from '../reading/together';

/** ETags are optional, so all of this is judged only where /ServiceProviderConfig advertises them. */
const common = {
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.14' }],
  needs: ['etag'],
  survey: ['users-at-once'],
} as const;

const fields = { ...common, refs: [...common.refs], needs: [...common.needs] };

const metaVersion = ({ response }: Answered) => stringOf(objectOf(objectOf(response.body)?.meta)?.version);

const header = ({ response }: Answered) => response.headers.etag;

/** Proxies that compress an answer weaken or mark its ETag; the provider is not responsible for that. */
const plain = (version: string | undefined) =>
  version
    ?.trim()
    .replace(/^W\//, '')
    .replace(/[-;]gzip"$/, '"');

const versionOf = (exchange: Answered) => plain(metaVersion(exchange) ?? header(exchange));

const versionGiven = defineSurvey({
  ...fields,
  id: 'concurrency.etag.given',
  title: 'A read of a user returns its version when ETags are advertised',
  failure: 'ETags are advertised, but a read of a user returns no version',
  impact: 'No effect on Entra; other clients rely on versions that they never get.',
  fix: 'Send the ETag header and meta.version with each resource, or set etag.supported to false in /ServiceProviderConfig.',
  messages: { none: 'expected an ETag header or meta.version, got neither' },
  judge(exchanges) {
    const read = stepOf(exchanges, 'read');
    if (read?.response.status !== 200 || !objectOf(read.response.body)?.id) return skip('the user could not be read');
    return versionOf(read)
      ? pass
      : fail('none', { expected: 'a version', actual: null, at: [at.header(read, 'etag')] });
  },
});

const versionsAgree = defineSurvey({
  ...fields,
  id: 'concurrency.etag.equals-version',
  title: 'The ETag header equals meta.version of the resource in the answer',
  failure: 'The ETag header differs from meta.version of the resource in the answer',
  refs: [...common.refs, { source: 'RFC 7643', section: '3.1' }],
  impact: 'No effect on Entra; the next change by a client that stores meta.version is rejected.',
  fix: 'Write the same value into the ETag header and into meta.version of the body.',
  survey: 'everything',
  messages: { differs: 'expected the ETag to be {expected} as in meta.version, got {actual}' },
  judge(exchanges) {
    const both = answered(exchanges).filter((each) => metaVersion(each) !== undefined && header(each) !== undefined);
    const other = both.find((each) => plain(metaVersion(each)) !== plain(header(each)));
    if (!other) return both.length > 0 ? pass : skip('no answer has both an ETag header and meta.version');
    return fail('differs', {
      expected: metaVersion(other) ?? null,
      actual: header(other) ?? null,
      at: [at.header(other, 'etag'), at.body(other, '/meta/version')],
    });
  },
});

const noVersion = skip('the user could not be read or shows no version: see concurrency.etag.given');

const winnerOf = (exchanges: Parameters<typeof answered>[0]) =>
  sentTogether(exchanges, 'race').find((racer) => createdId(racer) !== undefined);

function shows(read: Answered, change: Answered): boolean {
  const { path, value } = changeOf(change);
  return sameJson(findAttribute(read.response.body, path).value, value);
}

const versionMoves = defineSurvey({
  ...fields,
  id: 'concurrency.etag.moves',
  title: 'The version of a user changes when the user changes',
  failure: 'The version of a user stays the same when the user changes',
  impact: 'No effect on Entra; other clients keep outdated data and overwrite changes that they never saw.',
  fix: 'Derive the version from a counter or a hash that changes with every stored change.',
  operations: ['update'],
  messages: { frozen: 'expected a version other than {expected} after the PATCH, got {actual}' },
  judge(exchanges) {
    const [read, created] = [stepOf(exchanges, 'read'), winnerOf(exchanges)];
    const [now, before] = [read && versionOf(read), created && versionOf(created)];
    if (!read || !now || !before) return noVersion;
    if (now !== before) return pass;
    const hasChanged = sentTogether(exchanges, 'change').some((change) => isAccepted(change) && shows(read, change));
    if (!hasChanged) return skip('no change of the user had an effect');
    return fail('frozen', { expected: before, actual: now, at: [at.body(read, '/meta/version')] });
  },
});

function winnerVersion(exchanges: Parameters<typeof answered>[0]): string | undefined {
  const winner = winnerOf(exchanges);
  return winner && (metaVersion(winner) ?? header(winner));
}

const staleRefused = defineSurvey({
  ...fields,
  id: 'concurrency.etag.stale-refused',
  title: 'A change based on an old version of a user is rejected with 412 and has no effect',
  failure: 'A change based on an old version of a user has an effect, or is not rejected with 412',
  refs: [...common.refs, { source: 'RFC 9110', section: '13.1.1' }],
  impact: 'No effect on Entra, which sends no If-Match; clients that do overwrite changes that they never saw.',
  fix: 'Compare If-Match with the current version in the transaction that writes, and answer 412 when they differ.',
  operations: ['update'],
  headlines: {
    applied: 'A change based on an old version of a user is applied',
    stored: 'A change based on an old version of a user is refused, but has an effect',
  },
  messages: {
    applied: 'expected 412, got {actual}: the change was accepted',
    status: 'expected 412, got {actual}: the change was not accepted, but the status is wrong',
    stored: 'expected {name} to stay unchanged, as the change was rejected, got {actual}',
  },
  judge(exchanges) {
    const [read, stale] = [stepOf(exchanges, 'read'), stepOf(exchanges, 'stale')];
    if (!stale || read?.response.status !== 200)
      return skip('the user could not be read, or this run sends no change based on an old version of it');
    if (versionOf(read) === plain(winnerVersion(exchanges)))
      return skip('the version did not change: see concurrency.etag.moves');
    if (!sentTogether(exchanges, 'change').some((change) => isAccepted(change) && shows(read, change)))
      return skip('no change before made the version outdated');
    const { status } = stale.response;
    if (status !== 412)
      return fail(status < 300 ? 'applied' : 'status', { expected: 412, actual: status, at: [at.status(stale)] });
    if (!shows(read, stale)) return pass;
    const { path, value } = changeOf(stale);
    const place = [at.body(read, findAttribute(read.response.body, path).pointer)];
    return fail('stored', { expected: 'the value before', actual: value, at: place, data: { name: path } });
  },
});

export const etag: Check[] = [versionGiven, versionsAgree, versionMoves, staleRefused];
