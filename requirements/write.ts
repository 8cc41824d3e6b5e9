import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { packageRoot } from '../engine/package-root';
import { coverageDocument } from './coverage';

writeFileSync(path.join(packageRoot, 'docs', 'coverage.md'), coverageDocument());
