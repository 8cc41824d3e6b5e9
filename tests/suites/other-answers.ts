import type { Json, RecordedExchange } from '../../contract/results';
import type { Outcome } from '../../engine/run/judge';
import type { Instance } from '../../engine/run/plan';
import { objectOf } from '../../scim/json';
import type { Recordings } from '../helpers/recordings';
import { body, type Change, edit, status } from './tampering';

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

/**
 * What a check says when one of its steps is answered otherwise than it was: by another status, without a body, with a body
 * of another kind, with one member gone or null.
 * @returns instance → step → outcome → the answers that lead to it; what makes no difference is left out
 */
export function answeredOtherwise(
  id: string,
  recordings: Recordings,
  tell: (outcome: Outcome) => string,
): Record<string, Record<string, Record<string, string>>> {
  return Object.fromEntries(
    instancesOf(id, recordings).map((instance) => {
      const usual = tell(recordings.judge(instance.id));
      const bySteps = stepsOf(instance, recordings).flatMap(([step, { response }]) => {
        const said: Record<string, string[]> = {};
        for (const [name, change] of [...alike, ...within(response?.body, 'survey' in instance.check ? 1 : 3)]) {
          const outcome = tell(recordings.tryOut(instance.id, { [step]: change }));
          if (outcome !== usual) said[outcome] = [...(said[outcome] ?? []), name];
        }
        const entries = Object.entries(said).map(([outcome, names]) => [outcome, names.join(', ')]);
        return entries.length > 0 ? [[step, Object.fromEntries(entries)]] : [];
      });
      return [instance.id, Object.fromEntries(bySteps)];
    }),
  );
}
