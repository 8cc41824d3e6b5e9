import { defineProbe, noting } from '../contract/probe';
import { plainOperation } from '../fixtures/dialects';
import { entraUser } from '../fixtures/users';
import { findAttribute } from '../scim/attribute-path';
import { isUnassigned, sameJson } from '../scim/json';
import { urn } from '../scim/urns';
import { createSubject, settable } from './patch-subject';
import { type Answers, notYet } from './patch-together';

/** Attributes that identify a user, are part of an item, or take a code as value. */
const unsuitable = /^(userName|externalId|preferredLanguage|locale|timezone|profileUrl|userType)$|\[/;

/** Attributes that most providers have, for mappings with few plain texts. */
const spare = ['displayName', 'name.givenName', 'name.familyName', 'title'];

/**
 * Messages whose envelope or value differs from RFC 7644 §3.5.2, each about an attribute of its own, so that one
 * read at the end shows the result of all of them.
 */
export const oddPatches = defineProbe({
  id: 'odd-patches',
  plays:
    'Sends PATCH messages with a list instead of a single value, without schemas, with the URN in another case, and with additional members, then reads the user.',
  access: 'write',
  operations: ['create', 'update'],
  chain: 6,
  steps: {
    create: [],
    list: ['create'],
    missing: ['create'],
    recased: ['create'],
    extra: ['create'],
    // It needs none of the messages, whose results it shows: a check names those that it judges.
    read: ['create'],
  },
  facts: noting<{
    /** By the step: which attribute it sets, and to what. */
    paths: Record<string, string>;
    values: Record<string, string>;
  }>(),
  async run(session) {
    const sent = entraUser(session.profile, session.person());
    const { path, stored } = await createSubject(session, 'create', sent);
    const mapped = settable(session)
      .filter(({ type, path: name }) => type === 'String' && !unsuitable.test(name))
      .map((each) => each.path);
    // What is not stored as it was sent, because it is made from other attributes, say, tells least.
    const isKept = (name: string) => {
      const value = findAttribute(sent, name).value ?? null;
      return isUnassigned(value) || sameJson(value, findAttribute(stored, name).value ?? null);
    };
    const known = [...mapped, ...spare];
    const [list = '', extra = '', missing = '', recased = ''] = new Set([...known.filter(isKept), ...known]);
    const paths = { list, missing, recased, extra };
    const values = { list: 'as a list', missing: 'no schemas', recased: 'other case', extra: 'one member more' };
    session.note({ paths, values });
    const answers: Answers = {};
    const send = async (
      step: keyof typeof paths,
      frame: object,
      value: Parameters<typeof plainOperation>[2] = values[step],
    ) => {
      const body = { ...frame, Operations: [plainOperation('replace', paths[step], value)] };
      const { response } = await session.send(step, { method: 'PATCH', path, body });
      answers[paths[step]] = response?.status ?? null;
    };

    await send('list', { schemas: [urn.patch] }, [{ value: values.list }]);
    await send('missing', {});
    await send('recased', { schemas: [urn.patch.toUpperCase()] });
    await send('extra', { schemas: [urn.patch, `${urn.patch}:Conformance`], scimConformance: true });
    // The provider may unwrap or refuse the list, so the read does not wait for its value.
    const expected = { [missing]: values.missing, [recased]: values.recased, [extra]: values.extra };
    await session.readBack('read', { method: 'GET', path }, notYet(answers, expected));
  },
});
