import type { MappedAttribute } from '../../../contract/check';
import type { Json } from '../../../contract/results';
import { urn } from '../../../scim/urns';
import {
  isClearable,
  isFalse,
  isPlain,
  isSameValue,
  kindOf,
  sameDigits,
  sameText,
} from '../../../suites/reading/attribute-values';

const mapped = (path: string, more: Partial<MappedAttribute> = {}): MappedAttribute => ({
  path,
  type: 'String',
  ...more,
});

test.each([
  ['title', 'core'],
  [`${urn.user}:title`, 'core'],
  ['name.givenName', 'part'],
  ['emails[type eq "work"].value', 'item'],
  [`${urn.enterprise}:department`, 'extension'],
  [`${urn.enterprise}:manager.value`, 'extension'],
  ['urn:example:phones[type eq "work"].value', 'item'],
])('%s addresses a thing of the kind %s', (path, kind) => {
  expect(kindOf(mapped(path))).toBe(kind);
});

test.each([
  [mapped('title'), true, true],
  [mapped('title', { required: true }), true, false],
  [mapped('displayName'), true, false],
  [mapped('userName'), false, false],
  [mapped('active', { type: 'Boolean' }), false, false],
  [mapped('title', { type: 'Reference' }), false, false],
  [mapped('roles[primary eq "True"].value'), false, false],
  [mapped('roles[type eq "work"].value'), true, true],
])('%j has no check of its own: %s; can be cleared: %s', (attribute, plain, clearable) => {
  expect([isPlain(attribute), isClearable(attribute)]).toEqual([plain, clearable]);
});

test.each<[MappedAttribute['type'], Json, Json | undefined, boolean]>([
  ['String', 'Ann', 'Ann', true],
  ['String', 'Ann', 'ann', false],
  ['String', 'Ann', undefined, false],
  ['String', '2024-01-01T10:00:00Z', '2024-01-01T11:00:00+01:00', false],
  ['DateTime', '2024-01-01T10:00:00Z', '2024-01-01T11:00:00+01:00', true],
  ['DateTime', '2024-01-01T10:00:00Z', '2024-01-01T10:00:00.000Z', true],
  ['DateTime', '2024-01-01T10:00:00Z', '2024-01-01T10:00:01Z', false],
  ['DateTime', '2024-01-01T10:00:00Z', undefined, false],
  ['DateTime', 'no time', 'no time', true],
  ['DateTime', 'no time', 'neither', false],
  // A number is no dateTime, though Date.parse makes one of it.
  ['DateTime', '2000-01-01T00:00:00Z', 2000, false],
  ['DateTime', 2000, '2000-01-01T00:00:00Z', false],
  ['DateTime', 2000, 2000, true],
])('of type %s: %j sent, %j shown: the same is %s', (type, sent, shown, same) => {
  expect(isSameValue(mapped('x', { type }), sent, shown)).toBe(same);
});

test.each<[Json | undefined, Json | undefined, boolean, boolean]>([
  ['+1 (555) 010', '+1555010', true, false],
  ['+1 555 010', '+1 555 011', false, false],
  ['Ann', 'aNN', true, true],
  ['Ann 1', 'Ann 2', false, false],
  ['Ann', undefined, false, false],
  [undefined, 'Ann', false, false],
  [1, 1, false, false],
])('%j and %j: the same digits %s, the same text %s', (left, right, digits, text) => {
  expect([sameDigits(left, right), sameText(left, right)]).toEqual([digits, text]);
});

test.each<[Json | undefined, boolean]>([
  [false, true],
  ['False', true],
  [true, false],
  ['', false],
  [0, false],
  [undefined, false],
])('%j is false, however it is written: %s', (value, no) => {
  expect(isFalse(value)).toBe(no);
});
