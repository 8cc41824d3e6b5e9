import { at, pass } from '../../../contract/check';
import { stringOf } from '../../../scim/json';
import { defineSurvey } from '../../define';
import { errorMessage, noScimErrors, scimErrors } from '../../reading/error-body';
import { offence, some } from '../../reading/exchanges';

export const statusIsString = defineSurvey({
  id: 'errors.answer.status-is-string',
  title: 'The status in SCIM errors is a string',
  failure: 'The status in a SCIM error is not a string',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: 'Nothing with Entra; strict readers drop the error with its detail.',
  fix: 'Write status as a JSON string: "404", not 404.',
  survey: 'everything',
  messages: { type: 'expected a string, got {actual} for {request} ({count} in all)' },
  judge(exchanges) {
    // An error without status is the matter of errors.answer.scim-error.
    const all = scimErrors(exchanges).filter((each) => (errorMessage(each)?.status ?? null) !== null);
    const offenders = all.filter((each) => stringOf(errorMessage(each)?.status) === undefined);
    if (!some(offenders)) return all.length > 0 ? pass : noScimErrors;
    return offence('type', offenders, {
      expected: 'string',
      actual: (each) => errorMessage(each)?.status ?? null,
      at: (each) => at.body(each, '/status'),
    });
  },
});
