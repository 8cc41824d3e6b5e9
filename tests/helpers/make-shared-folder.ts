import { mkdtempSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { sharedFolderVariable } from './made-once';

/** Jest's global set-up: workers, which begin later, inherit the variable. Every project calls it; the first one counts. */
export default function makeSharedFolder(): void {
  process.env[sharedFolderVariable] ??= mkdtempSync(path.join(os.tmpdir(), 'scim-conformance-shared-'));
}
