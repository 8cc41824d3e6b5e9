import { type Check, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { patchRefused } from '../reading/answers';
import { judgeOdd, messages } from '../reading/odd-patches';
import { noAttribute } from '../reading/patched';

const probe = 'odd-patches';

const frameHarmless = defineCheck({
  id: 'patch.message.frame-harmless',
  title: 'A PATCH message without schemas, with the URN in another case, or with more in it is understood or refused',
  failure: 'A PATCH message without schemas, with the URN in another case, or with more in it does harm',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'RFC 7644', section: '3.12' },
  ],
  impact: 'Nothing with Entra, which sends the URN as it is written; other clients are not told what is wrong.',
  fix: 'Compare the URN without regard to case; answer 400 with scimType invalidSyntax when it is missing.',
  probe,
  steps: ['create', 'missing', 'recased', 'extra', 'read'],
  messages,
  judge({ create, missing, recased, extra, read }, context) {
    const judgements = [missing, recased, extra].map((patch) => judgeOdd(create, patch, read, context));
    return (
      judgements.find(({ outcome }) => outcome === 'fail') ??
      judgements.find(({ outcome }) => outcome === 'pass') ??
      noAttribute
    );
  },
});

const extraTolerated = defineCheck({
  id: 'patch.message.extra-tolerated',
  title: 'A PATCH message with a further URN and a further member is understood',
  failure: 'A PATCH message with a further URN and a further member is not understood',
  rfc: null,
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.5.2' }],
  impact: 'Nothing with Entra today; a client that says more than it has to cannot update users.',
  fix: 'Look for the URN of PatchOp in schemas and read Operations; pass over everything else.',
  probe,
  steps: ['create', 'extra', 'read'],
  messages: { refused: 'expected 200 or 204, got {actual}' },
  judge({ create, extra, read }, context) {
    if (judgeOdd(create, extra, read, context).outcome === 'pass') return patchRefused(extra) ?? pass;
    return skip('the provider stores no attribute for it, or another check reports: patch.message.frame-harmless');
  },
});

export const message: Check[] = [frameHarmless, extraTolerated];
