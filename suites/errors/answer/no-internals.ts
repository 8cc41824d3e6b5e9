import { type Answered, at, pass, skip } from '../../../contract/check';
import { defineSurvey } from '../../define';
import { errorAnswers, excerpt } from '../../reading/error-body';
import { hasSpoken, offence, silent, some } from '../../reading/exchanges';

const noErrors = skip('no request was answered with an error');

/** Stack traces of common platforms, and messages of databases. */
const internals =
  /Traceback \(most recent call last\)|\bat [\w$.<>]+ ?\([^)\s]*:\d+(:\d+)?\)|\bat [\w.]+\([\w. ,&`[\]]*\) in \S+:line \d+|\b(java|javax|org|com)\.[\w.]+(Exception|Error)\b|\bSystem\.[\w.]+Exception\b|\b(PDO|Sql|ActiveRecord|Sequelize|psycopg2)\w*(Exception|Error)\b|SQLSTATE\[|\bORA-\d{5}\b|\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b.{1,500}\b(FROM|VALUES|SET|WHERE)\b/;

export const noInternals = defineSurvey({
  id: 'errors.answer.no-internals',
  title: 'Errors show no stack trace, exception class or database statement',
  failure: 'An error shows a stack trace, exception class or database statement',
  rfc: null,
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: "The customer's provisioning log shows details of the provider's code and database.",
  fix: 'Log the exception on the server. Send a sentence written for administrators as detail.',
  survey: 'everything',
  messages: { internals: 'expected a message for administrators, got {actual} for {request} (first of {count})' },
  judge(exchanges) {
    const all = errorAnswers(exchanges);
    // On one line: a stack trace spans several lines, and a statement may.
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
