import {
  type CheckResult,
  type Definitions,
  definitionOf,
  type Finding,
  type Level,
  type OperationTimes,
  type RecordedExchange,
  type Results,
  resultsFormat,
} from '../../contract/results';
import { numberFindings } from '../../engine/run/findings';
import { attributes, catalogue, type SampleCheck } from './sample-catalogue';
import { tenantUrl } from './sample-exchanges';
import { dialects } from './sample-play';

export type Verdict = Pick<CheckResult, 'status' | 'reason'> & Partial<CheckResult>;

/** An instance of a check: what it is for, and where it was looked at. */
export interface Instance {
  check: SampleCheck;
  parameters: Record<string, string>;
}

export function instances(checks: readonly SampleCheck[]): Instance[] {
  return checks.flatMap((check) => {
    const values = { dialect: dialects, attribute: attributes };
    return check.axes.reduce<Instance[]>(
      (list, axis) =>
        list.flatMap((instance) =>
          values[axis].map((value) => ({ check, parameters: { ...instance.parameters, [axis]: value } })),
        ),
      [{ check, parameters: {} }],
    );
  });
}

export function levelOf({ rfc, entra }: SampleCheck): Level {
  if (entra === 'blocks' || (entra === 'degrades' && rfc === 'MUST')) return 'required';
  return rfc === 'MUST' || rfc === 'SHOULD' || entra === 'degrades' ? 'recommended' : 'informational';
}

export function resultOf(
  { check, parameters }: Instance,
  exchanges: readonly RecordedExchange[],
  verdict: Verdict,
): CheckResult {
  const { id } = check;
  const values = Object.values(parameters);
  return {
    id: values.length === 0 ? id : `${id}[${values.join(',')}]`,
    check: id,
    parameters,
    messageId: null,
    blockedBy: null,
    detail: null,
    confirmed: null,
    plays: null,
    rung: null,
    finding: null,
    baseline: null,
    durationMs: exchanges.reduce((sum, { durationMs }) => sum + durationMs, 0),
    requests: exchanges.length,
    exchanges: exchanges.map(({ index }) => index),
    pointers: [],
    ...verdict,
  };
}

/** The texts of the sample's checks, as far as the run has instances of them. */
function definitionsOf(checks: readonly CheckResult[]): Definitions {
  const ids = new Set(checks.map(({ check }) => check));
  return Object.fromEntries(
    catalogue
      .filter(({ id }) => ids.has(id))
      .map((check) => {
        const { id, axes: _, ...texts } = check;
        return [id, { ...texts, area: id.split('.')[0] ?? '', packs: ['entra'], level: levelOf(check) }];
      }),
  );
}

/** Counts, findings and latencies follow from checks and exchanges, as in a real run. */
export function assemble(
  verdict: Results['verdict'],
  checks: CheckResult[],
  exchanges: RecordedExchange[],
  more: Partial<Results>,
): Results {
  const summary = { pass: 0, fail: 0, warn: 0, info: 0, skip: 0, blocked: 0, error: 0, total: checks.length };
  for (const { status } of checks) summary[status] += 1;
  const findings = findingsOf(checks);
  return {
    format: resultsFormat,
    tool: { name: 'scim-conformance', version: '0.1.0' },
    run: {
      id: '2026-11-22T21-45-03-7k2mzq',
      seed: 20261122,
      startedAt: '2026-11-22T21:45:03.120Z',
      durationMs: 38_420,
      requests: exchanges.length,
      maxRps: 25,
      concurrency: 8,
      packs: ['entra'],
      partial: false,
      dialects,
      node: 'v20.20.2',
      command: `scim-conformance audit --tenant-url ${tenantUrl} --profile zscaler-private-access --yes`,
    },
    target: {
      tenantUrl,
      profile: 'zscaler-private-access',
      embedded: false,
      capabilities: {
        patch: true,
        filter: true,
        groups: true,
        enterprise: true,
        bulk: false,
        sort: false,
        etag: false,
      },
    },
    verdict,
    complete: true,
    problems: [],
    summary,
    definitions: definitionsOf(checks),
    checks: numberFindings(checks, findings),
    findings,
    performance: { ...times(exchanges), byOperation: byOperation(exchanges) },
    leftovers: [],
    exchanges,
    ...more,
  };
}

/** One finding per duty that is broken, with the checks that its failure blocks. */
function findingsOf(checks: readonly CheckResult[]): Finding[] {
  const definitions = definitionsOf(checks);
  const failures = checks.filter(({ status }) => status === 'fail' || status === 'warn');
  const order: Level[] = ['required', 'recommended', 'informational'];
  return [...new Set(failures.map(({ check }) => check))]
    .map((id): Finding => {
      const { failure, fix, impact, level } = definitionOf(definitions, { check: id });
      return {
        headline: failure,
        cause: null,
        proved: false,
        fix,
        impact: [impact],
        checks: failures.filter(({ check }) => check === id).map((check) => check.id),
        blocked: checks.filter(({ blockedBy }) => blockedBy === id).map((check) => check.id),
        level,
        harm: 'data',
        smallest: [],
      };
    })
    .sort(
      (a, b) =>
        order.indexOf(a.level) - order.indexOf(b.level) ||
        b.checks.length + b.blocked.length - a.checks.length - a.blocked.length,
    );
}

function times(exchanges: readonly RecordedExchange[]): Omit<OperationTimes, 'count'> & { count?: never } {
  const sorted = exchanges.map(({ durationMs }) => durationMs).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50Ms: at(0.5), p95Ms: at(0.95), maxMs: sorted.at(-1) ?? 0 };
}

function byOperation(exchanges: readonly RecordedExchange[]): Record<string, OperationTimes> {
  const groups = new Map<string, RecordedExchange[]>();
  for (const exchange of exchanges) {
    const kind = /\/(Users|Groups|Schemas)(\/[^?]+)?/.exec(exchange.request.url);
    const name = `${exchange.request.method} /${kind?.[1] ?? '…'}${kind?.[2] ? '/{id}' : ''}${exchange.request.url.includes('filter=') ? '?filter' : ''}`;
    groups.set(name, [...(groups.get(name) ?? []), exchange]);
  }
  return Object.fromEntries([...groups].map(([name, list]) => [name, { count: list.length, ...times(list) }]));
}
