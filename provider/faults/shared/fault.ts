import type { Behaviour, ScimRequest } from '../../behaviour';
import { exemplary } from '../../exemplary';
import { isObject } from '../../request-body';
import type { Answer, Draft, Json, JsonObject, PatchOperation } from '../../types';

/** One thing that the provider does wrong. */
export interface Fault {
  /** What the provider does, for a vendor's developer: a sentence whose subject, the provider, is left out. */
  does: string;
  /** Makes a new deviation for each provider, because some keep a state. */
  make: () => Partial<Behaviour>;
}

/** The faults of an area by their ids, in alphabetical order. */
export type Faults = Readonly<Record<string, Fault>>;

type Make = Fault['make'];

/** Changes how each operation of a PATCH is read; undefined ignores it. `raw` is what the client wrote. */
export const operations =
  (change: (operation: PatchOperation, raw: JsonObject, request: ScimRequest) => PatchOperation | undefined): Make =>
  () => ({
    readOperations: (request) => {
      const raw = objectsIn(request.body, 'Operations');
      return exemplary
        .readOperations(request)
        .flatMap((operation, index) => change(operation, raw[index] ?? {}, request) ?? []);
    },
  });

/** Changes every answer, errors included. */
export const answers =
  (change: (answer: Answer, request: ScimRequest) => Answer): Make =>
  () => ({ beforeSend: change });

/** Changes how each resource is shown, alone or in a list. */
export const resources = (change: (resource: JsonObject) => JsonObject): Make =>
  answers((answer) => {
    const { body } = answer;
    if (!isObject(body)) return answer;
    if (Array.isArray(body.Resources))
      return { ...answer, body: { ...body, Resources: body.Resources.map((each) => change(each as JsonObject)) } };
    return body.id === undefined ? answer : { ...answer, body: change(body) };
  });

/** Changes what is about to be stored: a new resource, or one that is updated (with what is stored now). */
export const stored =
  (change: (draft: Draft, before: JsonObject | undefined) => void): Make =>
  () => ({
    saveNew: (context, draft) => {
      change(draft, undefined);
      return exemplary.saveNew(context, draft);
    },
    saveChanged: (context, resource, draft) => {
      change(draft, resource.attributes);
      exemplary.saveChanged(context, resource, draft);
    },
  });

export function objectsIn(body: Json | undefined, name: string): JsonObject[] {
  const list = isObject(body) ? body[name] : undefined;
  return Array.isArray(list) ? list.filter(isObject) : [];
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Throws what nothing catches, so that the server answers 500. */
export function crash(): never {
  throw new Error('a fault on purpose');
}

/** The request with a behaviour of its own: for faults of one verb. */
export const withBehaviour = (request: ScimRequest, deviation: Partial<Behaviour>): ScimRequest => ({
  ...request,
  context: { ...request.context, behaviour: { ...request.context.behaviour, ...deviation } },
});
