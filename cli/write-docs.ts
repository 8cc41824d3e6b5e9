import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { packageRoot } from '../fixtures/package-root';
import { coverageDocument } from '../requirements/coverage';
import { catalogue } from '../suites/catalogue';
import { checkPages } from './check-pages';

/** Writes what is generated below docs/: the coverage and a page for each area. */
function writeDocs(): void {
  const docs = path.join(packageRoot, 'docs');
  writeFileSync(path.join(docs, 'coverage.md'), coverageDocument());
  const folder = path.join(docs, 'checks');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [file, text] of checkPages(catalogue)) writeFileSync(path.join(folder, file), text);
}

writeDocs();
