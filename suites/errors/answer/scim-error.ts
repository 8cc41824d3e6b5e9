import type { RecordedExchange } from '../../../contract/results';
import { defineSurvey } from '../../define';
import { isOrdinary, judgeBodies, messages, ofFrontEnds } from '../../reading/all-error-bodies';
import { errorAnswers } from '../../reading/error-body';

const errors = (exchanges: RecordedExchange[]) =>
  errorAnswers(exchanges).filter(({ response }) => !ofFrontEnds.includes(response.status));

export const errorBodies = defineSurvey({
  id: 'errors.answer.scim-error',
  title: 'Errors for calls that Entra makes carry a SCIM error',
  failure: 'An error for a call that Entra makes carries no SCIM error',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact:
    'The provisioning log shows an unreadable response instead of the reason, so support cannot tell what is wrong.',
  fix: 'Turn every exception into a SCIM error: schemas as an array with the URN of SCIM errors, status as a string, and detail.',
  survey: 'everything',
  messages,
  headlines: {
    empty: 'An error for a call that Entra makes has no body',
    notJson: 'An error for a call that Entra makes is not JSON',
    noUrn: 'An error for a call that Entra makes lacks the URN of SCIM errors',
    noStatus: 'An error for a call that Entra makes lacks its status',
  },
  judge: (exchanges) => judgeBodies(errors(exchanges).filter(isOrdinary)),
});
