import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { packageRoot } from '../../fixtures/package-root';
import { probes } from '../../probes/catalogue';
import { catalogue } from '../../suites/catalogue';
import { type Judged, newCheck } from './new-check';

/** `npm run new-check <area>.<subject>.<behaviour> [probe|everything]`: writes the beginnings of a check, and says what to fill in. */
function run([id, named]: string[]): void {
  if (id === undefined)
    throw new Error('Name the check: npm run new-check <area>.<subject>.<behaviour> [probe|everything]');
  const neighbours = catalogue.flatMap(({ area, checks }) => (area === id.split('.')[0] ? checks : []));
  const usual = neighbours.flatMap((check) => ('survey' in check ? [] : [check.probe]))[0] ?? 'everything';
  const { files, next } = newCheck(id, judgedBy(named ?? usual), (file) =>
    existsSync(inside(file)) ? readFileSync(inside(file), 'utf8') : undefined,
  );
  for (const [file, text] of files) writeFileSync(inside(file), text);
  const formatted = [...files.keys()].filter((file) => file.endsWith('.ts')).map(inside);
  execFileSync(process.execPath, [require.resolve('@biomejs/biome/bin/biome'), 'check', '--write', ...formatted]);
  process.stdout.write(
    `Written: ${[...files.keys()].join(', ')}\n\nNext:\n${next.map((each) => `- ${each}\n`).join('')}`,
  );
}

function judgedBy(name: string): Judged {
  if (name === 'everything') return name;
  const probe = probes.find((each) => each.id === name);
  if (!probe)
    throw new Error(
      `There is no probe '${name}': there are ${probes.map((each) => each.id).join(', ')}; everything is for a survey`,
    );
  return { id: probe.id, step: Object.keys(probe.steps)[0] ?? '' };
}

const inside = (file: string) => path.join(packageRoot, file);

try {
  run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
