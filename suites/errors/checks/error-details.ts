import { type Answered, at, defineSurvey, pass, skip } from '../../../engine/contract/check';
import { isUnassigned } from '../../../engine/scim/json';
import { serverFault } from '../../shared/causes';
import { errorAnswers, errorMessage, excerpt, scimErrors } from '../../shared/error-body';
import { hasSpoken, offence, silent, some } from '../../shared/exchanges';

const noErrors = skip('nothing was answered with an error');

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

/** Steps that Entra does not send, or need not: a server error there has a check of its own, which warns. */
const judgedElsewhere = [
  'concurrency.members/add-many',
  'concurrency.members/nest',
  'lifecycle.leave/tombstone',
  'patch.manager/set-unknown',
  'patch.odd-patches/extra',
  'patch.odd-patches/missing',
  'patch.odd-patches/recased',
];

export const noServerFault = defineSurvey({
  id: 'errors.status.no-server-fault',
  title: 'No request ends in a server error',
  failure: 'A request ends in a server error',
  rfc: 'SHOULD',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'RFC 9110', section: '15.6' },
  ],
  impact: 'Entra takes it for an outage: it repeats the request every cycle and in the end quarantines the job.',
  fix: 'Find the exception in the log of the server. What the client got wrong is answered with 4xx, what is not offered with 501.',
  survey: 'everything',
  messages: { fault: 'expected no status 5xx, got {actual} for {request} ({count} in all)' },
  judge(exchanges) {
    const offenders = errorAnswers(exchanges).filter(
      ({ response, probe, step }) =>
        response.status >= 500 && response.status !== 501 && !judgedElsewhere.includes(`${probe}/${step}`),
    );
    if (!some(offenders)) return hasSpoken(exchanges) ? pass : skip(silent);
    return offence('fault', offenders, {
      expected: 'no 5xx',
      actual: ({ response }) => response.status,
      at: at.status,
      cause: serverFault,
    });
  },
});

/** Stack traces of the usual platforms, and what databases say. */
const internals =
  /Traceback \(most recent call last\)|\bat [\w$.<>]+ ?\([^)\s]*:\d+(:\d+)?\)|\bat [\w.]+\([\w. ,&`[\]]*\) in \S+:line \d+|\b(java|javax|org|com)\.[\w.]+(Exception|Error)\b|\bSystem\.[\w.]+Exception\b|\b(PDO|Sql|ActiveRecord|Sequelize|psycopg2)\w*(Exception|Error)\b|SQLSTATE\[|\bORA-\d{5}\b|\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b.{1,500}\b(FROM|VALUES|SET|WHERE)\b/;

export const noInternals = defineSurvey({
  id: 'errors.answer.no-internals',
  title: 'Errors show nothing of the inside of the server',
  failure: 'An error shows a stack trace or a database statement',
  rfc: null,
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: "Details of the provider's code and database stand in the customer's provisioning log.",
  fix: 'Log the exception on the server and send a sentence of your own as detail.',
  survey: 'everything',
  messages: { internals: 'expected a sentence for people, got {actual} for {request} ({count} in all)' },
  judge(exchanges) {
    const all = errorAnswers(exchanges);
    // On one line: a trace goes over several, and a statement may.
    const shown = ({ response }: Answered) =>
      internals.exec(JSON.stringify(response.body ?? '').replaceAll(/\\[nrt]/g, ' '))?.[0];
    const offenders = all.filter((each) => shown(each) !== undefined);
    if (!some(offenders)) return all.length === 0 ? noErrors : hasSpoken(exchanges) ? pass : skip(silent);
    return offence('internals', offenders, {
      expected: 'a sentence',
      actual: (each) => shown(each) ?? excerpt(each),
      at: (each) => at.body(each),
    });
  },
});
