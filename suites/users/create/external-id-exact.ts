import { defineSurvey } from '../../define';
import { judgeKept } from '../../reading/kept-texts';

const survey = ['create-and-match'] as const;

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
