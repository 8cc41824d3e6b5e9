import type { Recordings } from '../../helpers/recordings';
import { recordOther } from '../recorded-areas';
import { role } from './paths';
import { choosy } from './providers';

let refusals: Recordings;
beforeAll(async () => {
  refusals ??= await recordOther(choosy, 'patch');
});

test.each([`patch.roles.json-text[${role}]`, 'patch.user-name.changed'])(
  'the refusal of %s is shown by the request that held nothing else, not by the one with all operations',
  (id) => {
    const [pointer] = refusals.judge(id).pointers;
    const shown = refusals.exchangesOf('patch-forms').find(({ index }) => index === pointer?.exchange);
    expect(shown).toMatchObject({ step: 'forms', part: expect.any(Number) });
  },
);
