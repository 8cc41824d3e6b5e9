import { at, pass, skip } from '../../../contract/check';
import { isUnassigned } from '../../../scim/json';
import { defineSurvey } from '../../define';
import { errorMessage, scimErrors } from '../../reading/error-body';
import { offence, some } from '../../reading/exchanges';

export const detailGiven = defineSurvey({
  id: 'errors.answer.detail',
  title: 'SCIM errors with status 400 or 409 have a detail',
  failure: 'A SCIM error with status 400 or 409 has no detail',
  rfc: 'MAY',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'The provisioning log shows the administrator a status code without a reason.',
  fix: 'Set detail to a sentence that names the attribute and says what is wrong with it.',
  survey: 'everything',
  messages: { missing: 'expected a detail, got {actual} for {request} (first of {count})' },
  judge(exchanges) {
    const all = scimErrors(exchanges).filter(({ response }) => response.status === 400 || response.status === 409);
    const offenders = all.filter((each) => isUnassigned(errorMessage(each)?.detail));
    if (!some(offenders)) return all.length > 0 ? pass : skip('no SCIM error had status 400 or 409');
    return offence('missing', offenders, {
      expected: 'a sentence',
      actual: (each) => errorMessage(each)?.detail ?? null,
      at: (each) => at.body(each, '/detail'),
    });
  },
});
