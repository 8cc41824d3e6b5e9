import type {
  Area,
  Axis,
  Capability,
  Check,
  Facts,
  MappedAttribute,
  Operation,
  Parameters,
  StepCheck,
  SurveyCheck,
} from '../../contract/check';
import type { Exception, Probe, Profile } from '../../contract/probe';
import { declarationOf } from '../../contract/steps';

/** A check with values for its axes: what is judged, counted and reported. */
export interface Instance {
  /** `patch.replace.attribute[entra,title]`, or the check's id when it has no axes. */
  id: string;
  check: Check;
  parameters: Parameters;
  attribute?: MappedAttribute;
  /** The probe runs that it looks at. */
  probeKeys: string[];
  /** Why it does not apply; null when it is to be judged. */
  skip: string | null;
  /** Why its failure is no surprise: the profile names a documented deviation. */
  deviation?: string;
  /** A survey ignores calls with these methods: the profile says that the operation is not done. */
  leftOut?: readonly string[];
}

/** A probe with a value for its dialect axis. */
export interface ProbeRun {
  key: string;
  probe: Probe;
  parameters: Parameters;
  /** Only these are sent, and the steps that they need; all without. */
  steps?: readonly string[];
  /** Only these mapped attributes are sent, besides what every user needs; all without. */
  attributes?: readonly string[];
  /** The number of a replay, which has people and texts of its own; absent in the first play. */
  again?: number;
  /** Of a replay: what the first play noted. */
  earlier?: Facts;
}

export interface Plan {
  instances: Instance[];
  probeRuns: ProbeRun[];
}

export interface Selection {
  areas: string[];
  /** Globs over check ids and instance ids: `patch.*`. */
  checks: string[];
}

export interface Circumstances {
  profile: Profile;
  dialects: readonly string[];
  readOnly: boolean;
  /** Off this machine, what may break a weak provider is sent on request only. */
  includeRisky: boolean;
  /** Why a capability is missing; absent when it is there. */
  missing: Partial<Record<Capability, string>>;
  /** Why a mapped attribute cannot be judged, by path. */
  excluded: Record<string, string>;
  selection: Selection;
}

/** Prerequisites of other checks: they join every selection whose probes they cover, and cost no requests. */
export const gates = ['connection.requests.answered', 'users.create.accepted', 'groups.create.accepted'] as const;

export const instanceId = (check: string, parameters: Parameters) => {
  const values = Object.values(parameters);
  return values.length === 0 ? check : `${check}[${values.join(',')}]`;
};

/** What will be judged and which probes that takes: a pure function of the catalogue and the circumstances. */
export function makePlan(areas: readonly Area[], all: readonly Probe[], circumstances: Circumstances): Plan {
  const played = circumstances.readOnly ? all.map(onExisting) : all;
  const probes = new Map(played.map((probe) => [probe.id, probe]));
  const checks = areas.flatMap((area) => area.checks);
  const { selection } = circumstances;
  const runs = new Map<string, ProbeRun>();
  const play = (probe: Probe) => {
    if (probeAbsence(probe, circumstances) !== null) return;
    for (const parameters of combinations(probe.axes ?? [], circumstances)) {
      if (isTheSameRead(probe, parameters, circumstances)) continue;
      const key = instanceId(probe.id, parameters);
      runs.set(key, { key, probe, parameters });
    }
  };
  const probeNamed = (id: string, check: Check) => {
    const probe = probes.get(id);
    if (!probe) throw new Error(`check ${check.id} names the probe ${id}, which there is not`);
    return probe;
  };

  const stepwise = checks
    .flatMap((check) => ('survey' in check ? [] : stepInstances(check, probeNamed(check.probe, check), circumstances)))
    .filter((instance) => isSelected(instance.check, instance.id, selection))
    .map((instance) => withExceptions(instance, circumstances.profile));
  for (const { check, skip } of stepwise)
    if (!('survey' in check) && skip === null) play(probeNamed(check.probe, check));

  const surveys = checks.filter((check) => 'survey' in check);
  const selected = surveys.filter((check) => isSelected(check, check.id, selection));
  for (const check of selected) {
    if (check.survey !== 'everything')
      for (const id of check.survey) if (!probeNamed(id, check).isOnExisting) play(probeNamed(id, check));
  }
  if (runs.size === 0 && selected.length > 0) for (const probe of probes.values()) play(probe);

  const judged = surveys
    .filter((check) => selected.includes(check) || (gates as readonly string[]).includes(check.id))
    .map((check) => surveyInstance(check, [...runs.values()], probes, circumstances))
    .map((instance) => withExceptions(instance, circumstances.profile));
  const order = new Map(checks.map((check, index) => [check.id, index]));
  const position = (instance: Instance) => order.get(instance.check.id) ?? 0;
  return {
    instances: [...stepwise, ...judged].sort((a, b) => position(a) - position(b)),
    probeRuns: [...runs.values()].sort((a, b) => b.probe.chain - a.probe.chain),
  };
}

/** A probe as a read-only run plays it. */
function onExisting(probe: Probe): Probe {
  if (!probe.onExisting) return probe;
  const { prepare: _, operations: __, ...rest } = probe;
  const { steps, chain, run } = probe.onExisting;
  return { ...rest, access: 'read', steps: steps as Probe['steps'], chain, run, isOnExisting: true };
}

/** The dialects differ in what they write, so one of them is enough where nothing is written. */
const isTheSameRead = (probe: Probe, { dialect }: Parameters, { dialects }: Circumstances) =>
  probe.isOnExisting === true && dialect !== undefined && dialect !== dialects[0];

function combinations(
  axes: readonly Axis[],
  circumstances: Circumstances,
  edgeValues: readonly string[] = [],
): Parameters[] {
  const values: Record<Axis, readonly string[]> = {
    dialect: circumstances.dialects,
    attribute: circumstances.profile.users.attributes.map((attribute) => attribute.path),
    value: edgeValues,
  };
  return axes.reduce<Parameters[]>(
    (rows, axis) => rows.flatMap((row) => values[axis].map((value) => ({ ...row, [axis]: value }))),
    [{}],
  );
}

function stepInstances(check: StepCheck, probe: Probe, circumstances: Circumstances): Instance[] {
  return [...leftOutInstances(check, circumstances), ...judgedInstances(check, probe, circumstances)];
}

/** A line of a mapping that nobody can judge is skipped by the checks that judge each attribute once, so that reports name it. */
function leftOutInstances(check: StepCheck, { profile }: Circumstances): Instance[] {
  if (check.axes?.length !== 1 || check.axes[0] !== 'attribute') return [];
  return Object.entries(profile.leftOut ?? {}).map(([attribute, skip]) => ({
    id: instanceId(check.id, { attribute }),
    check,
    parameters: { attribute },
    probeKeys: [],
    skip,
  }));
}

function judgedInstances(check: StepCheck, probe: Probe, circumstances: Circumstances): Instance[] {
  return combinations(check.axes ?? [], circumstances, check.values).flatMap((parameters) => {
    const attribute = circumstances.profile.users.attributes.find(({ path }) => path === parameters.attribute);
    if (attribute && check.appliesTo && !check.appliesTo(attribute)) return [];
    const ofProbe = Object.fromEntries((probe.axes ?? []).map((axis) => [axis, parameters[axis]])) as Parameters;
    const skip =
      capabilityAbsence(check.needs, circumstances) ??
      probeAbsence(probe, circumstances) ??
      writingAbsence(check, probe) ??
      (isTheSameRead(probe, ofProbe, circumstances)
        ? `this is a read-only run, and what it sends is the same in the dialect ${circumstances.dialects[0]}`
        : null) ??
      operationAbsence(check.operations, circumstances) ??
      (attribute ? (circumstances.excluded[attribute.path] ?? null) : null);
    const instance = {
      id: instanceId(check.id, parameters),
      check,
      parameters,
      probeKeys: [instanceId(probe.id, ofProbe)],
      skip,
    };
    return [attribute ? { ...instance, attribute } : instance];
  });
}

function surveyInstance(
  check: SurveyCheck,
  runs: ProbeRun[],
  probes: ReadonlyMap<string, Probe>,
  circumstances: Circumstances,
): Instance {
  const { survey } = check;
  const absences = (survey === 'everything' ? [] : survey).flatMap((id) => {
    const probe = probes.get(id);
    return (probe && probeAbsence(probe, circumstances)) ?? [];
  });
  // Who surveys certain probes compares what they wrote.
  const covered =
    survey === 'everything' ? runs : runs.filter(({ probe }) => survey.includes(probe.id) && !probe.isOnExisting);
  const skip =
    capabilityAbsence(check.needs, circumstances) ??
    operationAbsence(check.operations, circumstances) ??
    (covered.length === 0 ? (absences[0] ?? noProbeLeft(circumstances)) : null);
  const leftOut = (['update', 'delete'] as const)
    .filter((operation) => !circumstances.profile.operations[operation])
    .flatMap((operation) => methods[operation]);
  return { id: check.id, check, parameters: {}, probeKeys: covered.map(({ key }) => key), skip, leftOut };
}

const methods = { update: ['PATCH', 'PUT'], delete: ['DELETE'] };

/** What the profile says of an instance: excluded, or known to fail. */
function withExceptions(instance: Instance, { id, exclusions = [], deviations = [] }: Profile): Instance {
  const concerns = ({ check }: Exception) => matchesGlob(instance.check.id, check) || matchesGlob(instance.id, check);
  const excluded = exclusions.find(concerns);
  const deviation = deviations.find(concerns);
  return {
    ...instance,
    skip: instance.skip ?? (excluded ? `the profile ${id} excludes it: ${excluded.reason}` : null),
    ...(deviation ? { deviation: deviation.reason } : {}),
  };
}

const noProbeLeft = ({ readOnly }: Circumstances) =>
  readOnly
    ? 'a read-only run sends no request that this check looks at'
    : 'no probe of this run sends a request that this check looks at';

function capabilityAbsence(needs: readonly Capability[] = [], { missing }: Circumstances): string | null {
  return needs.map((capability) => missing[capability]).find((reason) => reason !== undefined) ?? null;
}

const needsToWrite = 'this is a read-only run, and the check needs to write';

/** A check of what the run wrote, of a step that writes, or of all that a probe sends, is none for a read-only run. */
function writingAbsence({ id, steps }: StepCheck, probe: Probe): string | null {
  if (!probe.isOnExisting) return null;
  const isMeant = probe.onExisting?.judgedBy.some((glob) => matchesGlob(id, glob)) ?? false;
  const isReadable = steps.length > 0 && steps.every((step) => declarationOf(probe.steps, step) !== undefined);
  return isMeant && isReadable ? null : needsToWrite;
}

function probeAbsence(probe: Probe, circumstances: Circumstances): string | null {
  if (circumstances.readOnly && probe.access === 'write') return needsToWrite;
  if (!circumstances.includeRisky && probe.danger === 'grave')
    return 'off this machine, requests that take or empty a required attribute are sent only with --include-risky';
  return capabilityAbsence(probe.needs, circumstances) ?? operationAbsence(probe.operations, circumstances);
}

function operationAbsence(operations: readonly Operation[] = [], { profile }: Circumstances): string | null {
  const missing = operations.find((operation) => !profile.operations[operation]);
  return missing ? `the profile ${profile.id} says that users are not ${missing}d` : null;
}

function isSelected(check: Check, id: string, { areas, checks }: Selection): boolean {
  const area = check.id.split('.')[0] ?? '';
  if (areas.length > 0 && !areas.includes(area)) return false;
  return checks.length === 0 || checks.some((glob) => matchesGlob(check.id, glob) || matchesGlob(id, glob));
}

/** `*` stands for any text; everything else stands for itself. */
export function matchesGlob(text: string, glob: string): boolean {
  const pattern = glob
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${pattern}$`).test(text);
}
