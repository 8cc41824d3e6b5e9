import { pass, skip } from '../../engine/contract/check';
import type { Json } from '../../engine/contract/results';
import { urn } from '../../engine/scim/urns';
import { exchange, exchangesOf, type Made } from '../helpers/exchange';
import type { SurveyRow } from './area-tables';

const list = (...Resources: Json[]) => ({ schemas: [urn.list], totalResults: Resources.length, Resources });
const ann = { id: '7', userName: 'ann', title: 'CEO' };
const create: Made = { call: 'POST /Users', sent: { userName: 'ann' }, status: 201, body: ann };
const read: Made = { call: 'GET /Users/7', body: ann };
const found: Made = { call: 'GET /Users', body: list(ann) };
const shows = (resource: object) => [exchange({ ...read, body: { ...ann, ...resource } })];
const showsGroup = (resource: object) => [exchange({ call: 'GET /Groups/8', body: { id: '8', ...resource } })];
const marks = (pointer: string, index = 0) => [
  { exchange: index, part: 'response' as const, in: 'body' as const, pointer },
];

const schemas = (...documents: Json[]): Made => ({
  probe: 'discovery.documents',
  step: 'schemas',
  call: 'GET /Schemas',
  body: list({ name: 'without an id' }, ...documents),
});
const userSchema = { id: urn.user, attributes: [{ type: 'without a name' }, { name: 'userName' }, { name: 'Title' }] };

const declared: [string, Made[], object][] = [
  ['nobody', [schemas(userSchema)], skip('no user or group was shown whose schema is listed')],
  ['a user whose schema is listed', [schemas(userSchema), read], pass],
  ['a user whose schema is not listed', [schemas(), read], skip('no user or group was shown whose schema is listed')],
  [
    'a user whose schema lists no attributes',
    [schemas({ id: urn.user }), read],
    skip('no user or group was shown whose schema is listed'),
  ],
  ['another read of /Schemas', [{ ...schemas(), probe: 'other' }, schemas(userSchema), read], pass],
  [
    'a name that a JSON Pointer has to escape',
    [schemas(userSchema), { ...read, body: { ...ann, 'a~b/c': 1 } }],
    { messageId: 'undeclared', actual: 'a~b/c', at: marks('/a~0b~1c', 1) },
  ],
];

const noSuchRead = skip('no such read showed a user or group that this run had created');
const stale = (step: string, at: number, title: string, made = read): Made => ({
  ...made,
  step,
  at,
  body: { ...ann, title },
});

const readDelays: [string, Made[], object][] = [
  ['a read of what was created', [create, read], pass],
  ['a read of what somebody else created', [read], noSuchRead],
  ['a hit of a query', [create, found], noSuchRead],
  ['the answer to a PATCH', [create, { ...read, call: 'PATCH /Users/7' }], noSuchRead],
  ['what only a PATCH and a read showed', [{ ...read, call: 'PATCH /Users/7' }, read], noSuchRead],
  ['a late query', [create, read, { ...found, step: 'find~1', body: list() }, { ...found, step: 'find' }], pass],
  [
    'three attempts, of which the last is right',
    [create, stale('read~1', 10, 'old'), stale('read~2', 20, 'old'), stale('read', 50, 'new')],
    { messageId: 'late', actual: 40, at: marks('', 1), data: { request: 'GET /scim/Users/7', count: '1' } },
  ],
  [
    'three attempts, of which the second is right',
    [create, stale('read~1', 10, 'old'), stale('read~2', 20, 'new'), stale('read', 50, 'new')],
    { messageId: 'late', actual: 10 },
  ],
  ...(['first', 'second'] as const).map((place): [string, Made[], object] => {
    const long = [stale('long~1', 0, 'old'), stale('long', 300, 'new')];
    const short = [stale('short~1', 0, 'old'), stale('short', 200, 'new')];
    const isFirst = place === 'first';
    return [
      `two delays, of which the ${place} is longer`,
      [...(isFirst ? [long, short] : [short, long])].flat(),
      { actual: 300, data: { count: '2' }, at: [...marks('', isFirst ? 0 : 2), ...marks('', isFirst ? 2 : 0)] },
    ];
  }),
  [
    'more delays than can be marked',
    Array.from({ length: 21 }, (_, at) => [stale(`${at}~1`, 0, 'old'), stale(`${at}`, 9, 'new')]).flat(),
    { at: { length: 20 }, data: { count: '21' } },
  ],
];

const queryDelays: [string, Made[], object][] = [
  ['a hit that was created', [create, found], pass],
  ['a read by id', [create, read], noSuchRead],
  ['a hit with the id of a group that was created', [{ ...create, call: 'POST /Groups' }, found], noSuchRead],
  ['a late read', [create, found, stale('read~1', 0, 'old'), stale('read', 9, 'new')], pass],
];

const bo = { ...create, sent: { userName: 'bo' } };
const twoCreated: [string, Made[], object][] = [
  ['one that was created', [create], skip('fewer than two users and groups were created')],
  ['two of different ids', [create, { ...bo, body: { ...ann, id: '9' } }], pass],
  [
    'one that was created twice',
    [create, { ...create, sent: { userName: 'ANN' } }, { ...bo, body: { id: '9' } }],
    pass,
  ],
  ['a user and a group of one id', [create, { ...bo, call: 'POST /Groups' }], pass],
  [
    'a body that is no JSON, and is taken for a user who is there',
    [create, { ...create, sent: '{"broken' }],
    { messageId: 'shared', actual: '7', data: { name: 'one without a name', other: 'ann' } },
  ],
];

const change: Made = { call: 'PATCH /Users/7', status: 204 };
const without = { ...read, body: { id: '7', userName: 'ann' } };
const notBoth = skip('no user or group was both read by its id and found in a list');
const missing = { messageId: 'missing', expected: 'title' };
const poor = { ...found, body: list({ id: '7', userName: 'ann' }) };

const inLists: [string, Made[], object][] = [
  ['a read and a list that show the same', [read, found], pass],
  ['a list that shows more than a read', [found, without], pass],
  ['a list that shows less', [read, poor], { ...missing, at: [...marks('/Resources/0', 1), ...marks('', 0)] }],
  ['a list that shows less before the read', [poor, read], missing],
  ['what only a list showed', [poor], notBoth],
  ['the answer to a PATCH', [poor, { ...read, call: 'PATCH /Users/7' }], notBoth],
  ['a read in another probe', [poor, { ...read, probe: 'another' }], notBoth],
  ['a group of the same id', [poor, { ...read, call: 'GET /Groups/7' }], notBoth],
  ['another user', [poor, { ...read, call: 'GET /Users/8', body: { ...ann, id: '8' } }], notBoth],
  ['a change between the two', [poor, change, read], notBoth],
  ['a change between the two, the read first', [read, change, poor], notBoth],
  ['a change before both', [change, poor, read], missing],
  ['a change after both', [poor, read, change], missing],
  ['a change of another between the two', [poor, { ...change, call: 'PATCH /Users/8' }, read], missing],
  ['a change of a group of the same id between the two', [poor, { ...change, call: 'PATCH /Groups/7' }, read], missing],
  ['a search between the two', [poor, { ...change, call: 'POST /Users/.search' }, read], missing],
  ['another read between the two', [poor, { ...read, status: 404 }, read], missing],
  [
    'a list two calls and a change before the tenth',
    [
      { ...poor, index: 2 },
      { ...change, index: 9 },
      { ...read, index: 10 },
    ],
    notBoth,
  ],
  [
    'groups, which have no userName',
    [
      { call: 'GET /Groups/8', body: { id: '8' } },
      { call: 'GET /Groups', body: list({ id: '8' }) },
    ],
    pass,
  ],
];

const noneSeen = skip('no answer showed a user or group with an id of its own');
const noTimes = skip('no answer showed meta.created or meta.lastModified as a dateTime');
const noLists = skip('no user or group was shown with a multi-valued attribute');

/** What becomes of answers that the embedded provider never gives. */
export const representationRows: SurveyRow[] = [
  ...(
    [
      ['representation.attributes.declared', declared],
      ['representation.reads.at-once', readDelays],
      ['representation.queries.at-once', queryDelays],
      ['representation.id.unique', twoCreated],
      ['representation.lists.complete', inLists],
    ] as const
  ).flatMap(([id, rows]) => rows.map(([of, made, judgement]): SurveyRow => [id, of, exchangesOf(...made), judgement])),
  ['representation.id.present', 'an empty id', shows({ id: '' }), { messageId: 'missing', actual: '' }],
  [
    'representation.id.stable',
    'a user in a list only',
    exchangesOf(found),
    skip('no user or group could be read by its id'),
  ],
  ['representation.meta.resource-type', 'a user without meta', shows({}), skip('no answer showed meta.resourceType')],
  ['representation.meta.location', 'a user without meta', shows({}), skip('no answer showed meta.location')],
  ...['https://example.com/Users/a%20b', 'https://example.com/Users/a b'].map(
    (location): SurveyRow => [
      'representation.meta.location',
      `the location ${location}`,
      exchangesOf({ call: 'GET /Users/a%20b', body: { id: 'a b', meta: { location } } }),
      pass,
    ],
  ),
  ['representation.multi-valued.objects', 'a user without lists', shows({ emails: [] }), noLists],
  ['representation.multi-valued.one-primary', 'a user without lists', shows({}), noLists],
  [
    'representation.multi-valued.one-primary',
    'items that are not primary',
    shows({ emails: [{ primary: true }, { primary: false }, { primary: 'False' }, {}] }),
    pass,
  ],
  ['representation.names.camel-case', 'an error', exchangesOf({ ...read, status: 404, body: { Id: '7' } }), noneSeen],
  ['representation.names.camel-case', 'a schema', exchangesOf({ call: 'GET /Schemas', body: { Id: '7' } }), noneSeen],
  [
    'representation.names.camel-case',
    "names that are the provider's own",
    shows({ 'urn:example:own': { Value: 1 }, own: { inside: { Value: 1 } }, humanResources: { UserName: 'ann' } }),
    pass,
  ],
  [
    'representation.names.camel-case',
    'an item',
    shows({ emails: [{ value: 'a@x' }, { Value: 'b@x' }] }),
    { messageId: 'otherCase', expected: 'value', actual: 'Value', at: marks('/emails/1/Value') },
  ],
  [
    'representation.names.camel-case',
    'a resource in a list',
    exchangesOf({ ...found, body: list({ id: '7', Title: 'CEO' }) }),
    { messageId: 'otherCase', at: marks('/Resources/0/Title') },
  ],
  [
    'representation.schemas.present',
    'schemas of which one is no text',
    shows({ schemas: [urn.user, 4711] }),
    { messageId: 'notStrings' },
  ],
  ['representation.schemas.no-duplicates', 'a user without schemas', shows({}), noneSeen],
  [
    'representation.schemas.extension-listed',
    'a user without extensions',
    shows({ [urn.enterprise]: {} }),
    skip('no user or group was shown with data of an extension'),
  ],
  [
    'representation.password.never-returned',
    'a user created with a password',
    exchangesOf({ ...create, sent: { userName: 'ann', password: 'x' } }),
    pass,
  ],
  ...(
    [
      ['a user created without a password', create],
      ['a refused password', { ...create, sent: { password: 'x' }, status: 400 }],
    ] as const
  ).map(
    ([of, made]): SurveyRow => [
      'representation.password.never-returned',
      of,
      exchangesOf(made),
      skip('the provider accepts no password'),
    ],
  ),
  [
    'representation.password.never-returned',
    'names that only contain the word',
    exchangesOf({
      ...create,
      sent: { userName: 'ann', password: 'x' },
      body: { ...ann, mustChangePassword: true, passwordPolicy: 'strong' },
    }),
    pass,
  ],
  [
    'representation.password.never-returned',
    'a password in another case',
    shows({ Password: 'x' }),
    { messageId: 'returned', at: marks('/Password') },
  ],
  ['representation.meta.date-times', 'a user without meta', shows({}), noTimes],
  ['representation.meta.time-zone', 'a time that is none', shows({ meta: { created: 'yesterday' } }), noTimes],
  [
    'representation.meta.time-zone',
    'a time that is none beside one with a zone',
    shows({ meta: { created: 'yesterday', lastModified: '2024-01-01T10:00:00Z' } }),
    pass,
  ],
  [
    'representation.meta.time-zone',
    'a time that is none beside one without a zone',
    shows({ meta: { created: 'yesterday', lastModified: '2024-01-01T10:00:00' } }),
    { messageId: 'open', at: marks('/meta/lastModified') },
  ],
  [
    'representation.active.is-boolean',
    'a group, which has no such attribute',
    showsGroup({ active: 'True' }),
    skip('no user was shown with active'),
  ],
  [
    'representation.name.is-complex',
    'a group, which has no such attribute',
    showsGroup({ name: 'Sales' }),
    skip('no user was shown with a name'),
  ],
];
