import * as path from 'node:path';
import { Command, CommanderError } from 'commander';
import { TargetError } from '../engine/first-contact/discovery';
import { ignoreClosedOutput } from '../engine/run/closed-output';
import { UsageError } from '../engine/settings/settings';
import { packageRoot } from '../fixtures/package-root';
import { auditCommand } from './audit';
import { explainCommand } from './explain';
import { listCommand } from './list';
import { profilesCommand } from './profiles';
import { providerCommand } from './provider';

/** The program with all its commands; it reports no mistake by itself, but throws a CommanderError. */
export function makeProgram(): Command {
  const { version } = require(path.join(packageRoot, 'package.json')) as { version: string };
  const program = new Command('scim-conformance')
    .description("Plays Microsoft Entra ID's provisioning calls against a SCIM 2.0 provider and says what is wrong.")
    .version(version)
    .showSuggestionAfterError(true);
  for (const command of [auditCommand(), listCommand(), explainCommand(), profilesCommand(), providerCommand()]) {
    program.addCommand(command);
  }
  throwMistakes(program);
  return program;
}

/**
 * The command line. A mistake of the user is one line on stderr and exit code 2, a target that cannot be judged one and
 * exit code 3; anything else that is thrown is a bug of the suite and exit code 4.
 * @param argv as in process.argv
 */
export async function main(argv: string[]): Promise<void> {
  ignoreClosedOutput();
  const program = makeProgram();
  try {
    if (argv.length <= 2) return program.outputHelp();
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** Commander would print and exit by itself; here every mistake, of a subcommand's options too, ends in `report`. */
function throwMistakes(command: Command): void {
  command.exitOverride().configureOutput({ writeErr: () => {} });
  for (const sub of command.commands) throwMistakes(sub);
}

function report(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const message = error.message.replace(/^error: /, '').replace(/\n/g, ' ');
    process.stderr.write(
      `${message}; 'scim-conformance --help' lists commands, 'scim-conformance <command> --help' their options\n`,
    );
    return 2;
  }
  if (error instanceof UsageError || error instanceof TargetError) {
    // One line, whatever file or provider it quotes.
    process.stderr.write(`${error.message.replace(/\p{Cc}+/gu, ' ')}\n`);
    return error instanceof UsageError ? 2 : 3;
  }
  process.stderr.write(
    `This is a bug of scim-conformance: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  return 4;
}
