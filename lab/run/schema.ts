import { Ajv2020, type ErrorObject } from 'ajv/dist/2020';

const text = { type: 'string', minLength: 1 };
const texts = { type: 'array', items: text };
const command = { type: 'array', minItems: 1, items: text };

/** `lab/<server>/lab.json`: how a server is installed and started. */
export const setUpSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'registry', 'needs', 'install', 'start', 'path'],
  properties: {
    name: text,
    registry: text,
    needs: texts,
    install: { type: 'array', items: command },
    start: command,
    path: { type: 'string', pattern: '^(/.*[^/])?$' },
    model: { type: 'boolean' },
  },
};

/** `lab/truth/<server>.json`: what is right to say of a server. */
export const truthSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['server', 'observed', 'lines'],
  properties: {
    server: text,
    observed: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    lines: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['checks', 'status', 'why', 'requests', 'of'],
        properties: {
          checks: { ...texts, minItems: 1 },
          status: { enum: ['fail', 'warn', 'info', 'pass', 'skip'] },
          mapping: { enum: ['derived', 'zscaler-private-access'] },
          why: text,
          requests: texts,
          cause: { type: ['string', 'null'] },
          headline: {
            type: 'object',
            additionalProperties: false,
            minProperties: 1,
            properties: { has: { ...texts, minItems: 1 }, hasNot: { ...texts, minItems: 1 } },
          },
          of: { enum: ['library', 'application'] },
        },
      },
    },
  },
};

/**
 * Reads a file of the lab.
 * @param file how it is named to readers
 * @throws Error that names the file and each place in it that is wrong
 */
export function parse<T>(file: string, content: string, schema: object): T {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`);
  }
  const validate = new Ajv2020({ allErrors: true, verbose: true, strictTypes: false }).compile(schema);
  if (validate(value)) return value as T;
  throw new Error((validate.errors ?? []).map((error) => `${file}: ${describe(error)}`).join('\n'));
}

function describe({ keyword, instancePath, params, data, message }: ErrorObject): string {
  const place =
    instancePath
      .slice(1)
      .replace(/\/(\d+)/g, '[$1]')
      .replaceAll('/', '.') || 'the file';
  switch (keyword) {
    case 'required':
      return `${place} lacks "${params.missingProperty}"`;
    case 'additionalProperties':
      return `${place} has the unknown member "${params.additionalProperty}"`;
    case 'enum':
      return `${place} is ${JSON.stringify(data)}: it takes ${(params.allowedValues as string[]).join(', ')}`;
    default:
      return `${place} ${message}`;
  }
}
