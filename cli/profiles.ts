import { Command } from 'commander';
import type { MappedAttribute } from '../contract/check';
import type { Exception, Mapping, Profile } from '../contract/probe';
import { UsageError } from '../engine/settings/settings';
import { profileIds, readProfile } from '../fixtures/profiles';
import { profilesInitCommand } from './profiles-init';

/** `profiles`: what the suite knows of the applications of Entra's gallery; `show ID` tells all of one, `init` writes a new one. */
export function profilesCommand(): Command {
  const command = new Command('profiles')
    .description('the known providers: what an audit with --profile expects of them')
    .option('--json', 'as JSON')
    .action((options: { json?: boolean }) => {
      const profiles = profileIds().map(readProfile);
      const rows = profiles.map(summarise);
      process.stdout.write(options.json ? `${JSON.stringify(rows, null, 2)}\n` : asTable(rows));
    });
  command
    .command('show')
    .description('one profile: its mappings, how resources are matched, and what its document says besides')
    .argument('<id>', 'a profile id, or the path of a profile of your own')
    .option('--json', 'as JSON, to copy and adapt')
    .action((id: string, options: { json?: boolean }, self: Command) => {
      const profile = profileNamed(id);
      // `--json` may stand before or after the id; the parent command takes it as its own.
      const json = options.json ?? self.optsWithGlobals<{ json?: boolean }>().json;
      process.stdout.write(json ? `${JSON.stringify(profile, null, 2)}\n` : describe(profile));
    });
  return command.addCommand(profilesInitCommand());
}

/** @throws UsageError when there is no such profile, or the file is none */
export function profileNamed(idOrPath: string): Profile {
  try {
    return readProfile(idOrPath);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

interface Row {
  id: string;
  name: string;
  matching: string[];
  userAttributes: number;
  groups: boolean;
}

const summarise = ({ id, name, users, groups }: Profile): Row => ({
  id,
  name,
  matching: users.matching,
  userAttributes: users.attributes.length,
  groups: groups.supported,
});

function asTable(rows: Row[]): string {
  const cells = [
    ['id', 'name', 'attributes', 'groups', 'users matched by'],
    ...rows.map(({ id, name, matching, userAttributes, groups }) => [
      id,
      name,
      String(userAttributes),
      groups ? 'yes' : 'no',
      matching.join(', '),
    ]),
  ];
  return `${inColumns(cells).join('\n')}\n\n${rows.length} profiles; 'scim-conformance profiles show <id>' tells all of one, 'audit --profile <id>' expects it.\n`;
}

/** Left-aligned columns, as wide as their widest cell. */
function inColumns(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

const bases: Record<NonNullable<Mapping['matchingBasis']>, string> = {
  documented: 'as its document says',
  'filter-column': 'what its document says can be filtered on',
  'assumed-default': "Entra's default, as its document says nothing",
};

function describe(profile: Profile): string {
  const { id, name, source, authentication, tenantUrl, users, groups, operations, deprovisioning, notes } = profile;
  const done = (['create', 'update', 'delete'] as const).filter((operation) => operations[operation]);
  const facts = [
    ['source', source && `${source.repository} ${source.path}, ${source.date}`],
    ['authentication', authentication],
    ['Tenant URL', tenantUrl && `${tenantUrl.example}${tenantUrl.fixed ? ' for all customers' : ', say'}`],
    ['operations', done.join(', ')],
    ['out of scope', deprovisioning && `the user is ${deprovisioning === 'disable' ? 'disabled' : 'removed'}`],
  ].flatMap(([label, value]) => (value ? [[`  ${label}`, value]] : []));
  const mapping = (kind: string, { matching, matchingBasis, attributes }: Mapping) => [
    `\n${kind}, matched by ${matching.join(', then ')}${matchingBasis ? ` (${bases[matchingBasis]})` : ''}`,
    ...inColumns(attributes.map(describeAttribute)),
  ];
  const lines = [
    `${name} (${id})`,
    ...inColumns(facts),
    ...mapping('Users', users),
    ...(groups.supported ? mapping('Groups', groups) : ['\nNo groups']),
    ...describeExceptions('Excluded checks', profile.exclusions),
    ...describeExceptions('Documented deviations', profile.deviations),
    ...(notes ? ['\nNotes', ...notes.map((note) => `  ${note}`)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const describeAttribute = (attribute: MappedAttribute): string[] => {
  const { path, type, required, filterable, onlyAtCreation, constant, maxLength, values } = attribute;
  const facts = [
    required && 'required',
    filterable && 'filterable',
    onlyAtCreation && 'only at creation',
    constant !== undefined && `always ${JSON.stringify(constant)}`,
    maxLength !== undefined && `at most ${maxLength} characters`,
    values && `one of ${values.join(', ')}`,
  ];
  return [`  ${path}`, type, facts.filter((fact) => fact).join(', ')];
};

const describeExceptions = (heading: string, exceptions: readonly Exception[] = []): string[] =>
  exceptions.length === 0
    ? []
    : [`\n${heading}`, ...inColumns(exceptions.map(({ check, reason }) => [`  ${check}`, reason]))];
