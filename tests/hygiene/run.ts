import { readProject } from './project';
import { faultsOf } from './rules';

/** `npm run hygiene`: prints what is wrong with the checks and what belongs to them. */
async function run(): Promise<void> {
  const project = await readProject();
  const faults = faultsOf(project);
  const checks = project.suites.flatMap((suite) => suite.checks).length;
  process.stdout.write(faults.map((fault) => `${fault}\n`).join(''));
  process.stdout.write(`${checks} checks, ${faults.length} ${faults.length === 1 ? 'thing' : 'things'} to mend\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

void run();
