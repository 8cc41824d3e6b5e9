import { defineSurvey } from '../../define';
import { judgeKept } from '../../reading/kept-texts';

const survey = ['create-and-match'] as const;

const isRare = (text: string) => /𠮷/u.test(text);

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
