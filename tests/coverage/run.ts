import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { packageRoot } from '../../fixtures/package-root';
import { least, roomsOf, type Summary, told } from './rooms';

/** The end of `npm run coverage`: prints the figures of every room, and fails when one has too little. */
const file = path.join(packageRoot, 'coverage', 'coverage-summary.json');
const measured = roomsOf(JSON.parse(readFileSync(file, 'utf8')) as Summary, packageRoot);
process.stdout.write(`\n${told(measured)}`);
process.exitCode = measured.every(({ share }) => share >= least) ? 0 : 1;
