import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Command, Option } from 'commander';
import { parseResults } from '../contract/results';
import { type DomainRefusal, describeDomainRefusal } from '../engine/run/domain-watch';
import { forgetRun, prepareRun } from '../engine/run/prepare-run';
import { exitCodeOf } from '../engine/run/results';
import { readRefusal } from '../engine/run/run-folder';
import { describeRemains } from '../engine/run/stop-signals';
import { chosenProfile } from '../engine/settings/chosen-profile';
import { type Flags, type Settings, UsageError } from '../engine/settings/settings';
import { serveEmbedded } from '../jest/serve-embedded';
import { renderConsole } from '../reporters/console';
import { logOf, runJest } from './jest-process';
import { loadCatalogue } from './lazy';
import { showProgress } from './progress';
import { type Terminal, terminalOf } from './terminal';

const gather = (value: string, list: string[] = []) => [...list, value];

/** On its own, --no-confirm would say yes wherever it is not given, and hide what the environment and the file say. */
const confirm = new Option('--confirm').hideHelp();

/** `audit`: runs the suites in Jest and writes the report. Exit codes as in the README. */
export function auditCommand(): Command {
  return new Command('audit')
    .description('run the suites against a provider and write the report')
    .option(
      '--tenant-url <url>',
      "the value of Entra's Tenant URL field (SCIM_TENANT_URL); without it, the embedded provider is audited",
    )
    .option('--token-env <name>', 'the environment variable that holds the Secret Token (default: SCIM_TOKEN)')
    .option('--token-file <path>', 'the file that holds the Secret Token')
    .option('--token-stdin', 'read the Secret Token from standard input')
    .option('--profile <id|path>', 'what the provider is expected to support (SCIM_PROFILE)')
    .option('--entra-schema <path>', 'the provisioning schema exported from Entra, as profile (SCIM_ENTRA_SCHEMA)')
    .option(
      '--user-domain <domain>',
      'what the userNames and e-mail addresses of made-up users end in, for tenants that accept verified domains only (SCIM_USER_DOMAIN)',
    )
    .option('--dialect <name>', 'entra, entra-compliant or both (default: both)')
    .option('--suite <area>', 'only this area; repeatable', gather)
    .option('--check <glob>', 'only these checks; repeatable', gather)
    .option('--read-only', 'create, change and delete nothing')
    .option(
      '--include-risky',
      'off this machine too, try to take a required attribute from users, which has broken weak servers for others (SCIM_INCLUDE_RISKY)',
    )
    .option('--fail-on <level>', 'what makes the exit code 1: required, recommended or never (default: required)')
    .option('--max-rps <n>', 'requests per second; 0 is unlimited (default: 25 off loopback, unlimited on it)')
    .option('--concurrency <n>', 'probes at a time (default: 8)')
    .option('--timeout <ms>', 'time limit of one request (default: 30000)')
    .option('--consistency-timeout <ms>', 'how long to repeat a read that does not show a write yet (default: 5000)')
    .option('--seed <n>', 'the seed of all generated values (default: random)')
    .option('--out <dir>', 'where the files go (default: reports/<run id>)')
    .addOption(confirm)
    .option('--no-confirm', 'do not play failures again before they are reported')
    .option('--yes', 'do not ask before writing to a tenant that is not on this machine')
    .action((flags: Flags) => audit(flags, process.argv.slice(2)));
}

/** @param words of the command, as typed or as it would have had to be */
async function audit(flags: Flags, words: readonly string[]): Promise<void> {
  const prepared = await prepareRun(flags, process.env, words.join(' '), loadCatalogue);
  const { folder, settings } = prepared;
  const terminal = terminalOf(process.stderr);
  process.stderr.write(
    `Auditing ${settings.tenantUrl ?? 'the embedded provider (no --tenant-url was given)'} ${expectation(settings)}, seed ${settings.seed}\n`,
  );
  for (const note of remarks(settings)) process.stderr.write(`${note}\n`);
  const progress = showProgress(folder, terminal);
  const provider = settings.tenantUrl === null ? await serveEmbedded(settings, chosenProfile(settings)) : null;
  const { code, isKilled } = await runJest(prepared, provider).finally(() => progress.end());
  await provider?.close();
  if (isKilled) {
    process.stderr.write(`${describeRemains(folder, provider !== null)}\n`);
    process.exitCode = 130;
    return;
  }
  const refusal = readRefusal(folder);
  if (refusal) {
    const left = forgetRun(folder, settings);
    if (left !== null) process.stderr.write(`${left}\n`);
    if ('domain' in refusal) return await repeatWithDomain(refusal.domain, flags, words, terminal);
    process.stderr.write(`${refusal.message}\n`);
    process.exitCode = 3;
    return;
  }
  const file = path.join(folder.path, 'results.json');
  if (!existsSync(file)) {
    const how = code === null ? 'Jest was killed' : `Jest's exit code ${code}`;
    process.stderr.write(`The run ended without results (${how}): see ${logOf(folder)}\n`);
    // It may have broken off anywhere: out of memory, or on a full disk.
    process.stderr.write(`${describeRemains(folder, provider !== null)}\n`);
    process.exitCode = existsSync(folder.stop) ? 130 : 4;
    return;
  }
  const results = parseResults(readFileSync(file, 'utf8'));
  const { colour, width } = terminalOf(process.stdout);
  process.stdout.write(renderConsole(results, { colour, width, reportPath: path.join(folder.path, 'report.html') }));
  process.exitCode = exitCodeOf(results, settings.failOn, results.problems.includes('The run was interrupted.'));
}

/** A domain that the tenant accepts is asked for; without a terminal to ask on, the command that gives one is shown. */
async function repeatWithDomain(
  refusal: DomainRefusal,
  flags: Flags,
  words: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const command = ['scim-conformance', ...words].map(quoted).join(' ');
  const message = describeDomainRefusal(refusal, (domain) => `${command} --user-domain ${domain}`);
  if (!process.stdin.isTTY || !terminal.isTerminal) throw new UsageError(message);
  process.stderr.write(`${message}\n`);
  const userDomain = await askForDomain(refusal);
  if (userDomain === null) throw new UsageError('Nothing was judged, because no domain was given');
  // Who was asked has agreed to the audit already.
  return await audit({ ...flags, userDomain, yes: true }, [...words, '--user-domain', userDomain]);
}

async function askForDomain({ proposed: [first] }: DomainRefusal): Promise<string | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const question =
    first === undefined ? 'Domain to use: ' : `Create made-up users of ${first}? [y/N, or another domain] `;
  const answer = (await terminal.question(question)).trim();
  terminal.close();
  if (/^y(es)?$/i.test(answer)) return first ?? null;
  return /^(no?)?$/i.test(answer) ? null : answer;
}

/** As a shell would have it. */
const quoted = (word: string) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** What the user should know of the expectation before anything is sent. */
function remarks(settings: Settings): string[] {
  const { entraSchema, setAside } = settings;
  const notes = entraSchema === null ? [] : (chosenProfile(settings).notes ?? []);
  const shown = notes.slice(0, 5).map((note) => `Note on ${entraSchema}: ${note}`);
  return [
    ...(setAside === null ? [] : [`Not used: ${setAside}, because only one of the two can define what is expected`]),
    ...shown,
    ...(notes.length > 5 ? [`and ${notes.length - 5} more notes on it`] : []),
  ];
}

function expectation({ profile, profileGiven, entraSchema }: Settings): string {
  if (entraSchema !== null) return `by the mappings in ${entraSchema}`;
  return profileGiven ? `as profile ${profile}` : 'by what its /Schemas lists (no --profile was given)';
}
