import { rmSync } from 'node:fs';
import { sharedFolderVariable } from './made-once';

/** Jest's global tear-down, after the last test of all projects. */
export default function removeSharedFolder(): void {
  const folder = process.env[sharedFolderVariable];
  if (folder) rmSync(folder, { recursive: true, force: true });
  delete process.env[sharedFolderVariable];
}
