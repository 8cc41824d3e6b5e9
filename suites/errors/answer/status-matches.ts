import { at, pass } from '../../../contract/check';
import { defineSurvey } from '../../define';
import { errorMessage, noScimErrors, scimErrors } from '../../reading/error-body';
import { offence, some } from '../../reading/exchanges';

export const statusMatches = defineSurvey({
  id: 'errors.answer.status-matches',
  title: 'The status in SCIM errors matches the HTTP status',
  failure: 'The status in a SCIM error differs from the HTTP status',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: 'The provisioning log shows a different error from the one that Entra reacts to.',
  fix: 'Set the HTTP status and the status in the body from the same value.',
  survey: 'everything',
  messages: {
    differs: 'expected the status in the SCIM error to be {expected}, got {actual} for {request} (first of {count})',
  },
  judge(exchanges) {
    const all = scimErrors(exchanges).filter((each) => errorMessage(each)?.status != null);
    const offenders = all.filter((each) => String(errorMessage(each)?.status) !== String(each.response.status));
    if (!some(offenders)) return all.length > 0 ? pass : noScimErrors;
    return offence('differs', offenders, {
      expected: String(offenders[0].response.status),
      actual: (each) => errorMessage(each)?.status ?? null,
      at: (each) => at.body(each, '/status'),
    });
  },
});
