import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

const file = path.join(__dirname, '../../docs/results.schema.json');

/** @returns what is wrong with a results file by the published schema; empty when nothing is */
export function schemaErrors(results: unknown): string[] {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
  validate(results);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Every object of a schema, with the pointer to it. */
export function schemaNodes(
  node: unknown = JSON.parse(readFileSync(file, 'utf8')),
  pointer = '',
): [string, Record<string, unknown>][] {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.entries(node).flatMap(([name, value]) => schemaNodes(value, `${pointer}/${name}`));
  return Array.isArray(node) ? inside : [[pointer, node as Record<string, unknown>], ...inside];
}
