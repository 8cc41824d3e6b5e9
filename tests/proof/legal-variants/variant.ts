import type { Dialect } from '../../../contract/check';
import type { Behaviour, ScimRequest } from '../../../provider/behaviour';
import type { Answer, JsonObject } from '../../../provider/types';

/**
 * Something that a provider may do differently from the embedded one and still be right. Variants stand with the tests and not
 * beside the faults in `provider/`: each names the checks that have to warn, and the provider knows no check.
 */
export interface Variant {
  id: string;
  behaviour: Partial<Behaviour>;
  /** Why it is allowed: the section, or what Entra accepts. */
  why: string;
  /** The line of the catalogue of ambiguous behaviours that it covers. */
  ambiguity?: number;
  /** The checks that have to warn, because it is legal but has a cost for customers of Entra. No others may. */
  warns?: string[];
  /** The dialects in which it is legal; both if it is not set. */
  dialects?: Dialect[];
}

/** Changes every answer; undefined leaves it as it is. */
export const answers = (
  change: (answer: Answer, request: ScimRequest) => Partial<Answer> | undefined,
): Pick<Behaviour, 'beforeSend'> => ({
  beforeSend: (answer, request) => ({ ...answer, ...change(answer, request) }),
});

/** Changes the body of every answer that has a JSON body, errors included. */
export const bodies = (change: (body: JsonObject, answer: Answer) => JsonObject) =>
  answers((answer) => (typeof answer.body === 'object' ? { body: change(answer.body, answer) } : undefined));

/** Changes every user and group that an answer shows. */
export const resources = (change: (resource: JsonObject) => JsonObject) =>
  bodies((body) => {
    const list = body.Resources;
    if (Array.isArray(list))
      return { ...body, Resources: (list as JsonObject[]).map((each) => changeResource(each, change)) };
    return changeResource(body, change);
  });

const changeResource = (body: JsonObject, change: (resource: JsonObject) => JsonObject) =>
  isUser(body) || isGroup(body) ? change(body) : body;

const hasSchema = ({ schemas }: JsonObject, urn: string) => Array.isArray(schemas) && schemas.includes(urn);
export const isUser = (body: JsonObject) => hasSchema(body, 'urn:ietf:params:scim:schemas:core:2.0:User');
export const isGroup = (body: JsonObject) => hasSchema(body, 'urn:ietf:params:scim:schemas:core:2.0:Group');
export const isList = (body: JsonObject) => hasSchema(body, 'urn:ietf:params:scim:api:messages:2.0:ListResponse');

/** Changes every object at any depth, from the inside out. */
export function deeply(value: JsonObject, change: (object: JsonObject) => JsonObject): JsonObject {
  const inside = (each: JsonObject[string]): JsonObject[string] =>
    Array.isArray(each) ? each.map(inside) : typeof each === 'object' && each !== null ? deeply(each, change) : each;
  return change(Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inside(each)])));
}

export function without(object: JsonObject, ...names: string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

/**
 * Several variants at once. Answers are changed one after the other; any other decision can be changed by one only.
 * @throws Error when two variants change the same decision
 */
export function together(variants: Variant[]): Partial<Behaviour> {
  const joined: Partial<Behaviour> = {};
  for (const { id, behaviour } of variants) {
    const { beforeSend, ...others } = behaviour;
    const before = joined.beforeSend;
    if (beforeSend)
      joined.beforeSend = before ? (answer, request) => beforeSend(before(answer, request), request) : beforeSend;
    const taken = Object.keys(others).find((name) => name in joined);
    if (taken) throw new Error(`${id} changes ${taken}, and so does a variant before it`);
    Object.assign(joined, others);
  }
  return joined;
}
