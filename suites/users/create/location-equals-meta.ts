import { at, pass, skip } from '../../../contract/check';
import { findAttribute } from '../../../scim/attribute-path';
import { stringOf } from '../../../scim/json';
import { defineSurvey } from '../../define';
import { created } from '../../reading/created-locations';
import { failOnce } from '../../reading/faults';
import { absoluteUrl } from '../../reading/steps';

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
  impact: 'No effect on Entra, which uses neither; other clients have two URLs for one user.',
  fix: 'Build the Location header and meta.location with the same function.',
  survey: 'everything',
  messages: {
    differs: 'expected the Location header to be {expected}, as in meta.location, got {actual} (first of {count})',
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
      (both.length > 0 ? pass : skip('no create call was answered with both a Location header and meta.location'))
    );
  },
});
