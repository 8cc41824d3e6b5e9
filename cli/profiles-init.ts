import { Command } from 'commander';
import { configFileName, type Flags, settingsFrom, UsageError, whatWasSaid } from '../engine/settings/settings';
import { readToken } from '../engine/settings/token';
import { readProfile } from '../fixtures/profiles';
import { loadInitProfile } from './lazy';

/** `profiles init`: a profile from how a tenant describes itself, to be corrected and passed to `audit --profile`. */
export function profilesInitCommand(): Command {
  return new Command('init')
    .description('write a profile from what a tenant lists in /Schemas to standard output; sends five GET requests')
    .option('--tenant-url <url>', "what goes into Entra's Tenant URL (SCIM_TENANT_URL)")
    .option('--token-env <name>', 'the environment variable that holds the Secret Token (default: SCIM_TOKEN)')
    .option('--token-file <path>', 'the file that holds the Secret Token')
    .option('--token-stdin', 'read the Secret Token from standard input')
    .option('--max-rps <n>', 'requests per second; 0 is unlimited (default: 25 off loopback, unlimited on it)')
    .option('--timeout <ms>', 'time limit of one request (default: 30000)')
    .action(async (flags: Flags) => {
      const said = whatWasSaid(flags, process.env, configFileName);
      const { address, timeoutMs, maxRps, seed } = settingsFrom(said);
      if (address === null) throw new UsageError('There is no Tenant URL to read: give --tenant-url URL');
      const token = readToken(said, flags, process.env);
      const standard = readProfile('generic');
      const profile = await loadInitProfile().initProfile({ address, token, timeoutMs, maxRps, seed }, standard);
      process.stdout.write(`${JSON.stringify(profile, null, 2)}\n`);
      process.stderr.write(
        'Correct what Entra is to send and what it matches by, then pass the file to audit --profile.\n',
      );
    });
}
