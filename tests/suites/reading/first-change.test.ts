import type { JsonObject } from '../../../scim/json';
import { urn } from '../../../scim/urns';
import { firstChange } from '../../../suites/reading/first-change';

const sent: JsonObject = {
  schemas: [urn.user],
  active: true,
  password: 'secret',
  title: 'Engineer',
  name: { givenName: 'Ann', familyName: 'Lee' },
  emails: [{ type: 'work', value: 'a@x' }],
  [urn.enterprise]: { department: 'Sales' },
};
const shown: JsonObject = { ...sent, id: '7', meta: { version: '1' }, lastSignIn: 'yesterday' };

test.each<[string, JsonObject, JsonObject]>([
  ['nothing', shown, shown],
  ['what was never sent', shown, { ...shown, lastSignIn: 'today', id: '8' }],
  [
    'what follows from other things',
    shown,
    { ...shown, meta: { version: '2' }, active: false, schemas: [], password: 'x' },
  ],
  ['the order of items', { ...shown, emails: ['a', 'b'] }, { ...shown, emails: ['b', 'a'] }],
  ['how nothing is written', { ...shown, title: '', emails: [] }, { ...shown, title: null, emails: null }],
  ['what was not shown before', { ...shown, title: null }, shown],
  ['a part that was not shown before', { ...shown, name: { givenName: 'Ann' } }, shown],
  [
    'an item that was not shown before, with more around it',
    { ...shown, emails: [] },
    {
      ...shown,
      emails: [
        { type: 'home', value: 'h@x' },
        { type: 'work', value: 'a@x', primary: true },
      ],
    },
  ],
])('it is no change when %s differs', (_, before, later) => {
  expect(firstChange(before, later, sent)).toBeUndefined();
});

test.each<[string, JsonObject, JsonObject, object]>([
  [
    'another value',
    shown,
    { ...shown, title: 'CEO' },
    { name: 'title', pointer: '/title', before: 'Engineer', after: 'CEO' },
  ],
  [
    'no value any more',
    shown,
    { ...shown, title: null },
    { name: 'title', pointer: '/title', before: 'Engineer', after: null },
  ],
  [
    'a value that nobody sent in the place of none',
    { ...shown, title: null },
    { ...shown, title: 'CEO' },
    { name: 'title', pointer: '/title', before: null, after: 'CEO' },
  ],
  [
    'more than was sent and shown',
    shown,
    {
      ...shown,
      emails: [
        { type: 'work', value: 'a@x' },
        { type: 'home', value: 'h@x' },
      ],
    },
    { name: 'emails' },
  ],
  [
    'items that lack what was sent',
    { ...shown, emails: [{ type: 'home', value: 'h@x' }] },
    { ...shown, emails: [{ type: 'home', value: 'other@x' }] },
    { name: 'emails' },
  ],
  [
    'a text in the place of items',
    { ...shown, emails: [] },
    { ...shown, emails: 'a@x' },
    { name: 'emails', after: 'a@x' },
  ],
  ['a part less', shown, { ...shown, name: { givenName: 'Ann' } }, { name: 'name', after: { givenName: 'Ann' } }],
  ['a text in the place of parts', { ...shown, name: null }, { ...shown, name: 'Ann Lee' }, { name: 'name' }],
  [
    'another value in an extension',
    shown,
    { ...shown, [urn.enterprise]: { department: 'Legal' } },
    { name: `${urn.enterprise}:department`, pointer: `/${urn.enterprise}/department`, before: 'Sales', after: 'Legal' },
  ],
  [
    'another manager, whom no create call carries',
    shown,
    { ...shown, [urn.enterprise]: { department: 'Sales', manager: { value: '9' } } },
    { name: `${urn.enterprise}:manager`, before: null, after: { value: '9' } },
  ],
])('it is a change when there is %s', (_, before, later, change) => {
  expect(firstChange(before, later, sent)).toMatchObject(change);
});

test('of several items that were sent all have to come late, or it is a change', () => {
  const [work, home] = ['a@x', 'h@x'];
  const emails = { emails: [work, home] };
  expect(firstChange({}, { emails: [home, work] }, emails)).toBeUndefined();
  expect(firstChange({}, { emails: [work] }, emails)).toMatchObject({ name: 'emails', before: null, after: [work] });
});

test('only the enterprise extension has a manager', () => {
  const other = 'urn:example:extension';
  const [before, later] = [{ [other]: { badge: '1' } }, { [other]: { badge: '1', manager: '9' } }];
  expect(firstChange(before, later, before)).toBeUndefined();
  expect(firstChange({}, { 'urn:example:flag': true }, { 'urn:example:flag': true })).toBeUndefined();
});
