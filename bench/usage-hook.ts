import { writeFileSync } from 'node:fs';
import * as path from 'node:path';

/** Loaded into every process of a measured command: what it used is written when it ends. */
const folder = process.env.SCIM_CONFORMANCE_USAGE;
if (folder)
  process.once('exit', () =>
    writeFileSync(path.join(folder, `${process.pid}.json`), JSON.stringify(process.resourceUsage())),
  );
