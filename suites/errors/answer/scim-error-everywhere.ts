import type { RecordedExchange } from '../../../contract/results';
import { defineSurvey } from '../../define';
import { isOrdinary, judgeBodies, messages, ofFrontEnds } from '../../reading/all-error-bodies';
import { errorAnswers } from '../../reading/error-body';

const errors = (exchanges: RecordedExchange[]) =>
  errorAnswers(exchanges).filter(({ response }) => !ofFrontEnds.includes(response.status));

export const oddErrorBodies = defineSurvey({
  id: 'errors.answer.scim-error-everywhere',
  title: 'Damaged requests and unknown paths are answered with a SCIM error too',
  failure: 'A damaged request or unknown path is answered without a SCIM error',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: 'Nothing in a cycle; the reason is lost when something between Entra and the provider damages a request.',
  fix: 'Replace the default error pages of the framework: unknown routes, wrong methods, parser errors and media types need the SCIM Error message as well.',
  survey: 'everything',
  messages,
  judge: (exchanges) => judgeBodies(errors(exchanges).filter((exchange) => !isOrdinary(exchange))),
});
