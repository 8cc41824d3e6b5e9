import {
  type Answered,
  at,
  type Check,
  type Context,
  defineCheck,
  fail,
  type Judgement,
  pass,
  skip,
} from '../../../engine/contract/check';
import { findAttribute } from '../../../engine/scim/attribute-path';
import { sameJson } from '../../../engine/scim/json';
import { patchRefused } from '../../shared/answers';
import { formOf, noAttribute, unreadable } from '../../shared/patched';

const probe = 'patch.odd-patches';

const messages = {
  fault: 'expected 200, 204 or a refusal with 4xx, got {actual} for {step}',
  gone: 'expected the user to be there with 200 after the PATCH, got {actual}',
  swallowed: 'expected {expected} after the answer said success, got {actual}',
  changed: 'expected {expected} as before the refusal, got {actual}',
};

/** What may be accepted as meant or refused with 4xx; never an error of the server, half a change or an empty success. */
function judgeOdd(create: Answered, patch: Answered, read: Answered, context: Context): Judgement {
  const form = formOf(context, create, patch.step);
  if (!form) return noAttribute;
  const { status } = patch.response;
  const isRefused = status >= 400 && status < 500;
  if (patchRefused(patch) && !isRefused)
    return fail('fault', {
      expected: '200, 204 or 4xx',
      actual: status,
      at: [at.status(patch)],
      data: { step: patch.step },
    });
  const gone = unreadable(read);
  if (gone) return gone;
  const { value, pointer } = findAttribute(read.response.body, form.path);
  const expected = isRefused ? (findAttribute(create.response.body, form.path).value ?? null) : form.value;
  if (sameJson(value, expected)) return pass;
  return fail(isRefused ? 'changed' : 'swallowed', { expected, actual: value ?? null, at: [at.body(read, pointer)] });
}

export const listForSingle = defineCheck({
  id: 'patch.value.list-for-single',
  title: 'A list with one value for a single-valued attribute is unwrapped or refused',
  failure: 'A list with one value for a single-valued attribute is stored as something else',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.3.1' },
    { source: 'RFC 7644', section: '3.5.2.3' },
  ],
  impact: 'Names read [object Object] after an update by a client that words values as Entra once did.',
  fix: 'Take the one value out of the list, or answer 400 with scimType invalidValue; check the type before you store.',
  probe,
  steps: ['create', 'list', 'read'],
  messages,
  judge: ({ create, list, read }, context) => judgeOdd(create, list, read, context),
});

export const frameHarmless = defineCheck({
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

export const extraTolerated = defineCheck({
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

export const oddPatchChecks: Check[] = [listForSingle, frameHarmless, extraTolerated];
