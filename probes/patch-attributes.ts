import type { MappedAttribute } from '../contract/check';
import { defineProbe, noting, type Person } from '../contract/probe';
import type { Json, RecordedExchange } from '../contract/results';
import { plainOperation, removeAttributes, setActive, setAttributes } from '../fixtures/dialects';
import { changedValueFor, valueFor } from '../fixtures/users';
import { findAttribute } from '../scim/attribute-path';
import { isUnassigned } from '../scim/json';
import { isOptional } from '../scim/mapping';
import { isShown, isThere } from '../scim/staleness';
import { createFilled, createWithLittle, createWithout, demandedBy } from './bare-user';
import { type Subject, settable } from './patch-subject';
import { type Apart, isTaken, notYet, patchesTogether } from './patch-together';

type Values = Record<string, Json>;

/** Every mapped attribute is added, changed and cleared in each possible way, all attributes in one request each time. */
export const patchAttributes = defineProbe({
  id: 'patch-attributes',
  plays:
    'Creates an inactive user with few attributes. One request adds every mapped attribute and activates the user, the next ones replace all values and send them again. Optional attributes are then cleared with null, set, cleared with an empty string and set again. The last request removes all attributes and disables the user. The user is read in between. Replace also sets the optional attributes of a second user, who never had them, and Add its e-mail address.',
  access: 'write',
  axes: ['dialect'],
  operations: ['create', 'update'],
  chain: 19,
  steps: {
    bare: [],
    create: ['bare'],
    add: ['create'],
    'read-added': ['add'],
    // Where Add does not make all values, the rest is played on a user that was created with them.
    full: ['read-added'],
    'read-full': ['full'],
    replace: ['full'],
    'read-replaced': ['replace'],
    // From here on, only attributes that the read before has shown are sent.
    same: ['read-replaced'],
    'read-same': ['same'],
    null: ['read-same'],
    'read-null': ['null'],
    'set-again': ['null'],
    'read-set-again': ['set-again'],
    empty: ['read-set-again'],
    'read-empty': ['empty'],
    restore: ['read-same'],
    remove: ['restore'],
    'read-removed': ['remove'],
    without: ['create'],
    'without-with-name': ['without'],
    'without-with-email': ['without-with-name'],
    'create-without': ['without-with-email'],
    'replace-unset': ['create-without'],
    'read-unset': ['replace-unset'],
  },
  facts: noting<{
    added: Values;
    replaced: Values;
    again: Values;
    /** Attributes that a provider may require. */
    basics: string[];
    /** What the user has when everything is removed. */
    held: string[];
    otherEmail: { type: string; value: string } | null;
    isInactive: boolean;
    /** What the user without values did not have before they were set by Replace. */
    lacked: string[];
    /** Items that users begin with elsewhere: what that user was given by Add, instead. */
    addedToNone: Values;
    apart: Apart;
  }>(),
  async run(session) {
    const { dialect } = session;
    const person = session.person();
    const bare = await createWithLittle(session, person);
    const { primary } = bare;
    let { path } = bare;

    const changeable = settable(session).filter((each) => each.path !== 'userName' && each.path !== 'active');
    const mapped: MappedAttribute[] = changeable.length > 0 ? changeable : [{ path: 'displayName', type: 'String' }];
    const names = mapped.map((each) => each.path);
    const change = (before: Values, next: Person): Values =>
      Object.fromEntries(mapped.map((each) => [each.path, changedValueFor(each, next, before[each.path] ?? null)]));
    const initial = Object.fromEntries(mapped.map((each) => [each.path, valueFor(each, person)]));
    const added = change(initial, session.person());
    const replaced = change(added, session.person());
    const again = change(replaced, session.person());
    session.note({ added, replaced, again, basics: demandedBy(session) });
    const patchTogether = patchesTogether(session);
    /** Sends values as one PATCH, with further operations. */
    const set = (
      step: keyof typeof readAfter | 'restore' | 'replace-unset',
      op: 'Add' | 'Replace',
      values: Values,
      extra: Values = {},
    ) =>
      patchTogether(step, path, [...Object.keys(extra), ...Object.keys(values)], (some) => [
        ...setAttributes(dialect, op, pick(values, some)),
        ...Object.values(pick(extra, some)),
      ]);
    const setAndRead = async (
      step: keyof typeof readAfter,
      op: 'Add' | 'Replace',
      values: Values,
      extra: Values = {},
    ) => {
      const answers = await set(step, op, values, extra);
      return session.readBack(readAfter[step], { method: 'GET', path }, notYet(answers, values));
    };

    // `op` in the other case, with a boolean, so that it cannot lack effect for another reason.
    const otherCase = { op: dialect === 'entra' ? 'replace' : 'Replace', path: 'active', value: true };
    const readAdded = await setAndRead('add', 'Add', added, { 'op-case': otherCase });
    if (readAdded.response?.status === 200 && names.some((name) => isMissing(readAdded, name))) {
      const otherEmail = primary === undefined ? undefined : person.otherEmail;
      const filled = await createFilled(session, session.person(), added, otherEmail);
      if (filled) {
        path = filled.path;
        await session.readBack('read-full', { method: 'GET', path }, isThere);
      }
    }
    const isPrimary: Values = primary ? { [primary]: plainOperation('replace', primary, true) } : {};
    const readReplaced = await setAndRead('replace', 'Replace', replaced, isPrimary);
    const readSame = await setAndRead('same', 'Replace', pick(replaced, shownIn(readReplaced, names, replaced)));

    const optional = mapped.filter(isOptional);
    const optionalNames = optional.map((each) => each.path);
    const texts = optional.filter(({ type }) => type === 'String').map((each) => each.path);
    const held = names.filter((name) => !optionalNames.includes(name));
    if (optional.length > 0) {
      const clearable = shownIn(readSame, optionalNames);
      await setAndRead('null', 'Replace', all(clearable, null));
      const readAgain = await setAndRead('set-again', 'Replace', pick(again, clearable));
      const readLast =
        texts.length > 0 ? await setAndRead('empty', 'Replace', all(shownIn(readAgain, texts), '')) : readAgain;
      // Set by the operation that worked before, so that there is something to remove.
      const answers = await set('restore', 'Add', pick(added, clearable));
      // What could not be cleared either is still there.
      held.push(...clearable.filter((name) => isTaken(answers, name) || !isMissing(readLast, name)));
    }
    session.note({ held });

    const answers = await patchTogether('remove', path, ['active', ...names], (some) => [
      ...removeAttributes(dialect, Object.keys(pick(replaced, some))),
      ...(some.includes('active') ? [setActive(dialect, false)] : []),
    ]);
    await session.readBack('read-removed', { method: 'GET', path }, notYet(answers, all(names, null)));

    const without = await createWithout(session, session.person());
    path = without.path;
    const values = pick(again, optionalNames.length > 0 ? optionalNames : names.slice(0, 1));
    session.note({ lacked: optionalNames.filter((name) => isWithout(without, name)) });
    // The e-mail address that the first user began with is added to the one who has none.
    const first = pick(
      again,
      names.filter((name) => name.includes('[') && values[name] === undefined && isWithout(without, name)),
    );
    session.note({ addedToNone: first });
    const additions = Object.fromEntries(
      Object.entries(first).map(([name, value]): [string, Json] => [
        name,
        setAttributes(dialect, 'Add', { [name]: value })[0] ?? null,
      ]),
    );
    const unset = await set('replace-unset', 'Replace', values, additions);
    await session.readBack('read-unset', { method: 'GET', path }, notYet(unset, { ...values, ...first }));
  },
});

const pick = (values: Values, some: string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => some.includes(name)));

const isWithout = ({ stored }: Subject, name: string) => isUnassigned(findAttribute(stored, name).value);

const isMissing = ({ response }: RecordedExchange, name: string) =>
  isUnassigned(findAttribute(response?.body, name).value);

const all = (names: string[], value: Json): Values => Object.fromEntries(names.map((name) => [name, value]));

/**
 * The attributes that have a value, or the given one. What the provider has not accepted is not sent again, because it would
 * be refused, and others with it. The first attribute is sent in any case, so that the step is played.
 */
function shownIn({ response }: RecordedExchange, names: string[], values?: Values): string[] {
  const shown = names.filter((name) =>
    values
      ? isShown(findAttribute(response?.body, name).value, values[name] ?? null)
      : !isUnassigned(findAttribute(response?.body, name).value),
  );
  return shown.length > 0 ? shown : names.slice(0, 1);
}

/** The reads after these steps. */
const readAfter = {
  add: 'read-added',
  replace: 'read-replaced',
  same: 'read-same',
  null: 'read-null',
  'set-again': 'read-set-again',
  empty: 'read-empty',
} as const;
