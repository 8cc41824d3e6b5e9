import { at, type Check, defineSurvey, fail, type Judgement, pass, skip } from '../../../engine/contract/check';
import type { RecordedExchange } from '../../../engine/contract/results';
import { findAttribute } from '../../../engine/scim/attribute-path';
import { objectOf, stringOf } from '../../../engine/scim/json';
import { otherThanCreated } from '../../shared/answers';
import { createdId, createThat, readBack } from '../../shared/steps';

const survey = ['users.create-and-match'];
const isRare = (text: string) => /𠮷/u.test(text);

/** Compares texts of a create call with what a read shows. */
function judgeKept(
  exchanges: RecordedExchange[],
  paths: readonly string[],
  carries: (text: string) => boolean,
): Judgement {
  const textAt = (body: Parameters<typeof findAttribute>[0], path: string) => stringOf(findAttribute(body, path).value);
  const create = createThat(exchanges, (body) => paths.some((path) => carries(textAt(body, path) ?? '')));
  if (!create) {
    const isTried = exchanges.some(({ step }) => step.startsWith('odd'));
    return skip(isTried ? 'the mapping has no attribute that could carry such a text' : 'no such user was sent');
  }
  if (createdId(create) === undefined)
    return fail('refused', { expected: 201, actual: otherThanCreated(create), at: [at.status(create)] });
  const back = readBack(exchanges, create);
  if (!back) return skip('the user could not be read back: see users.read.by-id');
  for (const path of paths) {
    const sent = textAt(objectOf(create.request.body), path);
    if (sent === undefined || !carries(sent)) continue;
    const { value, pointer } = findAttribute(back.resource, path);
    if (value !== sent)
      return fail('changed', {
        expected: sent,
        actual: value ?? null,
        at: [at.body(back.read, pointer)],
        data: { path },
      });
  }
  return pass;
}

export const rareLetters = defineSurvey({
  id: 'users.create.letters-kept',
  title: 'Names with letters of any script come back as they were sent',
  failure: 'Names with letters outside the Basic Multilingual Plane are refused or mangled',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.3.1' },
    { source: 'RFC 7644', section: '3.8' },
  ],
  impact: 'People whose name has such a letter cannot be created, or see it mangled; Entra sends it again every cycle.',
  fix: 'Store texts in columns that hold all of Unicode (utf8mb4 in MySQL), and cut by characters, not by code units.',
  survey,
  messages: {
    refused: 'expected 201 for a user with letters of several scripts in the name, got {actual}',
    changed: 'expected {path} to be {expected}, got {actual}',
  },
  judge: (exchanges) => judgeKept(exchanges, ['displayName', 'name.familyName'], isRare),
});

export const userNameCase = defineSurvey({
  id: 'users.create.user-name-case-kept',
  title: 'A userName comes back in the case in which it was sent',
  failure: 'A userName comes back in another case',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'Entra may take the difference for a change and send the userName again every cycle.',
  fix: 'Store userName as it was sent, and fold case only to compare.',
  survey,
  messages: {
    refused: 'expected 201 for a userName with capital letters, got {actual}',
    changed: 'expected {path} to be {expected}, got {actual}',
  },
  judge: (exchanges) => judgeKept(exchanges, ['userName'], (text) => /^[A-Z]/.test(text) && /[a-z]/.test(text)),
});

export const externalIdExact = defineSurvey({
  id: 'users.create.external-id-exact',
  title: 'externalId comes back exactly as it was sent',
  failure: 'externalId is lost, or comes back changed',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '3.1' },
    { source: 'Entra', topic: 'Create user' },
  ],
  impact: 'Matching by externalId fails, and the person gets a second account.',
  fix: 'Store externalId as opaque text, with its case, beside your own id, and show it in every representation.',
  survey,
  messages: {
    refused: 'expected 201 for an externalId with capital letters, got {actual}',
    changed: 'expected {path} to be {expected}, got {actual}',
  },
  judge: (exchanges) => judgeKept(exchanges, ['externalId'], (text) => text.startsWith('Ext-')),
});

export const textChecks: Check[] = [rareLetters, userNameCase, externalIdExact];
