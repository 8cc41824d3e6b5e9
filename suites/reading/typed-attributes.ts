const probe = 'discovery-documents';

const steps = ['schemas'] as const;

const messages = { wrong: 'expected {member} of {attribute} to be {expected}, got {actual}' };

export const typed = {
  rfc: 'MUST',
  entra: 'degrades',
  impact: 'Requests generated from the schema contain the wrong JSON type, and updates fail.',
  probe,
  steps,
  messages,
} as const;
