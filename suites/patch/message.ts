import { type Check, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { patchRefused } from '../reading/answers';
import { judgeOdd, messages } from '../reading/odd-patches';
import { noAttribute } from '../reading/patched';

const probe = 'odd-patches';

const frameHarmless = defineCheck({
  id: 'patch.message.frame-harmless',
  title: 'An incomplete or extended PatchOp message is applied or refused with 4xx',
  failure: 'An incomplete or extended PatchOp message is neither applied nor refused with 4xx',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'RFC 7644', section: '3.12' },
  ],
  impact:
    'No effect on Entra, which sends the URN exactly as RFC 7644 writes it; other clients do not learn what is wrong.',
  fix: 'Ignore case when you compare the URN. Answer 400 with scimType invalidSyntax when it is missing.',
  probe,
  steps: ['create', 'missing', 'recased', 'extra', 'read'],
  messages,
  headlines: {
    swallowed: 'A PATCH message with an unusual frame is answered with success and has no effect',
    changed: 'A refused PATCH message with an unusual frame changes the user',
  },
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
  title: 'A PATCH message with an additional URN and an additional member is accepted',
  failure: 'A PATCH message with an additional URN and an additional member is refused',
  rfc: null,
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.5.2' }],
  impact: 'No effect on Entra, which sends neither; other clients that send more than they must cannot update users.',
  fix: 'Look for the PatchOp URN in schemas, read Operations and ignore everything else.',
  probe,
  steps: ['create', 'extra', 'read'],
  messages: { refused: 'expected 200 or 204 for the PATCH, got {actual}' },
  judge({ create, extra, read }, context) {
    if (judgeOdd(create, extra, read, context).outcome === 'pass') return patchRefused(extra) ?? pass;
    return skip(
      'the provider does not store the attribute, or the PATCH fails otherwise: see patch.message.frame-harmless',
    );
  },
});

export const message: Check[] = [frameHarmless, extraTolerated];
