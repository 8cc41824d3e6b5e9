import { excerpt, printBody } from '../../reporters/json-lines';

const marked = (body: Parameters<typeof printBody>[0], ...pointers: string[]) =>
  printBody(body, pointers)
    .lines.filter((line) => line.marked)
    .map(({ text }) => text.trim());

const user = {
  active: 'False',
  name: { givenName: 'A', familyName: 'B' },
  'a/b~c': 1,
  emails: [{ type: 'work', value: 'x' }, { type: 'home' }],
  long: Array.from({ length: 30 }, (_, n) => ({ n: [n] })),
};

test('a pointer marks the line of its value', () => {
  expect(marked(user, '/active')).toEqual(['"active": "False",']);
  expect(marked(user, '/emails/1')).toEqual(['{ "type": "home" }']);
  expect(marked(user, '/a~1b~0c')).toEqual(['"a/b~c": 1,']);
});

test('a value inside of a line marks that line', () => {
  expect(marked(user, '/emails/0/value')).toEqual(['{ "type": "work", "value": "x" },']);
});

test('a long value has its first line marked', () => {
  expect(marked(user, '/long')).toEqual(['"long": [']);
});

test('what is not there is said, and its parent marked', () => {
  expect(printBody({ name: { deep: { a: [{}] } } }, ['/name/deep/b/c'])).toMatchObject({ missing: ['/name/deep/b/c'] });
  expect(printBody(user, ['/emails/0/value']).missing).toEqual([]);
  expect(printBody(user, ['/emails/0/display']).missing).toEqual(['/emails/0/display']);
});

test('a text is printed as it is', () => {
  expect(printBody('{"cut": … (70000 characters, cut here)', ['/a'])).toMatchObject({
    lines: [{ marked: true }],
    missing: [],
  });
  expect(printBody('<html>\n</html>', ['']).lines.map(({ text }) => text)).toEqual(['<html>', '</html>']);
});

test('an excerpt keeps marked lines and says where lines are missing', () => {
  const lines = Array.from({ length: 500 }, (_, n) => ({ text: String(n), marked: n === 400 }));
  const shown = excerpt(lines, 20);
  expect(shown.filter((line) => line === null).length).toBe(2);
  expect(shown.length).toBeLessThan(25);
  expect(shown.map((line) => line?.text)).toEqual(expect.arrayContaining(['0', '399', '400', '401']));
});
