import { at, fail, pass, skip } from '../../../contract/check';
import { defineCheck } from '../../define';
import { allDefinitions, unreadable } from '../../reading/schema-definitions';

const probe = 'discovery-documents';

const steps = ['schemas'] as const;

const document = ['/Schemas', 'discovery.schemas.list'] as const;

const noDefinitions = skip('no schema defines attributes: see discovery.schemas.user');

const flags = ['multiValued', 'required', 'caseExact'];

export const definitionFlags = defineCheck({
  id: 'discovery.definitions.booleans',
  title: 'multiValued, required and caseExact are booleans, and multiValued is always present',
  failure: 'multiValued, required or caseExact is not a boolean, or multiValued is missing',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7643', section: '7' },
    { source: 'RFC 7643', section: '2.2' },
  ],
  impact:
    'No effect on Entra, which takes its mapping from the administrator; clients that generate requests from the schema send one value instead of several, or several instead of one.',
  fix: 'Write true or false, not strings. Include multiValued in every attribute definition.',
  probe,
  steps,
  messages: { type: 'expected {flag} of {attribute} to be true or false, got {actual}' },
  judge({ schemas }) {
    const skipped = unreadable(schemas, ...document);
    if (skipped) return skipped;
    const definitions = allDefinitions(schemas);
    for (const { part, pointer, name } of definitions) {
      const flag = flags.find((each) => {
        const value = part[each] ?? null;
        return value === null ? each === 'multiValued' : typeof value !== 'boolean';
      });
      if (flag === undefined) continue;
      const actual = part[flag] ?? null;
      return fail('type', {
        expected: 'boolean',
        actual,
        at: [at.body(schemas, pointer)],
        data: { attribute: name, flag },
      });
    }
    return definitions.length > 0 ? pass : noDefinitions;
  },
});
