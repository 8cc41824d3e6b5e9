import { defineProbe, noting, type Session, type Stale } from '../contract/probe';
import { setAttributes } from '../fixtures/dialects';
import { carriersOf } from '../fixtures/edge-texts';
import { entraUser } from '../fixtures/users';
import { findAttribute } from '../scim/attribute-path';
import { isThere } from '../scim/staleness';
import { type EdgeFacts, isAlike, playEdgeTexts } from './edge-rounds';
import { createSubject, tryCreate } from './patch-subject';
import { type Apart, isTaken, notYet, type PatchTogether, patchesTogether } from './patch-together';

/** What became of a plain string, by the paths at which no unusual one arrived: whether it is shown, or how it was refused. */
type Plain = Record<string, 'kept' | 'lost' | number | null>;

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
    'create-plain': [],
    plain: ['create-plain'],
    'read-plain': ['plain'],
  },
  facts: noting<EdgeFacts & { apart: Apart; plain: Plain }>(),
  async run(session) {
    if (carriersOf(session.profile.users.attributes).length === 0) return;
    const { path } = await createSubject(session, 'create', entraUser(session.profile, session.person()));
    const patchTogether = patchesTogether(session);
    const doubtful = await playEdgeTexts(session, async (round, texts) => {
      const names = Object.keys(texts);
      const answers = await patchTogether(`patch-${round}`, path, names, (some) => replacing(session, some, texts));
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
    if (doubtful.length > 0) session.note({ plain: await playPlain(session, patchTogether, doubtful) });
  },
});

/** Sends plain strings to the same paths of a user that no unusual one has met, so that those are not blamed for the path. */
async function playPlain(
  session: Session<'create-plain' | 'plain' | 'read-plain'>,
  patchTogether: PatchTogether<'plain'>,
  paths: string[],
): Promise<Plain> {
  const person = entraUser(session.profile, session.person());
  const subject = await tryCreate(session, 'create-plain', person, 'create');
  if (!subject) return {};
  const { path } = subject;
  const texts = Object.fromEntries(paths.map((name, index) => [name, `Plain ${index + 1}`]));
  const answers = await patchTogether('plain', path, paths, (some) => replacing(session, some, texts));
  const { response } = await session.readBack('read-plain', { method: 'GET', path }, notYet(answers, texts));
  const endOf = (name: string) => {
    if (!isTaken(answers, name)) return answers[name] ?? null;
    const { value } = findAttribute(response?.body ?? null, name);
    return isAlike(value, texts[name] ?? '') ? 'kept' : 'lost';
  };
  return Object.fromEntries(paths.map((name) => [name, endOf(name)]));
}

const replacing = ({ dialect }: Pick<Session, 'dialect'>, paths: string[], texts: Record<string, string>) =>
  setAttributes(dialect, 'Replace', Object.fromEntries(paths.map((path) => [path, texts[path] ?? ''])));
