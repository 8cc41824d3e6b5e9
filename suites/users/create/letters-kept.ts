import { defineSurvey } from '../../define';
import { judgeKept } from '../../reading/kept-texts';

const survey = ['create-and-match'] as const;

const isRare = (text: string) => /𠮷/u.test(text);

export const rareLetters = defineSurvey({
  id: 'users.create.letters-kept',
  title: 'Names with letters outside the Basic Multilingual Plane are read back as they were sent',
  failure: 'Names with letters outside the Basic Multilingual Plane are refused or read back changed',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.3.1' },
    { source: 'RFC 7644', section: '3.8' },
  ],
  impact:
    'People with such a letter in their name are not created, or see it garbled while Entra sends it again every cycle.',
  fix: 'Store strings in columns that hold all of Unicode (utf8mb4 in MySQL). Shorten them by characters, not by code units.',
  survey,
  headlines: {
    changed: 'Names with letters outside the Basic Multilingual Plane are read back changed',
  },
  messages: {
    refused: 'expected 201 for a user with letters of several scripts in the name, got {actual}',
    changed: 'expected {path} to be {expected} in the read, got {actual}',
  },
  judge: (exchanges) => judgeKept(exchanges, ['displayName', 'name.familyName'], isRare),
});
