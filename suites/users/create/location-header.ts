import { at, pass, skip } from '../../../contract/check';
import { idInPath } from '../../../scim/paths';
import { defineSurvey } from '../../define';
import { created } from '../../reading/created-locations';
import { type Fault, failOnce } from '../../reading/faults';
import { absoluteUrl } from '../../reading/steps';

/** A Tenant URL without a version means the latest version, which the provider may name (RFC 7644 §3.13). */
const withoutVersion = (url: string) => url.replace(/\/v\d[^/]*(?=\/Users\/[^/]+$)/i, '');

const nothing = 'no create call for a user was answered with 201 and an id';

export const locationHeader = defineSurvey({
  id: 'users.create.location-header',
  title: 'The Location header of a new user is the URL of that user',
  failure: 'A new user has no Location header, or one that leads elsewhere',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.3' }],
  impact: 'No effect on Entra, which uses the id; clients that follow the header do not reach the user.',
  fix: 'Send a Location header with 201: the public base URL, /Users/ and the URL-encoded id. Behind a proxy, use the external host and https.',
  survey: 'everything',
  headlines: {
    missing: 'A new user has no Location header',
    elsewhere: 'The Location header of a new user leads elsewhere',
  },
  messages: {
    missing: 'expected a Location header, got none (first of {count})',
    elsewhere: 'expected the Location header to be {expected}, got {actual} (first of {count})',
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
