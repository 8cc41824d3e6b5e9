import { at, pass } from '../../../contract/check';
import { isSuccess } from '../../../scim/exchanges';
import { defineSurvey } from '../../define';
import { errorMessage, noScimErrors, scimErrors } from '../../reading/error-body';
import { answered, offence, some } from '../../reading/exchanges';

export const successHasNoError = defineSurvey({
  id: 'errors.answer.no-error-as-success',
  title: 'No SCIM error is sent with a success status',
  failure: 'A SCIM error is sent with a success status',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'RFC 7644', section: '3.1' },
  ],
  impact: 'Entra logs success for a call that failed, and does not try again.',
  fix: 'Set the HTTP status to the status of the error.',
  survey: 'everything',
  messages: { success: 'expected an error status with the SCIM error, got {actual} for {request} (first of {count})' },
  judge(exchanges) {
    const successes = answered(exchanges).filter(isSuccess);
    const offenders = successes.filter((each) => errorMessage(each));
    if (some(offenders))
      return offence('success', offenders, {
        expected: '4xx or 5xx',
        actual: ({ response }) => response.status,
        at: at.status,
      });
    return scimErrors(exchanges).length > 0 ? pass : noScimErrors;
  },
});
