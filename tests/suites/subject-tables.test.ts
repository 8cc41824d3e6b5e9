import { describeRecording, describeSubject } from './subject-tables';
import { nothing } from './tampering';

describe('a test is refused', () => {
  test.each([
    ['about a subject without checks', () => describeSubject('users.nothing', {})],
    ['about an area that there is not', () => describeSubject('nothing.create', {})],
    ['with a row of another subject', () => describeSubject('users.read', { legal: [['users.match.a', nothing]] })],
    ['with a survey of another subject', () => describeSubject('users.read', { surveys: [['users.a.b', '', [], {}]] })],
    ['with an unjudged instance of another subject', () => describeSubject('users.read', { unjudged: ['users.a.b'] })],
    ['about another recording, and no row of it', () => describeRecording({ title: '', options: {} }, {})],
    [
      'about another recording, with rows of two subjects',
      () =>
        describeRecording(
          { title: '', options: {} },
          { legal: [['users.a.b', nothing]], skipped: [['users.b.b', nothing]] },
        ),
    ],
  ])('%s', (_, described) => {
    expect(described).toThrow(/^(there are no checks|there are no rows|a row of|Cannot find module)/);
  });
});
