import { type CastMember, personFrom } from '../../fixtures/people';

/** What would be drawn of the sample person. */
export const sampleMember: CastMember = {
  givenName: 'Ada',
  familyName: 'Lovelace',
  title: 'Analyst',
  department: 'Engines',
  employeeNumber: '18151210',
  lineNumber: '0100',
  street: '12 Square',
  city: 'London',
  region: 'Kent',
  postalCode: '12345',
};

/** Somebody for tests that need a person and no randomness. */
export const samplePerson = personFrom(sampleMember, 'mark', 'external');
