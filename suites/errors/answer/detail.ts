import { at, pass, skip } from '../../../contract/check';
import { isUnassigned } from '../../../scim/json';
import { defineSurvey } from '../../define';
import { errorMessage, scimErrors } from '../../reading/error-body';
import { offence, some } from '../../reading/exchanges';

export const detailGiven = defineSurvey({
  id: 'errors.answer.detail',
  title: 'Refusals say in detail what is wrong',
  failure: 'A refusal does not say what is wrong',
  rfc: 'MAY',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'The provisioning log gives the administrator a number and no reason.',
  fix: 'Put a sentence into detail that names the attribute and what is wrong with it.',
  survey: 'everything',
  messages: { missing: 'expected a detail, got {actual} for {request} ({count} in all)' },
  judge(exchanges) {
    const all = scimErrors(exchanges).filter(({ response }) => response.status === 400 || response.status === 409);
    const offenders = all.filter((each) => isUnassigned(errorMessage(each)?.detail));
    if (!some(offenders)) return all.length > 0 ? pass : skip('no SCIM error had the status 400 or 409');
    return offence('missing', offenders, {
      expected: 'a sentence',
      actual: (each) => errorMessage(each)?.detail ?? null,
      at: (each) => at.body(each, '/detail'),
    });
  },
});
