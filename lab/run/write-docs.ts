import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { packageRoot } from '../../fixtures/package-root';
import { between, type Documented, figureTable, findings, operationTable } from './docs';
import { labFolder } from './set-up';
import { readSummaries } from './summary';
import { readTruth } from './truth';

export const page = path.join(packageRoot, 'docs', 'real-providers.md');

/** The page on real servers, with what the lab knows of them put into its places. */
export function written(text: string, lab: string): string {
  const servers = readSummaries(lab).map((summary): Documented => ({ summary, truth: readTruth(lab, summary.id) }));
  const parts = { figures: figureTable(servers), operations: operationTable(servers), findings: findings(servers) };
  return Object.entries(parts).reduce((whole, [name, part]) => between(whole, name, part), text);
}

/** Writes docs/real-providers.md anew, from the servers that were played so far. */
export const writeDocs = (lab: string): void => writeFileSync(page, written(readFileSync(page, 'utf8'), lab));

if (require.main === module) writeDocs(labFolder);
