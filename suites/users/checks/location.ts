import { at, type Check, defineSurvey, pass, skip } from '../../../engine/contract/check';
import type { RecordedExchange } from '../../../engine/contract/results';
import { findAttribute } from '../../../engine/scim/attribute-path';
import { stringOf } from '../../../engine/scim/json';
import { idInPath } from '../../../engine/scim/paths';
import { answered } from '../../shared/exchanges';
import { type Fault, failOnce } from '../../shared/faults';
import { targetOf } from '../../shared/representations';
import { absoluteUrl, createdId } from '../../shared/steps';

const created = (exchanges: RecordedExchange[]) =>
  answered(exchanges).flatMap((exchange) => {
    const id = createdId(exchange);
    const isCreate = exchange.request.method === 'POST' && targetOf(exchange)?.type === 'User';
    return isCreate && id !== undefined && exchange.response.status === 201
      ? [{ exchange, id, header: exchange.response.headers.location }]
      : [];
  });

/** A Tenant URL without a version stands for the latest one, which the provider may name (RFC 7644 §3.13). */
const withoutVersion = (url: string) => url.replace(/\/v\d[^/]*(?=\/Users\/[^/]+$)/i, '');

const nothing = 'no user was created with 201';

export const locationHeader = defineSurvey({
  id: 'users.create.location-header',
  title: 'The Location header of a new user is the URL of that user',
  failure: 'A new user has no Location header, or one that leads elsewhere',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.3' }],
  impact: 'Entra goes by the id; clients that follow the header end in 404 or on another host.',
  fix: 'Send Location with 201: the public base URL (behind a proxy: the one outside, with https), /Users/ and the URL-encoded id.',
  survey: 'everything',
  messages: {
    missing: 'expected a Location header, got none ({count} in all)',
    elsewhere: 'expected {expected}, got {actual} ({count} in all)',
  },
  judge(exchanges) {
    const creates = created(exchanges);
    const faults = creates.flatMap(({ exchange, id, header }): Fault[] => {
      const collection = exchange.request.url.replace(/[?#].*$/, '').replace(/\/$/, '');
      const urls = [idInPath(id), id].map((text) => `${collection}/${text}`);
      const fault = { expected: urls[0] ?? '', actual: header ?? null, at: at.header(exchange, 'location') };
      if (header === undefined) return [{ ...fault, messageId: 'missing' }];
      const url = absoluteUrl(header.replace(/[?#].*$/, ''), collection);
      const known = [url, withoutVersion(url)];
      return urls.some((each) => known.includes(absoluteUrl(each, collection)))
        ? []
        : [{ ...fault, messageId: 'elsewhere' }];
    });
    return failOnce(faults) ?? (creates.length > 0 ? pass : skip(nothing));
  },
});

export const locationEqualsMeta = defineSurvey({
  id: 'users.create.location-equals-meta',
  title: 'The Location header of a new user equals its meta.location',
  failure: 'The Location header of a new user differs from its meta.location',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'RFC 7643', section: '3.1' },
  ],
  impact: 'Nothing with Entra; other clients keep two addresses for one user.',
  fix: 'Build the Location header and meta.location with the same function.',
  survey: 'everything',
  messages: {
    differs: 'expected the Location header to be {expected} as in meta.location, got {actual} ({count} in all)',
  },
  judge(exchanges) {
    const both = created(exchanges).flatMap(({ exchange, header }) => {
      const location = stringOf(findAttribute(exchange.response.body, 'meta.location').value);
      return header !== undefined && location !== undefined ? [{ exchange, header, location }] : [];
    });
    const faults = both
      .filter(
        ({ exchange, header, location }) => ![header, absoluteUrl(header, exchange.request.url)].includes(location),
      )
      .map(({ exchange, header, location }) => ({
        messageId: 'differs',
        expected: location,
        actual: header,
        at: at.header(exchange, 'location'),
      }));
    return (
      failOnce(faults) ??
      (both.length > 0 ? pass : skip('no user was created with a Location header and meta.location'))
    );
  },
});

export const locationChecks: Check[] = [locationHeader, locationEqualsMeta];
