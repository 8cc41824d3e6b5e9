import { type Answered, at, type Check, pass } from '../../contract/check';
import { defineSurvey } from '../define';
import { errorMessage, noScimErrors, scimErrors } from '../reading/error-body';
import { offence, some } from '../reading/exchanges';

/** RFC 7644 Table 9, and the keywords that cursor pagination (RFC 9865) added. */
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
  title: 'scimType is a keyword that SCIM defines',
  failure: 'scimType is not a keyword that SCIM defines',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact:
    'No effect on Entra was seen; a client that acts on a keyword, for example on uniqueness, does not recognise it.',
  fix: 'Use uniqueness, invalidFilter, invalidSyntax, invalidPath, invalidValue, invalidVers, noTarget, mutability, tooMany or sensitive, spelled exactly so. Omit scimType when none of them fits.',
  survey: 'everything',
  messages: {
    unknown: 'expected scimType to be a keyword of SCIM or absent, got {actual} for {request} (first of {count})',
  },
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
  title: 'scimType is sent only with the statuses that its keywords describe',
  failure: 'scimType is sent with a status that its keywords do not describe',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: 'No effect on Entra was seen; strict clients may discard the error.',
  fix: 'Omit scimType from errors such as 404 and 500. Its keywords describe bad requests and conflicts.',
  survey: 'everything',
  messages: { placed: 'expected no scimType with this status, got {actual} for {request} (first of {count})' },
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
