import type { RecordedExchange } from '../../../contract/results';
import { defineSurvey } from '../../define';
import { isOrdinary, judgeBodies, messages, ofFrontEnds } from '../../reading/all-error-bodies';
import { errorAnswers } from '../../reading/error-body';

const errors = (exchanges: RecordedExchange[]) =>
  errorAnswers(exchanges).filter(({ response }) => !ofFrontEnds.includes(response.status));

export const oddErrorBodies = defineSurvey({
  id: 'errors.answer.scim-error-everywhere',
  title: "Errors for requests outside Entra's provisioning cycles carry a SCIM error",
  failure: "An error for a request outside Entra's provisioning cycles carries no SCIM error",
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: "No effect on Entra's cycles; when a request is malformed or goes to a wrong path, the reason is lost.",
  fix: "Replace your framework's default error pages. Unknown routes, wrong methods, parser errors and unsupported media types need a SCIM error too.",
  survey: 'everything',
  messages,
  headlines: {
    empty: "An error for a request outside Entra's provisioning cycles has no body",
    notJson: "An error for a request outside Entra's provisioning cycles is not JSON",
    noUrn: "An error for a request outside Entra's provisioning cycles lacks the URN of SCIM errors",
    noStatus: "An error for a request outside Entra's provisioning cycles lacks its status",
  },
  judge: (exchanges) => judgeBodies(errors(exchanges).filter((exchange) => !isOrdinary(exchange))),
});
