import { didYouMean, requireKnownCheck, requireKnownSelection } from '../../../engine/run/selection';
import type { Settings } from '../../../engine/settings/settings';
import { catalogue } from '../../../suites/catalogue';

const select = (areas: string[], checks: string[]) => () =>
  requireKnownSelection({ areas, checks } as unknown as Settings, catalogue);

test('areas, checks, globs and instances that there are can be named', () => {
  expect(select(['users'], ['users.create.*', 'users.create.attribute-stored[title]'])).not.toThrow();
});

test('an area that there is not is named together with those that there are', () => {
  expect(select(['people'], [])).toThrow(/no suite 'people': there are connection, auth/);
});

test('a misspelt check is answered with the one that comes nearest', () => {
  expect(() => requireKnownCheck('users.create.acepted', catalogue)).toThrow(/did you mean users\.create\.accepted\?/);
  expect(select([], ['users.creat.accepted'])).toThrow(/did you mean/);
});

test('nothing is proposed where nothing comes near', () => {
  expect(didYouMean('zzzz', ['users.create.accepted'])).toBe('');
});
