import type { Area, Check } from '../contract/check';
import { levelOf } from '../engine/run/policy';
import { referenceText, referenceUrl } from '../reporters/references';
import { demandsOf } from '../requirements/of-check';
import { notSeen, seenBy } from './explanation';
import { inWords } from './message-words';

/** The pages of docs/checks by their file names: one per area, with a section per subject and check, and a list of all. */
export function checkPages(catalogue: readonly Area[]): Map<string, string> {
  return new Map([
    ['README.md', indexPage(catalogue)],
    ...catalogue.map((area): [string, string] => [`${area.area}.md`, areaPage(area)]),
  ]);
}

const subjectOf = ({ id }: Check) => id.split('.')[1] ?? '';

function areaPage({ area, checks }: Area): string {
  const subjects = [...new Set(checks.map(subjectOf))];
  return [
    `# Checks of the area ${area}`,
    'Written by `npm run docs`. `scim-conformance explain <id>` also shows the requests that are sent, and right answers.',
    ...subjects.flatMap((subject) => [
      `## ${subject}`,
      ...checks.filter((check) => subjectOf(check) === subject).map(section),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

/** What is judged, how it fails, what customers saw, why it matters, the fix, and where it is written. */
function section(check: Check): string {
  const { id, rfc, entra, messages, impact, fix, refs } = check;
  const seen = seenBy(check);
  return [
    `### ${id}`,
    '',
    `${plain(check.title)}. *${levelOf(rfc, entra)}${repeated(check)}*`,
    '',
    ...Object.values(messages).map((message) => `- Fails with: ${plain(inWords(message))}`),
    ...(seen.length > 0 ? seen : demandsOf(id)).map(
      (each) => `- ${seen.length > 0 && !each.startsWith(notSeen) ? 'Seen elsewhere. ' : ''}${plain(each)}`,
    ),
    `- Impact: ${plain(impact)}`,
    `- Fix: ${plain(fix)}`,
    `- References: ${refs.map((each) => `[${referenceText(each)}](${referenceUrl(each)})`).join(', ')}`,
  ].join('\n');
}

const perAxis = { dialect: 'PATCH dialect', attribute: 'mapped attribute', value: 'unusual value' };

/** What the check is repeated for. */
function repeated(check: Check): string {
  const axes = 'survey' in check ? [] : (check.axes ?? []);
  return axes.length === 0 ? '' : `, judged once per ${axes.map((axis) => perAxis[axis]).join(' and ')}`;
}

/** Nothing in a text is meant as Markdown, but for code in backticks. */
const plain = (text: string) => text.replace(/[<*\\]/g, '\\$&');

function indexPage(catalogue: readonly Area[]): string {
  const areas = catalogue.map(({ area, checks }) => {
    const lines = checks.map(
      (check) =>
        `- [${check.id}](${area}.md#${subjectOf(check)}) (${levelOf(check.rfc, check.entra)}): ${plain(check.title)}`,
    );
    return `## ${area}\n\n${lines.join('\n')}\n`;
  });
  return `${[
    '# The checks',
    '',
    'Written by `npm run docs`. The id of a check is its address: `users.create.accepted` is in `suites/users/create`, its test is',
    '`tests/suites/users/create.test.ts`, and its section is [users.md#create](users.md#create). [verdicts.md](../verdicts.md) says',
    'what required, recommended and informational mean. `scim-conformance explain <id>` shows what is sent.',
    '',
    areas.join('\n'),
  ].join('\n')}`;
}
