/** The text of a file of the project by its path; undefined when there is none. */
export type ReadFile = (file: string) => string | undefined;

/** The files that a new check begins with, by their paths. */
export interface NewCheck {
  files: Map<string, string>;
  /** What is left to do by hand, in order. */
  next: string[];
}

/** What a check judges: the steps of a probe, the skeleton names the first of them, or everything that was recorded. */
export type Judged = { id: string; step: string } | 'everything';

const wellFormed = /^([a-z]+)\.([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/**
 * Writes the skeleton of a check where its id says: the check itself, a row of its test, a row of its requirement and its
 * line of the ledger.
 * @param id `users.create.accepted`
 * @param judged a probe, for a check of its steps, or everything, for a survey
 * @throws Error (one sentence) when the id is not one, is taken, or names an area that there is not
 */
export function newCheck(id: string, judged: Judged, read: ReadFile): NewCheck {
  const [, area = '', subject = '', behaviour = ''] = wellFormed.exec(id) ?? [];
  if (area === '') throw new Error(`'${id}' is no id of a check: write <area>.<subject>.<behaviour>, in kebab-case`);
  const ledger = read('requirements/ledger.txt') ?? '';
  if (ledger.split('\n').some((line) => line.split(' ')[0] === id))
    throw new Error(`'${id}' is in requirements/ledger.txt: an id is never used again, so choose another one`);
  const areaFile = `suites/${area}/index.ts`;
  const areaText = read(areaFile);
  const requirements = read(`requirements/${area}.ts`);
  if (areaText === undefined || requirements === undefined)
    throw new Error(`There is no area '${area}': suites/catalogue.ts lists them`);

  const files = new Map<string, string>();
  const subjectFile = `suites/${area}/${subject}.ts`;
  const folderFile = `suites/${area}/${subject}/index.ts`;
  const [subjectText, folderText] = [read(subjectFile), read(folderFile)];
  const name = camelCase(behaviour);
  let checkFile = subjectFile;
  if (folderText !== undefined) {
    checkFile = `suites/${area}/${subject}/${behaviour}.ts`;
    files.set(checkFile, `${imports('../../', judged)}\nexport const ${name} = ${skeleton(id, judged)}`);
    files.set(folderFile, listed(folderText, name, `./${behaviour}`));
  } else if (subjectText !== undefined) {
    const [before = '', after = ''] = subjectText.split(/(?=^export const \w+: Check\[\])/m);
    files.set(subjectFile, listed(`${before}const ${name} = ${skeleton(id, judged)}\n${after}`, name));
  } else {
    const list = `${camelCase(subject)}Checks`;
    const check = `const ${name} = ${skeleton(id, judged)}\nexport const ${list}: Check[] = [${name}];\n`;
    files.set(subjectFile, `${imports('../', judged, true)}\n${check}`);
    files.set(areaFile, listed(areaText, `...${list}`, `./${subject}`));
  }

  const testFile = `tests/suites/${area}/${subject}.test.ts`;
  const step = judged === 'everything' ? '<probe>/<step>' : judged.step;
  const row = `    ['${id}', { '${step}': status(500) }, 'status'],\n`;
  const testText =
    read(testFile) ??
    `import { describeSubject } from '../subject-tables';\n\ndescribeSubject('${area}.${subject}', {\n  faults: [\n  ],\n});\n`;
  files.set(testFile, withStatus(testText.replace('  faults: [\n', `  faults: [\n${row}`)));
  files.set(`requirements/${area}.ts`, requirements.replace('  rfc: [\n', `  rfc: [\n${requirement(id)}`));
  files.set('requirements/ledger.txt', insertSorted(ledger, id));
  return {
    files,
    next: [
      `${checkFile}: fill in title, failure, refs, impact and fix; ${
        judged === 'everything'
          ? 'judge the right answers of the run'
          : `judge the right steps of the probe '${judged.id}'`
      }`,
      `${testFile}: a row for each message; which recorded step is changed how, and which message must come`,
      `requirements/${area}.ts: the section and what it demands; or move the id to the row of the defect that it catches`,
      `provider/faults/${area}.ts: a fault that breaks the check, if there is none; then npm run proof -- <fault>`,
      `npx jest --selectProjects unit verify --testPathPatterns 'tests/suites/${area}/' -u; then npm run docs && npm run hygiene`,
    ],
  };
}

const camelCase = (text: string) => text.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());

function imports(up: string, judged: Judged, isList = false): string {
  const list = isList ? 'type Check, ' : '';
  if (judged !== 'everything')
    return `import { at, ${list}fail, pass } from '${up}../contract/check';\nimport { defineCheck } from '${up}define';\n`;
  return `import { at, ${list}pass, skip } from '${up}../contract/check';\nimport { defineSurvey } from '${up}define';\nimport { answered, hasSpoken, offence, silent, some } from '${up}reading/exchanges';\n`;
}

const skeleton = (id: string, judged: Judged) =>
  judged === 'everything' ? surveySkeleton(id) : stepSkeleton(id, judged);

const texts = (id: string) => `  id: '${id}',
  title: '',
  failure: '',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [],
  impact: '',
  fix: '',
`;

const stepSkeleton = (id: string, { id: probe, step }: { id: string; step: string }) => `defineCheck({
${texts(id)}  probe: '${probe}',
  steps: ['${step}'],
  messages: { status: 'expected 200, got {actual}' },
  judge({ '${step}': exchange }) {
    const { status } = exchange.response;
    if (status < 400) return pass;
    return fail('status', { expected: 200, actual: status, at: [at.status(exchange)] });
  },
});
`;

const surveySkeleton = (id: string) => `defineSurvey({
${texts(id)}  survey: 'everything',
  messages: { status: 'expected no status 500, got {actual} for {request} (first of {count})' },
  judge(exchanges) {
    const offenders = answered(exchanges).filter(({ response }) => response.status === 500);
    if (!some(offenders)) return hasSpoken(exchanges) ? pass : skip(silent);
    return offence('status', offenders, {
      expected: 'no 500',
      actual: ({ response }) => response.status,
      at: at.status,
    });
  },
});
`;

/** The last list of a file, and its imports, with one more name. */
function listed(text: string, name: string, from?: string): string {
  const end = text.lastIndexOf(']');
  const entry = /,\s*$/.test(text.slice(0, end)) ? `${name}` : `, ${name}`;
  const imported = from === undefined ? '' : `import { ${name.replace('...', '')} } from '${from}';\n`;
  return `${imported}${text.slice(0, end).trimEnd()}${entry}${text.slice(end)}`;
}

/** The row uses `status`, which the file may not import yet. */
function withStatus(text: string): string {
  const known = /import \{([^}]*)\} from '\.\.\/tampering';\n/.exec(text);
  if (known?.[1]?.split(',').some((each) => each.trim() === 'status')) return text;
  if (known) return text.replace(known[0], `import {${known[1]}, status } from '../tampering';\n`);
  return `import { status } from '../tampering';\n${text}`;
}

const requirement = (id: string) => `    { id: 'RFC 7644 §', text: '', checks: ['${id}'] },\n`;

/** The comment of the ledger comes first; ids follow by code point. */
function insertSorted(ledger: string, id: string): string {
  const lines = ledger.trimEnd().split('\n');
  const after = lines.findIndex((line) => !line.startsWith('#') && line > id);
  lines.splice(after < 0 ? lines.length : after, 0, id);
  return `${lines.join('\n')}\n`;
}
