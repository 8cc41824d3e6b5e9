import type { Json } from '../../contract/results';
import { readProfile } from '../../fixtures/profiles';
import { objectOf } from '../../scim/json';
import { urn } from '../../scim/urns';
import { patch } from '../../suites/patch';
import type { KillRow, Tamper } from '../helpers/recordings';
import { describeArea } from './area-tables';
import { edgeRows } from './edge-rows';
import {
  answered,
  dropped,
  type Exchange,
  frozen,
  loseWork,
  otherEmail,
  phone,
  primary,
  renamedToNamesake,
  twice,
  userOf,
} from './patch-tampering';
import { all, body, edit, status } from './tampering';

const department = `${urn.enterprise}:department`;
const managerPath = `${urn.enterprise}:manager`;
const manager = `/${urn.enterprise}/manager`;
const departmentAt = `/${urn.enterprise}/department`;
const role = 'roles[primary eq "True"].value';
const work = 'phoneNumbers[type eq "work"].value';

/** The three ways in which a value that was set may not be there. */
const notSet = (id: string, step: string, read: string, spoil: Tamper[string]): KillRow[] => [
  [id, { [step]: status(400) }, 'refused'],
  [id, { [read]: status(404) }, 'gone'],
  [id, { [read]: spoil }, 'notStored'],
];

const fullName = 'name.formatted';
const ann = { givenName: 'Ann', familyName: 'Lee' };
const notAdded = { 'read-added': loseWork, 'read-same': loseWork };
const withShell = (exchange: Exchange) => userOf(exchange).phoneNumbers?.push({ type: 'work' });
const withManager = (displayName: string) => edit(manager, { value: '1', displayName });

const generic = readProfile('generic');
const withRole = {
  ...generic,
  users: {
    ...generic.users,
    // One attribute alone may be long, so that the unusual texts go out in three rounds.
    attributes: [...generic.users.attributes, { path: role, type: 'String' } as const].map((attribute) =>
      attribute.path === 'displayName' ? attribute : { ...attribute, maxLength: 60 },
    ),
  },
};
const edge = edgeRows('patch', 'entra,', 'patch-1', 'read-1', {
  long: '/displayName',
  signs: '/title',
  letters: '/addresses/0/formatted',
  blanks: '/addresses/0/streetAddress',
});

describeArea(
  patch,
  {
    faults: [
      ...edge.faults,
      ['patch.siblings.display-name-kept', { 'users-at-once/read': edit('/displayName', 'Ann Lee') }, 'changed'],
      ['patch.siblings.display-name-kept', { 'users-at-once/read': edit('/displayName') }, 'changed'],
      ...notSet('patch.replace.attribute[entra,title]', 'replace', 'read-replaced', edit('/title', 'old')),
      ...notSet('patch.replace.part[entra-compliant,name.givenName]', 'replace', 'read-replaced', edit('/name')),
      ...notSet(`patch.replace.extension[entra,${department}]`, 'replace', 'read-replaced', edit(departmentAt, 'old')),
      ...notSet(`patch.replace.item[entra-compliant,${work}]`, 'replace', 'read-replaced', loseWork),
      ['patch.operations.disable-with-others[entra]', { remove: status(500) }, 'refused'],
      ['patch.operations.disable-with-others[entra]', { 'read-removed': status(404) }, 'gone'],
      [
        'patch.operations.disable-with-others[entra-compliant]',
        { 'read-removed': edit('/active', true) },
        'stillActive',
      ],
      ...notSet('patch.add.attribute[entra,title]', 'add', 'read-added', edit('/title')),
      [`patch.add.item-not-swallowed[entra,${work}]`, { add: status(500) }, 'fault'],
      [`patch.add.item-not-swallowed[entra,${work}]`, { 'read-added': status(404) }, 'gone'],
      [`patch.add.item-not-swallowed[entra,${work}]`, { 'read-added': loseWork }, 'notStored'],
      [
        `patch.add.item-not-swallowed[entra-compliant,${work}]`,
        {
          'read-added': phone((item) => {
            item.type = 'other';
          }),
        },
        'notStored',
      ],
      [`patch.add.item-accepted[entra,${work}]`, { add: status(400) }, 'refused'],
      ['patch.remove.attribute[entra,title]', { remove: status(400), 'read-removed': edit('/title', 'x') }, 'refused'],
      ['patch.remove.attribute[entra-compliant,title]', { 'read-removed': edit('/title', 'still here') }, 'kept'],
      ...notSet('patch.operation.any-case[entra]', 'add', 'read-added', edit('/active', false)),
      [
        'patch.siblings.other-item-kept[entra]',
        { 'read-replaced': otherEmail((emails, index) => emails.splice(index, 1)) },
        'lost',
      ],
      ['patch.siblings.other-item-kept[entra]', { 'read-removed': edit('/emails') }, 'lost'],
      [
        'patch.siblings.other-item-kept[entra]',
        {
          'read-replaced': otherEmail((emails, index) => {
            emails[index] = { type: 'home', value: 'work@example.com' };
          }),
        },
        'changed',
      ],
      [
        'patch.siblings.other-item-kept[entra]',
        {
          'read-added': otherEmail((emails, index) => {
            emails[index] = { type: 'home', value: 'work@example.com' };
          }),
        },
        'changed',
      ],
      ['patch.items.one-per-type[entra]', { 'read-added': twice('phoneNumbers') }, 'two'],
      ['patch.items.one-per-type[entra]', { 'read-replaced': twice('emails') }, 'two'],
      [
        'patch.items.parts-together[entra,addresses[type eq "work"].locality]',
        {
          'read-added': edit('/addresses', [
            { type: 'work', locality: 'Here' },
            { type: 'work', region: 'There' },
          ]),
        },
        'scattered',
      ],
      ['patch.items.primary-moves[entra]', { 'read-replaced': primary(true, true) }, 'two'],
      ['patch.items.primary-moves[entra]', { 'read-replaced': primary(false, false) }, 'none'],
      ['patch.items.primary-moves[entra-compliant]', { 'read-replaced': primary(true, false) }, 'none'],
      ['patch.path-less.dotted-key', { forms: status(400) }, 'refused'],
      ['patch.path-less.dotted-key', { 'read-forms': status(404) }, 'gone'],
      ['patch.path-less.dotted-key', { 'read-forms': edit('/name/givenName', 'old') }, 'notStored'],
      ['patch.path-less.dotted-key', { 'read-forms': edit('/name/familyName') }, 'sibling'],
      ...notSet('patch.path.core-urn', 'forms', 'read-forms', edit('/displayName', 'old')),
      ...notSet('patch.path.any-case', 'forms', 'read-forms', edit('/emails/0/value', 'old')),
      ['patch.operations.in-order', firstNameStays(), 'first'],
      ...notSet(`patch.path.quoted-boolean[entra,${role}]`, 'add', 'read-added', edit('/roles')),
      ...notSet(
        `patch.path.quoted-boolean[entra-compliant,${role}]`,
        'replace',
        'read-replaced',
        edit('/roles/0/value', 'x'),
      ),
      [`patch.roles.json-text[${role}]`, { forms: status(500) }, 'fault'],
      ['patch.no-op.accepted[entra,title]', { same: status(304) }, 'refused'],
      ['patch.no-op.unchanged[entra,title]', { 'read-same': edit('/title') }, 'changed'],
      [`patch.no-op.unchanged[entra-compliant,${work}]`, { 'read-same': loseWork }, 'changed'],
      ['patch.no-op.unchanged[entra,title]', { 'read-same': status(404) }, 'gone'],
      ['patch.clear.null[entra,title]', { null: status(500) }, 'refused'],
      ['patch.clear.null[entra,title]', { 'read-null': status(404) }, 'gone'],
      ['patch.clear.null[entra-compliant,title]', { 'read-null': edit('/title', 'null') }, 'kept'],
      [
        `patch.clear.null[entra,${department}]`,
        { 'read-null': edit(`/${urn.enterprise}`, { department: 'old' }) },
        'kept',
      ],
      ['patch.clear.empty-not-swallowed[entra,title]', { empty: status(500) }, 'fault'],
      ['patch.clear.empty-not-swallowed[entra,title]', { 'read-empty': status(404) }, 'gone'],
      ['patch.clear.empty-not-swallowed[entra-compliant,title]', { 'read-empty': edit('/title', 'old') }, 'kept'],
      ['patch.clear.empty-accepted[entra,title]', { empty: status(400) }, 'refused'],
      ...notSet('patch.replace.unset[entra,title]', 'set-again', 'read-set-again', edit('/title')),
      [`patch.replace.missing-item-not-swallowed[entra,${work}]`, { 'set-again': status(500) }, 'fault'],
      [`patch.replace.missing-item-not-swallowed[entra,${work}]`, { 'read-set-again': status(404) }, 'gone'],
      [
        `patch.replace.missing-item-not-swallowed[entra-compliant,${work}]`,
        { 'read-set-again': loseWork },
        'notStored',
      ],
      [`patch.replace.missing-item-made[entra,${work}]`, { 'set-again': status(400) }, 'refused'],
      ['patch.siblings.rest-kept', { 'read-forms': edit('/preferredLanguage') }, 'lost'],
      ['patch.siblings.rest-kept', { 'read-forms': edit('/preferredLanguage', 'another') }, 'changed'],
      ...notSet('patch.user-name.changed', 'forms', 'read-forms', edit('/userName', 'the old one')),
      ['patch.user-name.changed', { 'read-forms': edit('/id', 'another') }, 'otherId'],
      ['patch.user-name.in-use-refused', { collide: status(500) }, 'fault'],
      ['patch.user-name.in-use-refused', { collide: status(204) }, 'ignored'],
      ['patch.user-name.in-use-refused', renamedToNamesake(), 'accepted'],
      ['patch.user-name.in-use-409', { collide: status(400) }, 'status'],
      ...notSet(`patch.manager.set[${managerPath}]`, 'set', 'read-set', edit(manager)),
      [`patch.manager.set[${managerPath}]`, { 'set-again': status(409) }, 'refused'],
      [`patch.manager.shape[${managerPath}]`, { 'read-set': edit(manager, 'the bare id') }, 'text'],
      [`patch.manager.shape[${managerPath}]`, { 'read-set': edit(manager, [{ value: '1' }]) }, 'other'],
      [`patch.manager.shape[${managerPath}]`, { 'read-set': edit(manager, { displayName: 'Ann' }) }, 'other'],
      ...notSet(`patch.manager.changed[${managerPath}]`, 'change', 'read-changed', edit(manager, { value: 'first' })),
      [`patch.manager.cleared-by-empty-text[${managerPath}]`, { clear: status(404) }, 'refused'],
      [`patch.manager.cleared-by-empty-text[${managerPath}]`, { 'read-cleared': status(500) }, 'gone'],
      [
        `patch.manager.cleared-by-empty-text[${managerPath}]`,
        { 'read-cleared': edit(manager, { value: 'second' }) },
        'kept',
      ],
      [`patch.manager.unknown-id[${managerPath}]`, { 'set-unknown': status(500) }, 'fault'],
      [`patch.manager.unknown-id[${managerPath}]`, { 'read-unknown': status(404) }, 'gone'],
      [`patch.manager.unknown-id[${managerPath}]`, { 'read-unknown': edit(manager) }, 'dropped'],
      ...['list-for-single', 'frame-harmless'].flatMap((name): KillRow[] => {
        const id = name === 'list-for-single' ? `patch.value.${name}` : `patch.message.${name}`;
        const [step, at] = name === 'list-for-single' ? ['list', '/displayName'] : ['recased', '/name/familyName'];
        return [
          [id, { [step]: status(500) }, 'fault'],
          [id, { read: status(404) }, 'gone'],
          [id, { [step]: status(204), read: edit(at, '[object Object]') }, 'swallowed'],
          [id, { [step]: status(400) }, 'changed'],
        ];
      }),
      ['patch.message.extra-tolerated', refusedExtra(), 'refused'],
      [`patch.manager.removed[${managerPath}]`, { remove: status(400) }, 'refused'],
      [`patch.manager.removed[${managerPath}]`, { 'read-removed': status(404) }, 'gone'],
      [`patch.manager.removed[${managerPath}]`, { 'read-removed': edit(manager, { value: 'first' }) }, 'kept'],
      ...notSet(
        `patch.extension.merged[${managerPath}]`,
        'extension',
        'read-extension',
        edit(`/${urn.enterprise}/employeeNumber`, 'old'),
      ),
      [`patch.extension.merged[${managerPath}]`, { 'read-extension': edit(manager) }, 'lost'],
      ['patch.unknown.all-or-nothing', { unknown: status(400), 'read-refused': edit('/displayName', 'half') }, 'half'],
      [
        'patch.unknown.all-or-nothing',
        { unknown: status(204), 'read-refused': edit('/displayName', 'old') },
        'dropped',
      ],
      ['patch.unknown.all-or-nothing', { unknown: status(500) }, 'fault'],
      ['patch.unknown.tolerated', { unknown: status(400) }, 'refused'],
      ['patch.remove.required-kept', { 'remove-required': status(204), 'read-refused': edit('/userName') }, 'removed'],
      ['patch.remove.required-kept', { 'remove-required': status(500) }, 'fault'],
      ['patch.remove.required-refused', { 'remove-required': status(204) }, 'status'],
      ['patch.remove.without-path-harmless', { 'remove-pathless': status(500) }, 'fault'],
      ['patch.remove.without-path-harmless', { 'read-refused': status(404) }, 'gone'],
      ['patch.remove.without-path-harmless', { 'read-refused': edit('/userName') }, 'lost'],
      [
        'patch.remove.without-path-harmless',
        { 'remove-pathless': status(204), 'read-refused': body({ id: '1' }) },
        'lost',
      ],
      ['patch.remove.without-path-refused', { 'remove-pathless': status(204) }, 'status'],
      ['patch.answer.shape', { 'patch-forms/forms': status(202) }, 'status'],
      ['patch.answer.shape', { 'patch-forms/forms': answered(200, undefined) }, 'empty'],
      ['patch.answer.shape', { 'patch-forms/forms': answered(200, { schemas: [urn.patch] }) }, 'request'],
      ['patch.answer.shape', { 'patch-forms/forms': answered(200, { id: 'another' }) }, 'noId'],
      ['patch.meta.last-modified-moves', frozen('2024-05-05T10:00:00.123Z'), 'frozen'],
      ['patch.meta.last-modified-moves', { 'read-replaced': edit('/meta/created', '2024-05-05T10:00:00Z') }, 'created'],
      // A demanded attribute may be refused to be removed, but not where every operation is refused.
      [
        'patch.remove.attribute[entra,displayName]',
        { remove: status(400), 'read-removed': edit('/displayName', 'x') },
        'refused',
      ],
      // The full name is what its parts make only where it holds both of them.
      [
        `patch.clear.null[entra,${fullName}]`,
        { 'read-null': edit('/name', { ...ann, formatted: 'Ann Smith' }) },
        'kept',
      ],
      [`patch.clear.null[entra,${fullName}]`, { 'read-null': edit('/name', { ...ann, formatted: 'Bo Lee' }) }, 'kept'],
      [`patch.clear.null[entra,${fullName}]`, { 'read-null': edit('/name', { ...ann, formatted: 17 }) }, 'kept'],
      [
        `patch.clear.null[entra,${fullName}]`,
        { 'read-null': edit('/name', { givenName: 'Ann', formatted: 'Ann' }) },
        'kept',
      ],
      [
        `patch.clear.null[entra,${fullName}]`,
        { 'read-null': edit('/name', { familyName: 'Lee', formatted: 'Lee' }) },
        'kept',
      ],
      ['patch.clear.null[entra,title]', { 'read-null': all(edit('/name', ann), edit('/title', 'Ann Lee')) }, 'kept'],
      // The item was not made by add: then the first replace is the one that has to make it.
      [`patch.replace.missing-item-made[entra,${work}]`, { ...notAdded, replace: status(400) }, 'refused'],
      [
        `patch.replace.missing-item-not-swallowed[entra,${work}]`,
        { ...notAdded, 'read-replaced': loseWork },
        'notStored',
      ],
      [`patch.extension.merged[${managerPath}]`, { 'read-extension': edit(departmentAt) }, 'lost'],
      [
        'patch.siblings.other-item-kept[entra]',
        {
          'read-replaced': otherEmail((emails, index) => {
            Object.assign(emails[index] ?? {}, { display: 'changed too' });
          }),
        },
        'changed',
      ],
      ['patch.unknown.all-or-nothing', { unknown: status(400), 'read-refused': edit('/displayName') }, 'half'],
      [
        'patch.remove.required-kept',
        { 'remove-required': status(204), 'remove-pathless': status(204), 'read-refused': edit('/userName') },
        'removed',
      ],
      ['patch.remove.required-kept', { 'remove-required': status(204), 'read-refused': body({}) }, 'removed'],
      ['patch.user-name.changed', renamedToNamesake(400), 'notStored'],
      ['patch.meta.last-modified-moves', frozen('2024-05-05T10:00:00.005Z'), 'frozen'],
      [
        'patch.meta.last-modified-moves',
        {
          'read-added': edit('/meta/lastModified', '2024-05-05T10:00:01Z'),
          'read-replaced': edit('/meta/lastModified', '2024-05-05T10:00:00Z'),
        },
        'frozen',
      ],
    ],
    legal: [
      ...edge.legal,
      [`patch.manager.unknown-id[${managerPath}]`, { 'set-unknown': status(400), 'read-unknown': edit(manager) }],
      ['patch.message.frame-harmless', refusedExtra()],
      ['patch.message.frame-harmless', { missing: status(422) }],
      ['patch.siblings.display-name-kept', { 'change-1': status(204) }],
      ['patch.replace.attribute[entra,title]', { replace: status(204) }],
      ['patch.replace.attribute[entra,title]', { 'read-replaced': edit('/userType', 'extra') }],
      [`patch.add.item-not-swallowed[entra,${work}]`, { add: status(400) }],
      ['patch.remove.attribute[entra,title]', { 'read-removed': edit('/title', '') }],
      ['patch.remove.attribute[entra,title]', { 'read-removed': edit('/title', null) }],
      ['patch.remove.attribute[entra,title]', { remove: status(400) }],
      [`patch.remove.attribute[entra,${work}]`, { 'read-removed': edit('/phoneNumbers', []) }],
      [`patch.path.quoted-boolean[entra,${role}]`, { 'read-added': edit('/roles/0/primary', 'True') }],
      [`patch.roles.json-text[${role}]`, { forms: status(400) }],
      ['patch.no-op.accepted[entra,title]', { same: status(204) }],
      ['patch.clear.empty-not-swallowed[entra,title]', { empty: status(400) }],
      ['patch.clear.empty-not-swallowed[entra,title]', { 'read-empty': edit('/title', '') }],
      ['patch.clear.empty-accepted[entra,title]', { 'read-empty': edit('/title', null) }],
      ['patch.clear.null[entra,title]', { 'read-null': edit('/title', null) }],
      [`patch.replace.missing-item-not-swallowed[entra,${work}]`, { 'set-again': status(400) }],
      ['patch.user-name.in-use-refused', { collide: status(400) }],
      ['patch.unknown.tolerated', { unknown: status(204) }],
      ['patch.unknown.all-or-nothing', refusedWhole()],
      ['patch.unknown.all-or-nothing', succeeded()],
      ['patch.siblings.rest-kept', { 'read-forms': edit('/name/formatted', 'composed anew') }],
      ['patch.answer.shape', { 'patch-forms/forms': answered(204, undefined) }],
      [`patch.manager.shape[${managerPath}]`, { 'read-set': edit(`${manager}/displayName`, 'Ann Lee') }],
      [
        'patch.siblings.other-item-kept[entra]',
        {
          'read-removed': otherEmail((emails, index) => {
            const other = emails[index];
            if (other) other.primary = other.primary !== true;
          }),
        },
      ],
      // A read that failed shows nothing of the other address; later ones do.
      ['patch.siblings.other-item-kept[entra]', { 'read-removed': answered(500, undefined) }],
      ['patch.siblings.other-item-kept[entra]', { 'read-added': answered(500, undefined) }],
      ['patch.siblings.rest-kept', { 'read-before': withManager('Ann'), 'read-forms': withManager('Bo') }],
      // What is left of an item that was taken away is no second one, and an address has many parts.
      ['patch.items.one-per-type[entra]', { 'read-added': withShell }],
      ['patch.items.one-per-type[entra]', { 'read-added': twice('addresses') }],
      // Without a path: what went before, and what was not there.
      [
        'patch.remove.without-path-harmless',
        { 'remove-required': status(204), 'remove-pathless': status(204), 'read-refused': edit('/userName') },
      ],
      [
        'patch.remove.without-path-harmless',
        { 'read-forms': edit('/nickName', null), 'read-refused': edit('/nickName', '') },
      ],
      // A redirect is no success, whatever it shows.
      ['patch.answer.shape', { 'patch-forms/forms': status(300) }],
    ],
    skipped: [
      ...edge.skipped,
      ['patch.value.list-for-single', { create: edit('/displayName') }],
      ['patch.message.extra-tolerated', { extra: status(500) }],
      ['patch.siblings.rest-kept', { 'read-before': body({ schemas: [urn.user] }) }],
      [
        'patch.siblings.display-name-kept',
        { 'race-1': all(status(201), body({ id: '1', displayName: 'composed by the provider' })) },
      ],
      ['patch.unknown.all-or-nothing', { 'remove-pathless': status(204), 'read-refused': body({}) }],
      ['patch.manager.removed', { 'set-again': status(400) }],
      ['patch.user-name.changed', renamedToNamesake()],
      ['patch.siblings.display-name-kept', { 'change-1': status(400) }],
      ['patch.siblings.display-name-kept', { 'users-at-once/read': edit('/name/familyName', 'as before') }],
      ['patch.siblings.display-name-kept', { 'users-at-once/read': status(404) }],
      ['patch.items.primary-moves[entra]', { replace: status(400) }],
      ['patch.operations.in-order', { 'read-forms': edit('/userName', 'the old one') }],
      ['patch.remove.attribute[entra,title]', { 'read-removed': status(404) }],
      ['patch.operations.disable-with-others[entra]', { 'read-replaced': edit('/active', false) }],
      ['patch.user-name.in-use-409', { collide: status(204) }],
      [`patch.replace.item[entra,${work}]`, { 'read-added': loseWork }],
      [`patch.add.item-accepted[entra,${work}]`, { 'read-added': loseWork }],
      ['patch.remove.attribute[entra,title]', { 'read-replaced': edit('/title') }],
      [`patch.replace.missing-item-made[entra,${work}]`, { 'read-set-again': loseWork }],
      ['patch.replace.unset[entra,title]', { 'read-null': edit('/title', 'kept') }],
      ['patch.clear.null[entra,title]', { 'read-same': edit('/title') }],
      ['patch.clear.empty-accepted[entra,title]', { 'read-set-again': edit('/title') }],
      ['patch.no-op.accepted[entra,title]', { 'read-replaced': edit('/title', 'other') }],
      ['patch.no-op.unchanged[entra,title]', { same: status(400) }],
      ['patch.items.one-per-type[entra]', { 'read-added': body({}), 'read-replaced': body({}), 'read-same': body({}) }],
      [`patch.clear.null[entra,${fullName}]`, { 'read-null': edit('/name', { ...ann, formatted: 'Dr. Ann Lee' }) }],
      ['patch.replace.unset[entra,title]', { 'read-same': edit('/title'), 'read-added': edit('/title') }],
      ['patch.items.primary-moves[entra]', { replace: status(300) }],
      ['patch.no-op.unchanged[entra,title]', { same: status(300) }],
      ['patch.user-name.changed', renamedToNamesake()],
      [
        'patch.unknown.all-or-nothing',
        { unknown: status(400), 'remove-pathless': status(204), 'read-refused': body({ id: '1' }) },
      ],
      [
        'patch.remove.required-kept',
        { 'remove-required': status(204), 'remove-pathless': status(204), 'read-refused': body({}) },
      ],
      // Times without a fraction are the same within a second.
      ['patch.meta.last-modified-moves', frozen('2024-05-05T10:00:00Z')],
      ['patch.meta.last-modified-moves', frozen('2024-05-05T10:00:00.000Z')],
      ['patch.meta.last-modified-moves', { 'read-added': edit('/meta') }],
      ['patch.meta.last-modified-moves', { 'read-replaced': edit('/meta') }],
      ['patch.meta.last-modified-moves', dropped()],
    ],
  },
  { profile: withRole },
);

/** A message with more in it than it needs is refused, and the name is what it was. */
function refusedExtra(): Tamper {
  let before: Json = null;
  return {
    create: ({ response }) => {
      before = objectOf(response.body)?.title ?? null;
    },
    extra: status(400),
    read: (exchange) => edit('/title', before)(exchange),
  };
}

/** Of the two names in one request, the first stays. */
function firstNameStays(): Tamper {
  let name = '';
  return {
    forms: ({ request }) => {
      const { Operations } = request.body as unknown as { Operations: { path?: string; value: string }[] };
      name = Operations.find(({ path }) => path === 'userName')?.value ?? '';
    },
    'read-forms': (exchange) => edit('/userName', name)(exchange),
  };
}

/** The unknown attribute was left out, and the rest applied. */
function succeeded(): Tamper {
  let value = '';
  return {
    unknown: (exchange) => {
      const { Operations } = exchange.request.body as unknown as { Operations: { value: string }[] };
      value = Operations[0]?.value ?? '';
      exchange.response.status = 204;
    },
    'read-refused': (exchange) => edit('/displayName', value)(exchange),
  };
}

/** The whole PATCH was refused, and nothing of it applied. */
function refusedWhole(): Tamper {
  let before: Json = null;
  return {
    'read-forms': ({ response }) => {
      before = objectOf(response.body)?.displayName ?? null;
    },
    unknown: status(400),
    'read-refused': (exchange) => edit('/displayName', before)(exchange),
  };
}
