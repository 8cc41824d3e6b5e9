import { defineProbe, noting, type Stale } from '../contract/probe';
import { setAttributes } from '../fixtures/dialects';
import { carriersOf } from '../fixtures/edge-texts';
import { entraUser } from '../fixtures/users';
import { findAttribute } from '../scim/attribute-path';
import { isThere } from '../scim/staleness';
import { type EdgeFacts, isAlike, playEdgeTexts } from './edge-rounds';
import { createSubject } from './patch-subject';
import { type Apart, isTaken, patchesTogether } from './patch-together';

export const patchValues = defineProbe({
  id: 'patch-values',
  plays:
    'Replaces the strings of a user with unusual ones: letters of other scripts, quotation marks and other special characters, words of the filter language, spaces at the ends, and strings of 64, 128 and 256 characters. Each request carries many of them and is followed by a read.',
  access: 'write',
  operations: ['create', 'update'],
  axes: ['dialect'],
  chain: 5,
  steps: {
    create: [],
    // What a round sends depends on the read of the round before.
    'patch-*': ['create', 'read-*'],
    'read-*': ['patch-*'],
  },
  facts: noting<EdgeFacts & { apart: Apart }>(),
  async run(session) {
    if (carriersOf(session.profile.users.attributes).length === 0) return;
    const { path } = await createSubject(session, 'create', entraUser(session.profile, session.person()));
    const patchTogether = patchesTogether(session);
    await playEdgeTexts(session, async (round, texts) => {
      const names = Object.keys(texts);
      const answers = await patchTogether(`patch-${round}`, path, names, (some) =>
        setAttributes(session.dialect, 'Replace', Object.fromEntries(some.map((name) => [name, texts[name] ?? '']))),
      );
      const missing: Stale = (read) =>
        read.status === 200
          ? names.filter(
              (name) => isTaken(answers, name) && !isAlike(findAttribute(read.body, name).value, texts[name] ?? ''),
            )
          : isThere(read);
      const { response } = await session.readBack(`read-${round}`, { method: 'GET', path }, missing);
      const lost = response?.status === 200 ? missing(response) : names;
      const isKept = (name: string) => isTaken(answers, name) && !lost.includes(name);
      return Object.fromEntries(names.map((name) => [name, { step: String(round), isKept: isKept(name) }]));
    });
  },
});
