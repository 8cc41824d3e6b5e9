import type { Project, Rule } from './rule';

/** Where a check stands: in the file of its subject or, when that has grown to a folder, in one of its own there. */
const homesOf = (id: string): string[] => {
  const [area, subject, ...behaviour] = id.split('.');
  return [`suites/${area}/${subject}.ts`, `suites/${area}/${subject}/${behaviour.join('-')}.ts`];
};

const testOf = (id: string): string => {
  const [area, subject] = id.split('.');
  return `tests/suites/${area}/${subject}.test.ts`;
};

/** Races end as they like, so changed answers show nothing new of concurrency. */
const otherAnswersOf = (area: string) =>
  area === 'concurrency' ? [] : [`tests/suites/${area}/other-answers.verify.ts`];

/** The address is the name: who knows an id knows the file of the check, and the file of its test. */
export const addresses: Rule = (project) => {
  const ids = project.suites.flatMap(({ checks }) => checks.map(({ id }) => id));
  return [
    ...ids.flatMap((id) => [...misplaced(id, project), ...untested(id, project)]),
    ...project.suites
      .flatMap(({ area }) => otherAnswersOf(area))
      .filter((file) => !project.tests.has(file))
      .map((file) => `${file}: it is missing; describeOtherAnswers shows what changed answers do to the area's checks`),
    ...strays(ids, project).map((file) => `${file}: no check has this address; give it the name of a subject`),
  ];
};

function misplaced(id: string, { sources }: Project): string[] {
  const homes = homesOf(id);
  if (homes.filter((file) => sources.get(file)?.includes(`id: '${id}'`)).length === 1) return [];
  return [`${id}: it stands neither in ${homes.join(' nor in ')}; move it there`];
}

function untested(id: string, { tests }: Project): string[] {
  const call = `describeSubject('${id.split('.').slice(0, 2).join('.')}',`;
  return tests.get(testOf(id))?.includes(call) ? [] : [`${id}: ${testOf(id)} is missing, or has no ${call} …)`];
}

function strays(ids: string[], { suites, sources, tests }: Project): string[] {
  const areas = suites.map(({ area }) => area);
  const known = new Set([
    ...ids.flatMap((id) => [...homesOf(id), testOf(id)]),
    ...areas.flatMap((area) => [`tests/suites/${area}/area.test.ts`, ...otherAnswersOf(area)]),
  ]);
  const isOfArea = (file: string) => areas.some((area) => file.startsWith(`suites/${area}/`));
  const isList = (file: string) => file.endsWith('/index.ts');
  const isTest = (file: string) => /\.(test|verify)\.ts$/.test(file);
  return [
    ...[...sources.keys()].filter((file) => isOfArea(file) && !known.has(file) && !isList(file)),
    ...[...tests.keys()].filter((file) => !known.has(file) && isTest(file)),
  ];
}
