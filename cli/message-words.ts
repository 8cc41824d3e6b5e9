/** What stands for the values of a run where a message is shown without one. */
const words: Readonly<Record<string, string>> = {
  actual: '…',
  attribute: 'an attribute',
  collection: 'a collection',
  count: 'several',
  document: 'a document',
  each: 'each',
  endpoint: 'an endpoint',
  expected: '…',
  feature: 'a feature',
  filter: 'a filter',
  flag: 'a flag',
  found: 'others',
  id: 'an id',
  index: 'a position',
  keyword: 'a keyword',
  limit: 'a limit',
  member: 'a member',
  method: 'a method',
  name: 'an attribute',
  other: 'another',
  others: 'others',
  part: 'a part',
  path: 'a path',
  place: 'a place',
  pointer: 'a place in the body',
  position: 'a position',
  prefix: 'a prefix',
  reads: 'reads',
  reference: 'a reference',
  rounds: 'all',
  seen: 'some',
  request: 'a request',
  resource: 'a user or group',
  status: 'a status',
  step: 'a step',
  subAttribute: 'a sub-attribute',
  text: 'a text',
  total: 'a number',
  type: 'a type',
  urn: 'a URN',
  value: 'a value',
  word: 'a word',
  words: 'words',
  wrong: 'a wrong value',
};

/**
 * A message of a check as it reads without a run: "expected 200, got …". How often it happened is left out.
 * @throws Error when the message has a placeholder that there are no words for
 */
export function inWords(message: string): string {
  return message
    .replace(/[,;:]? ?\(?(?:first of \{count\}|\{count\} in all)\)?/g, '')
    .replace(/\{(\w+)\}/g, (_all, name: string) => {
      const word = words[name];
      if (word === undefined) throw new Error(`there are no words for {${name}} in "${message}"`);
      return word;
    });
}
