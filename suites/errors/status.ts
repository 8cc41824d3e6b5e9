import { at, type Check, pass, skip } from '../../contract/check';
import { isServerFault } from '../../scim/exchanges';
import { defineSurvey } from '../define';
import { errorAnswers } from '../reading/error-body';
import { hasSpoken, offence, silent, some } from '../reading/exchanges';

/** Steps that Entra does not send, or need not send: checks of their own warn of a server error there. */
const judgedElsewhere = [
  'members-at-once/add-many',
  'members-at-once/nest',
  'leave/tombstone',
  'manager/set-unknown',
  'odd-patches/extra',
  'odd-patches/missing',
  'odd-patches/recased',
];

const noServerFault = defineSurvey({
  id: 'errors.status.no-server-fault',
  title: 'No request ends in a server error other than 501',
  failure: 'A request ends in a server error',
  rfc: 'SHOULD',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'RFC 9110', section: '15.6' },
  ],
  impact: 'Entra mistakes it for an outage: it repeats the request every cycle and finally quarantines the job.',
  fix: 'Find the exception in the server log. Answer mistakes of the client with 4xx, and features that you do not offer with 501.',
  survey: 'everything',
  messages: { fault: 'expected no status 5xx, got {actual} for {request} (first of {count})' },
  judge(exchanges) {
    const offenders = errorAnswers(exchanges).filter(
      ({ response, probe, step, intent }) =>
        isServerFault(response.status) && intent !== 'control' && !judgedElsewhere.includes(`${probe}/${step}`),
    );
    if (!some(offenders)) return hasSpoken(exchanges) ? pass : skip(silent);
    return offence('fault', offenders, {
      expected: 'no 5xx',
      actual: ({ response }) => response.status,
      at: at.status,
      cause: 'server-error',
    });
  },
});

export const status: Check[] = [noServerFault];
