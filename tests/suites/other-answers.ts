import type { Json } from '../../engine/contract/results';
import type { Instance } from '../../engine/run/plan';
import { objectOf } from '../../engine/scim/json';
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
function pointersInto(value: Json | undefined, depth = 3, prefix = ''): string[] {
  if (depth === 0) return [];
  const members = Array.isArray(value)
    ? value.slice(0, 1).map((item, index) => [String(index), item] as const)
    : Object.entries(objectOf(value) ?? {});
  return members.flatMap(([name, member]) => {
    const pointer = `${prefix}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return [pointer, ...pointersInto(member, depth - 1, pointer)];
  });
}

const within = (answer: Json | undefined): [string, Change][] =>
  pointersInto(answer).flatMap((pointer): [string, Change][] => [
    [`-${pointer}`, edit(pointer)],
    [`${pointer}=null`, edit(pointer, null)],
  ]);

/** Instances that are worth a look of their own: of a check that is repeated for attributes, one for each kind of path. */
function instancesOf(id: string, { instances }: Recordings): Instance[] {
  const own = instances.filter(({ check }) => check.id === id);
  const kindOf = ({ attribute }: Instance) => attribute?.path.replace(/[^:[.]+/g, '') ?? '';
  return own.filter((instance, index) => own.findIndex((other) => kindOf(other) === kindOf(instance)) === index);
}

/**
 * What a check says when one of its steps is answered otherwise than it was: by another status, without a body, with a body
 * of another kind, with one member gone or null.
 * @returns instance → step → outcome → the answers that lead to it; the outcome without any change is left out
 */
export function answeredOtherwise(
  id: string,
  recordings: Recordings,
  tell: (outcome: ReturnType<Recordings['judge']>) => string,
): Record<string, Record<string, Record<string, string>>> {
  return Object.fromEntries(
    instancesOf(id, recordings).map((instance) => {
      const { check } = instance;
      const usual = tell(recordings.judge(instance.id));
      const steps = 'survey' in check ? [] : check.steps;
      const bySteps = steps.map((step) => {
        const said: Record<string, string[]> = {};
        const answer = recordings.bodyOf(instance, step);
        for (const [name, change] of [...alike, ...within(answer)]) {
          const outcome = tell(recordings.tryOut(instance.id, { [step]: change }));
          if (outcome !== usual) said[outcome] = [...(said[outcome] ?? []), name];
        }
        return [step, Object.fromEntries(Object.entries(said).map(([outcome, names]) => [outcome, names.join(', ')]))];
      });
      return [instance.id, Object.fromEntries(bySteps)];
    }),
  );
}
