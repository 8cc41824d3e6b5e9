import { existsSync, readFileSync } from 'node:fs';
import type { Environment, Flags, Said } from './settings';
import { UsageError } from './settings';

/**
 * Finds the Secret Token: standard input, a variable or a file that a flag names; SCIM_TOKEN; what the configuration file names.
 * @throws UsageError when there is none, or it is empty or cannot stand in a header; the message never holds the token
 */
export function readToken(said: Said, flags: Flags, env: Environment): string {
  const fromFlag = ['tokenEnv', 'tokenFile'].some((name) => said.source(name as 'tokenEnv' | 'tokenFile') === 'flag');
  if (flags.tokenStdin) return usable(read(0, 'Standard input'), 'standard input');
  if (!fromFlag && env.SCIM_TOKEN !== undefined) return usable(env.SCIM_TOKEN, 'SCIM_TOKEN');
  const name = said.get('tokenEnv');
  const file = said.get('tokenFile');
  if (name !== undefined && (file === undefined || said.source('tokenFile') !== 'flag')) {
    const value = env[name];
    if (value === undefined)
      throw new UsageError(`--token-env names the variable '${name}', which is not set: export it, or name another`);
    return usable(value, `the variable '${name}'`);
  }
  if (file !== undefined) {
    if (!existsSync(file)) throw new UsageError(`--token-file names '${file}', which is not there: check the path`);
    return usable(read(file, `--token-file names '${file}', which`), `the file '${file}'`);
  }
  throw new UsageError(
    'There is no Secret Token: set SCIM_TOKEN, or use --token-env NAME, --token-file PATH or --token-stdin',
  );
}

function read(file: string | number, what: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${what} cannot be read (${(error as NodeJS.ErrnoException).code}): name a file that can`);
  }
}

function usable(raw: string, where: string): string {
  const token = raw.trim();
  if (token === '') throw new UsageError(`The Secret Token from ${where} is empty`);
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new UsageError(
      `The Secret Token from ${where} holds spaces, line breaks or other characters that cannot stand in a header`,
    );
  return token;
}
