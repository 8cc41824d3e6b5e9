import { Command } from 'commander';
import { UsageError } from '../engine/target/settings';
import { tenantSchemas } from '../engine/target/tenant-schemas';
import { loadProvider } from './lazy';
import { profileNamed } from './profiles';

/** `provider`: serves the embedded provider until Ctrl-C, to try clients and checks against. */
export function providerCommand(): Command {
  return new Command('provider')
    .description('serve the embedded reference provider on loopback')
    .option('--port <n>', 'the port (default: a free one)')
    .option('--token <text>', 'the Secret Token that it accepts (default: a random one, printed)')
    .option('--profile <id|path>', 'a profile whose attributes it shall know besides those of RFC 7643')
    .option('--latency <ms>', 'added to every answer')
    .action(async (options: { port?: string; token?: string; profile?: string; latency?: string }) => {
      const port = wholeNumber('--port', options.port ?? '0', 65535);
      const latencyMs = wholeNumber('--latency', options.latency ?? '0', 60_000);
      const running = await loadProvider()
        .startProvider({
          port,
          latencyMs,
          ...(options.token ? { token: options.token } : {}),
          ...(options.profile ? { schemaAdditions: tenantSchemas(profileNamed(options.profile)) } : {}),
        })
        .catch((error: NodeJS.ErrnoException) => {
          throw error.code === 'EADDRINUSE'
            ? new UsageError(`--port ${port} is in use: choose another, or leave it out for a free one`)
            : error;
        });
      process.stdout.write(`Tenant URL:   ${running.tenantUrl}\nSecret Token: ${running.token}\nCtrl-C ends it.\n`);
      await new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
      });
      await running.close();
    });
}

function wholeNumber(flag: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most)
    throw new UsageError(`${flag} is '${text}': it takes a whole number from 0 to ${most}`);
  return value;
}
