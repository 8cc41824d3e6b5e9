import type { Json, RecordedExchange } from '../../contract/results';
import type { Outcome } from '../../engine/run/judge';
import type { Instance } from '../../engine/run/plan';
import { objectOf } from '../../scim/json';
import type { Recordings } from '../helpers/recordings';
import { readArea, recordArea } from './recorded-areas';
import { body, type Change, edit, status } from './tampering';
import { placeOf, sameInEachRun } from './told';

/** What a step may be answered instead, whatever it is about. */
const alike: [name: string, change: Change][] = [
  ...[200, 201, 204, 302, 400, 404, 409, 412, 500].map((code): [string, Change] => [`status ${code}`, status(code)]),
  ['no body', body()],
  ['a text', body('text')],
  ['[]', body([])],
  ['{}', body({})],
];

/** JSON Pointers to the members of a body, to those of its members, and to those of the first item of each list. */
function pointersInto(value: Json | undefined, depth: number, prefix = ''): string[] {
  if (depth === 0) return [];
  const members = Array.isArray(value)
    ? value.slice(0, 1).map((item, index) => [String(index), item] as const)
    : Object.entries(objectOf(value) ?? {});
  return members.flatMap(([name, member]) => {
    const pointer = `${prefix}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return [pointer, ...pointersInto(member, depth - 1, pointer)];
  });
}

const within = (answer: Json | undefined, depth: number): [string, Change][] =>
  pointersInto(answer, depth).flatMap((pointer): [string, Change][] => [
    [`-${pointer}`, edit(pointer)],
    [`${pointer}=null`, edit(pointer, null)],
  ]);

/** Instances that are worth a look of their own: of a check that is repeated for attributes, one for each kind of path. */
function instancesOf(id: string, { instances }: Recordings): Instance[] {
  const own = instances.filter(({ check }) => check.id === id);
  const kindOf = ({ attribute }: Instance) => attribute?.path.replace(/[^:[.]+/g, '') ?? '';
  return own.filter((instance, index) => own.findIndex((other) => kindOf(other) === kindOf(instance)) === index);
}

/** What the answers to such a call show; a survey of everything is tried with one exchange of each. */
const kindOfCall = ({ request, response }: RecordedExchange): string => {
  if (!response || response.status >= 400) return 'an error';
  const [, collection = 'other', id = ''] = /\/(Users|Groups)(\/[^/?]+)?(?=\?|$)/.exec(request.url) ?? [];
  return [request.method, collection, id && 'by id', response.body === undefined ? 'no body' : ''].join(' ');
};

/** The steps whose answers are worth changing: those that the check names; of a survey, all of its probes or one of each kind. */
function stepsOf({ check, probeKeys }: Instance, { exchangesOf }: Recordings): [step: string, RecordedExchange][] {
  const steps = new Map<string, [string, RecordedExchange]>();
  for (const key of [...probeKeys].sort())
    for (const exchange of exchangesOf(key)) {
      const step = 'survey' in check ? `${key}/${exchange.step}` : exchange.step;
      if (!('survey' in check) && !check.steps.includes(step)) continue;
      const kind = 'survey' in check && check.survey === 'everything' ? kindOfCall(exchange) : step;
      if (!steps.has(kind)) steps.set(kind, [step, exchange]);
    }
  return [...steps.values()];
}

/** What was said, once for all answers that led to it: with the status, the message or reason, the places and the cause. */
interface Said {
  outcome: string;
  /** Places and cause → the names of the answers. */
  answers: Map<string, string[]>;
}

/** What a check says when a step is answered otherwise; what makes no difference is left out. */
function saidOfStep(instance: Instance, recordings: Recordings, step: string, changes: [string, Change][]): Said[] {
  const usual = JSON.stringify(parts(recordings.judge(instance.id)));
  const said = new Map<string, Said>();
  for (const [name, change] of changes) {
    const [outcome, where] = parts(recordings.tryOut(instance.id, { [step]: change }));
    if (JSON.stringify([outcome, where]) === usual) continue;
    const known = said.get(outcome) ?? { outcome, answers: new Map() };
    said.set(outcome, known);
    known.answers.set(where, [...(known.answers.get(where) ?? []), name]);
  }
  return [...said.values()];
}

function parts({ status: word, messageId, reason, pointers, cause }: Outcome): [outcome: string, where: string] {
  const places = [...new Set(pointers.map(placeOf))].join(' and ');
  return [
    [word, messageId ?? (reason === null ? '' : JSON.stringify(sameInEachRun(reason)))].join(' ').trim(),
    [places && ` at ${sameInEachRun(places)}`, cause && ` for ${cause.id}`].filter(Boolean).join(''),
  ];
}

/** `fail refused at response status: status 400 404; at response status for server-error: status 500` */
const lineOf = ({ outcome, answers }: Said): string =>
  outcome + [...answers].map(([where, names]) => `${where}: ${shorter(names)}`).join(';');

/** `status 400, 404`; `/title` where it is gone and where it is null, `/title gone` where that makes a difference. */
function shorter(names: string[]): string {
  const has = (name: string) => names.includes(name);
  const members = names.flatMap((name) => {
    const [, gone] = /^-(.*)$/.exec(name) ?? [];
    const [, empty] = /^(.*)=null$/.exec(name) ?? [];
    if (gone !== undefined) return has(`${gone}=null`) ? gone : `${gone} gone`;
    if (empty !== undefined) return has(`-${empty}`) ? [] : `${empty} null`;
    return name;
  });
  return members.join(', ').replaceAll(/(?<=status \d+(?:, \d+)*), status /g, ', ');
}

/**
 * What a check says when one of its steps is answered otherwise than it was: by another status, without a body, with a body
 * of another kind, with one member gone or null.
 * @returns a line for each message and each reason, with the steps and the answers that lead to it. What not all instances
 *   say begins with the parameters of those that do.
 */
export function answeredOtherwise(id: string, recordings: Recordings): string[] {
  const instances = instancesOf(id, recordings);
  const saidBy = new Map<string, string[]>();
  for (const instance of instances)
    for (const line of linesOf(instance, recordings))
      saidBy.set(line, [...(saidBy.get(line) ?? []), instance.id.slice(id.length)]);
  return [...saidBy].map(([line, those]) => (those.length === instances.length ? line : `${those.join(' ')} ${line}`));
}

function linesOf(instance: Instance, recordings: Recordings): string[] {
  const depth = 'survey' in instance.check ? 1 : 3;
  const steps = new Map<string, string[]>();
  for (const [step, { response }] of stepsOf(instance, recordings))
    for (const said of saidOfStep(instance, recordings, step, [...alike, ...within(response?.body, depth)]))
      steps.set(lineOf(said), [...(steps.get(lineOf(said)) ?? []), step]);
  return [...steps].map(([line, names]) => `${names.join(', ')}: ${line}`);
}

/** The tests of an area that show each change of what its checks say. */
export function describeOtherAnswers(area: string): void {
  let recordings: Recordings;
  beforeAll(async () => {
    recordings ??= await recordArea(area);
  });

  test.each(readArea(area).checks.map(({ id }) => id))('%s', (id) => {
    const lines = answeredOtherwise(id, recordings).join('\n');
    expect(lines).not.toMatch(/: error /);
    expect(lines).toMatchSnapshot();
  });
}
