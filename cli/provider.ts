import { Command } from 'commander';
import { didYouMean } from '../engine/run/selection';
import { UsageError } from '../engine/settings/settings';
import { tenantSchemas } from '../fixtures/tenant-schemas';
import { loadFaults, loadModels, loadProvider } from './lazy';
import { profileNamed } from './profiles';

interface Options {
  port?: string;
  token?: string;
  profile?: string;
  latency?: string;
  like?: string;
  fault: string[];
  faults?: true;
}

/** `provider`: serves the embedded provider until Ctrl-C, to try clients and checks against. */
export function providerCommand(): Command {
  return new Command('provider')
    .description('serve the embedded reference provider on loopback')
    .option('--port <n>', 'the port (default: a free one)')
    .option('--token <text>', 'the Secret Token that it accepts (default: a random one, printed)')
    .option('--profile <id|path>', 'a profile whose attributes it shall know besides those of RFC 7643')
    .option('--latency <ms>', 'added to every answer')
    .option('--like <id>', 'let it do what the vendor of a product documents: zscaler-private-access')
    .option(
      '--fault <id>',
      'let it do something wrong that providers were seen doing; may be given more than once',
      (id: string, others: string[]) => [...others, id],
      [],
    )
    .option('--faults', 'list all faults with what they do, and serve nothing')
    .action(async (options: Options) => {
      if (options.faults) return listFaults();
      const port = wholeNumber('--port', options.port ?? '0', 65535);
      const latencyMs = wholeNumber('--latency', options.latency ?? '0', 60_000);
      const behaviour = deviating(options);
      const running = await loadProvider()
        .startProvider({
          port,
          latencyMs,
          behaviour,
          ...(options.token ? { token: options.token } : {}),
          ...(options.profile ? { schemaAdditions: tenantSchemas(profileNamed(options.profile)) } : {}),
        })
        .catch((error: NodeJS.ErrnoException) => {
          throw error.code === 'EADDRINUSE'
            ? new UsageError(`--port ${port} is in use: choose another, or leave it out for a free one`)
            : error;
        });
      const like = options.like === undefined ? '' : documented(options.like);
      const wrong = options.fault.map((id) => `Fault:        it ${loadFaults().readFault(id).does} (${id})\n`).join('');
      process.stdout.write(
        `Tenant URL:   ${running.tenantUrl}\nSecret Token: ${running.token}\n${like}${wrong}Ctrl-C ends it.\n`,
      );
      await new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
      });
      await running.close();
    });
}

function listFaults(): void {
  const { faultIds, readFault } = loadFaults();
  const width = Math.max(...faultIds().map((id) => id.length));
  process.stdout.write(
    faultIds()
      .map((id) => `${id.padEnd(width)}  ${readFault(id).does}\n`)
      .join(''),
  );
}

/** What a model does unlike the exemplary provider, for the terminal. */
function documented(id: string): string {
  const { product, documented: deviations } = loadModels().readModel(id);
  return [
    `Like:         ${product}, as documented, not observed\n`,
    ...deviations.map(({ does }) => `              it ${does}\n`),
  ].join('');
}

function deviating({ like, fault }: Options) {
  if (fault.length > 0) refuseUnknownFaults(fault);
  if (like === undefined) return fault.length > 0 ? orUsageError(() => loadFaults().behaviourWith(fault)) : {};
  const { modelIds, behaviourLike } = loadModels();
  if (!modelIds().includes(like)) throw new UsageError(`--like is '${like}': it takes ${modelIds().join(', ')}`);
  return orUsageError(() => behaviourLike(like, fault));
}

function refuseUnknownFaults(ids: string[]): void {
  const known = loadFaults().faultIds();
  for (const id of ids)
    if (!known.includes(id))
      throw new UsageError(
        `No fault is called '${id}'${didYouMean(id, known)}: 'scim-conformance provider --faults' lists all`,
      );
}

/** Faults that change the same decision are the caller's to choose from. */
function orUsageError<Behaviour>(make: () => Behaviour): Behaviour {
  try {
    return make();
  } catch (error) {
    throw new UsageError(`--fault: ${(error as Error).message}`);
  }
}

function wholeNumber(flag: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most)
    throw new UsageError(`${flag} is '${text}': it takes a whole number from 0 to ${most}`);
  return value;
}
