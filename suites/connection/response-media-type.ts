import { at, type Check, pass, skip } from '../../contract/check';
import { isSuccess, sentHeader } from '../../scim/exchanges';
import { objectOf } from '../../scim/json';
import { defineSurvey } from '../define';
import { answered, hasSpoken, mediaType, offence, silent, some, withCredentials } from '../reading/exchanges';

const responseJson = defineSurvey({
  id: 'connection.response-media-type.json',
  title: 'Successful answers with a body are labelled as JSON',
  failure: 'A successful answer with a body is not labelled as JSON',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.1' },
    { source: 'RFC 9110', section: '8.3' },
    { source: 'Entra', topic: 'Content-Type' },
  ],
  impact: 'Entra cannot read the answer, so Test Connection or single calls fail.',
  fix: "Send Content-Type: application/scim+json with every body. Make sure that SCIM paths do not serve your product's web page.",
  survey: 'everything',
  headlines: {
    missing: 'A successful answer with a body has no Content-Type',
    other: 'A successful answer with a body is not labelled as JSON',
  },
  messages: {
    missing: 'expected application/scim+json, got no Content-Type for {request} (first of {count})',
    other: 'expected application/scim+json, got {actual} for {request} (first of {count})',
  },
  judge(exchanges) {
    const offenders = answered(exchanges)
      .filter(withCredentials)
      .filter(isSuccess)
      .filter((exchange) => exchange.response.body !== undefined)
      .filter((exchange) => !/^application\/([\w.-]+\+)?json$/.test(mediaType(exchange)));
    if (!some(offenders)) return hasSpoken(exchanges) ? pass : skip(silent);
    return offence(mediaType(offenders[0]) === '' ? 'missing' : 'other', offenders, {
      expected: 'application/scim+json',
      actual: (exchange) => mediaType(exchange) || null,
      at: (exchange) => at.header(exchange, 'content-type'),
    });
  },
});

const responseScimJson = defineSurvey({
  id: 'connection.response-media-type.scim-json',
  title: 'SCIM answers are labelled as application/scim+json unless the request asks for application/json',
  failure: 'A SCIM answer is labelled as another JSON media type',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.8' },
    { source: 'Entra', topic: 'Content-Type' },
  ],
  impact: "Entra's provisioning service reads application/json too, but Microsoft's validator stops at it.",
  fix: 'Send Content-Type: application/scim+json with every SCIM body, including errors.',
  survey: 'everything',
  messages: { other: 'expected application/scim+json, got {actual} for {request} (first of {count})' },
  judge(exchanges) {
    const offenders = answered(exchanges)
      .filter(withCredentials)
      .filter(({ response }) => objectOf(response.body)?.schemas !== undefined)
      .filter((exchange) => !/^application\/json\b/.test(sentHeader(exchange, 'accept') ?? ''))
      .filter((exchange) => /^application\/(?!scim\+json$)([\w.-]+\+)?json$/.test(mediaType(exchange)));
    if (!some(offenders)) return hasSpoken(exchanges) ? pass : skip(silent);
    return offence('other', offenders, {
      expected: 'application/scim+json',
      actual: mediaType,
      at: (exchange) => at.header(exchange, 'content-type'),
    });
  },
});

export const responseMediaType: Check[] = [responseJson, responseScimJson];
