import type { Check } from '../../contract/check';
import type { Reference } from '../../contract/results';
import { addresses } from './addresses';
import { entraTopics } from './entra-topics';
import { phrases } from './phrases';
import { rfcSections } from './rfc-sections';
import type { Project, Rule } from './rule';

const checksOf = ({ suites }: Project) => suites.flatMap(({ checks }) => checks);
const ofEach =
  (rule: (check: Check, project: Project) => string[]): Rule =>
  (project) =>
    checksOf(project).flatMap((check) => rule(check, project).map((sentence) => `${check.id}: ${sentence}`));

const ids: Rule = ({ suites }) => {
  const seen = new Set<string>();
  return suites.flatMap(({ area, checks }) =>
    checks.flatMap(({ id }) => {
      const twice = seen.has(id) ? [`${id}: two checks have this id; give one of them another`] : [];
      seen.add(id);
      return new RegExp(`^${area}(\\.[a-z0-9]+(-[a-z0-9]+)*){2,}$`).test(id)
        ? twice
        : [...twice, `${id}: an id is ${area}.<subject>.<behaviour>, in kebab-case`];
    }),
  );
};

const titles = ofEach(({ title, failure, impact, fix }) => [
  ...Object.entries({ title, failure, impact, fix })
    .filter(([, text]) => text.trim().length < 10)
    .map(([name]) => `${name} says nothing; write a sentence`),
  ...(title === failure ? ['title and failure are the same; title is true when it passes, failure when it fails'] : []),
]);

const fullStops = ofEach(({ title, failure, impact, fix, messages }) => [
  ...Object.entries({ title, failure, ...messages })
    .filter(([, text]) => text.endsWith('.'))
    .map(([name]) => `${name} ends with a full stop; titles, failures and messages have none`),
  ...Object.entries({ impact, fix })
    .filter(([, text]) => !text.endsWith('.'))
    .map(([name]) => `${name} has no full stop at its end`),
]);

const messages = ofEach(({ messages: texts }) => [
  ...(Object.keys(texts).length === 0 ? ['it has no messages, so it cannot say how it failed'] : []),
  ...Object.entries(texts)
    .filter(([, text]) => text.trim() === '' || /[{}]/.test(text.replace(/\{\w+\}/g, '')))
    .map(([name]) => `the message ${name} is empty, or has a brace that stands around no {placeholder}`),
]);

const references = ofEach(({ refs }) =>
  refs.length === 0 ? ['it has no refs; name the section or the topic that it follows from'] : refs.flatMap(refFault),
);

function refFault({ source, section, topic }: Reference): string[] {
  if (source === 'Entra')
    return topic !== undefined && entraTopics.includes(topic)
      ? []
      : [`refs name Entra's topic ${topic}, which tests/hygiene/entra-topics.ts does not list; take one of those`];
  if (section !== undefined && rfcSections[source]?.includes(section)) return [];
  return [
    `refs name ${source} §${section}, which tests/hygiene/rfc-sections.ts does not list; look it up in the RFC's table of contents`,
  ];
}

const topicsInUse: Rule = (project) => {
  const used = new Set(checksOf(project).flatMap(({ refs }) => refs.map(({ topic }) => topic)));
  return entraTopics
    .filter((topic) => !used.has(topic))
    .map((topic) => `tests/hygiene/entra-topics.ts: no check refers to '${topic}'; take it out`);
};

const probesInUse: Rule = (project) => {
  const used = new Set(
    checksOf(project).flatMap((check) =>
      'survey' in check ? (check.survey === 'everything' ? [] : check.survey) : [check.probe],
    ),
  );
  return project.probes
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => `${id}: no check looks at this probe; its requests are sent for nothing`);
};

const rows = ofEach(({ id }, { required }) =>
  required.has(id)
    ? []
    : [
        `no row of requirements/ names it; name it in the row that it judges, or add a row to requirements/${id.split('.')[0]}.ts: to 'defects' if providers were seen doing it (with frequency and effect), to 'entra' if Microsoft's documentation requires it, otherwise to 'rfc'`,
      ],
);

const rowTexts: Rule = (project) => [
  ...project.rows
    .filter(({ text }) => text.trim() === '')
    .map(({ id }) => `${id}: its row in requirements/ has no text; say what it demands`),
  ...project.rows
    .filter(({ id }) => /§\s*$/.test(id))
    .map(({ id }) => `'${id}': this id of a row in requirements/ names no section; write its number after the §`),
];

const kills = ofEach(({ id }, { killed }) =>
  killed.has(id)
    ? []
    : ['no fault of tests/proof/matrix.json breaks it; add one to provider/faults and run npm run proof'],
);

const ledger: Rule = (project) => {
  const lines = project.ledger.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const listed = new Map(lines.map((line) => [idOf(line), line]));
  const present = checksOf(project).map(({ id }) => id);
  const file = 'requirements/ledger.txt';
  return [
    ...lines
      .filter((line) => !/^[a-z0-9.-]+( retired: .{10,})?$/.test(line))
      .map((line) => `${file}: '${line}' is neither an id nor '<id> retired: <reason>'`),
    ...lines
      .filter((line, index) => lines.findIndex((other) => idOf(other) === idOf(line)) < index)
      .map((line) => `${idOf(line)}: it stands in ${file} twice; an id is never given a second time`),
    ...lines
      .filter((line, index) => idOf(line) < idOf(lines[index - 1] ?? ''))
      .map((line) => `${idOf(line)}: its line in ${file} is out of order; the lines are sorted by id`),
    ...present
      .filter((id) => !listed.has(id))
      .map((id) => `${id}: it is not in ${file}; add the line '${id}', which is never taken out again`),
    ...present
      .filter((id) => listed.get(id)?.includes(' retired: '))
      .map((id) => `${id}: ${file} says that it is retired; an id is not used again, give the check a new one`),
    ...lines
      .filter((line) => !line.includes(' retired: ') && !present.includes(idOf(line)))
      .map((line) => `${line}: there is no such check any more; make its line '${line} retired: <reason>'`),
    ...[...new Set(project.takenOut.map(idOf))]
      .filter((id) => !listed.has(id) && !present.includes(id))
      .map((id) => `${id}: it once stood in ${file}; put back the line '${id} retired: <reason>'`),
  ];
};

const idOf = (line: string) => line.split(' ')[0] ?? '';

const documents: Rule = ({ generated, written }) => [
  ...[...generated]
    .filter(([file, text]) => written.get(file) !== text)
    .map(([file]) => `${file}: it is ${written.has(file) ? 'not current' : 'missing'}; run npm run docs`),
  ...[...written.keys()]
    .filter((file) => !generated.has(file))
    .map((file) => `${file}: it belongs to nothing any more; run npm run docs`),
];

const maxLines = 200;

const lengths: Rule = ({ sources }) =>
  [...sources]
    .filter(([file, text]) => file.startsWith('suites/') && text.trimEnd().split('\n').length > maxLines)
    .map(([file]) => `${file}: it has more than ${maxLines} lines; make its subject a folder with a file per check`);

const wording: Rule = ({ sources }) =>
  [...sources].flatMap(([file, text]) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        phrases
          .filter(([phrase]) => phrase.test(line))
          .map(([phrase, better]) => `${file}:${index + 1}: "${phrase.exec(line)?.[0]}"; write: ${better}`),
      ),
  );

export const rules: Readonly<Record<string, Rule>> = {
  ids,
  titles,
  fullStops,
  messages,
  references,
  topicsInUse,
  probesInUse,
  rows,
  rowTexts,
  addresses,
  kills,
  ledger,
  documents,
  lengths,
  wording,
};

/** What all rules find. */
export const faultsOf = (project: Project): string[] => Object.values(rules).flatMap((rule) => rule(project));
