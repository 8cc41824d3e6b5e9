import { type Answered, at, type Check, pass } from '../../contract/check';
import { defineSurvey } from '../define';
import { errorMessage, noScimErrors, scimErrors } from '../reading/error-body';
import { offence, some } from '../reading/exchanges';

/** RFC 7644 Table 9, and what the extension for cursors added to it. */
const keywords: unknown[] = [
  'invalidFilter',
  'tooMany',
  'uniqueness',
  'mutability',
  'invalidSyntax',
  'invalidPath',
  'noTarget',
  'invalidValue',
  'invalidVers',
  'sensitive',
  'invalidCursor',
  'expiredCursor',
  'invalidCount',
];

const scimType = (exchange: Answered) => errorMessage(exchange)?.scimType ?? null;

const scimTypeKnown = defineSurvey({
  id: 'errors.scim-type.known',
  title: 'scimType is one of the keywords of SCIM',
  failure: 'scimType is a word that SCIM does not know',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: 'Little: a client that acts on the keyword, on uniqueness say, does not understand it.',
  fix: 'Use one of uniqueness, invalidFilter, invalidSyntax, invalidPath, invalidValue, invalidVers, noTarget, mutability, tooMany and sensitive, in this case, or leave scimType out where none fits.',
  survey: 'everything',
  messages: { unknown: 'expected a keyword of Table 9 or none, got {actual} for {request} ({count} in all)' },
  judge(exchanges) {
    const all = scimErrors(exchanges);
    const offenders = all.filter((each) => scimType(each) !== null && !keywords.includes(scimType(each)));
    if (!some(offenders)) return all.length > 0 ? pass : noScimErrors;
    return offence('unknown', offenders, {
      expected: 'a keyword of Table 9',
      actual: scimType,
      at: (each) => at.body(each, '/scimType'),
    });
  },
});

const scimTypePlaced = defineSurvey({
  id: 'errors.scim-type.placed',
  title: 'scimType stands only in errors with status 400 or 409',
  failure: 'scimType stands in an error with another status than 400 or 409',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: 'Nothing that was ever seen; strict clients may drop the error.',
  fix: 'Leave scimType out of errors such as 404 and 500: its keywords describe bad requests and conflicts.',
  survey: 'everything',
  messages: { placed: 'expected no scimType, got {actual} for {request} ({count} in all)' },
  judge(exchanges) {
    const all = scimErrors(exchanges);
    // 403 and 413 occur with `sensitive`, `mutability` and `tooMany`, which fit them.
    const offenders = all.filter(
      (each) => scimType(each) !== null && ![400, 403, 409, 412, 413, 422].includes(each.response.status),
    );
    if (!some(offenders)) return all.length > 0 ? pass : noScimErrors;
    return offence('placed', offenders, {
      expected: null,
      actual: scimType,
      at: (each) => at.body(each, '/scimType'),
    });
  },
});

export const scimTypeChecks: Check[] = [scimTypeKnown, scimTypePlaced];
