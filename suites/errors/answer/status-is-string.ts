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
  impact: 'No effect on Entra, which goes by the HTTP status; strict clients discard the error and its detail.',
  fix: 'Write status as a JSON string: "404", not 404.',
  survey: 'everything',
  messages: { type: 'expected status as a string, got {actual} for {request} (first of {count})' },
  judge(exchanges) {
    // errors.answer.scim-error judges an error without status.
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
