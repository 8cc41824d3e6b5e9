import { defineSurvey } from '../../define';
import { judgeKept } from '../../reading/kept-texts';

const survey = ['create-and-match'] as const;

export const externalIdExact = defineSurvey({
  id: 'users.create.external-id-exact',
  title: 'The externalId of a user is read back exactly as it was sent',
  failure: 'The externalId of a user is read back changed or not at all, or the user is not created',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '3.1' },
    { source: 'Entra', topic: 'Create user' },
  ],
  impact: 'Matching by externalId finds nobody, so Entra tries to create the person again.',
  fix: 'Store externalId as an opaque, case-sensitive string in addition to your own id, and return it in every representation.',
  survey,
  headlines: {
    changed: 'The externalId of a user is read back changed or not at all',
  },
  messages: {
    refused: 'expected 201 for an externalId with capital letters, got {actual}',
    changed: 'expected {path} to be {expected} in the read, got {actual}',
  },
  judge: (exchanges) => judgeKept(exchanges, ['externalId'], (text) => text.startsWith('Ext-')),
});
