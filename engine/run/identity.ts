import { isUnassigned, type JsonObject, objectOf, stringOf } from '../../scim/json';
import { type Collection, idInPath, type Target } from '../../scim/paths';
import { nameOf } from '../../scim/same-resource';
import type { Journal, Owned } from '../http/journal';
import type { Line } from '../http/line';

/**
 * Makes sure, before a resource is changed or deleted for the first time, that it is the one that this run created: a
 * provider may answer a create call with the id of somebody else.
 */
export interface Identity {
  /** The answer to a create call does not say for certain whose the id in it is: it is looked at in any case. */
  doubt(key: number): void;
  /** The provider confuses resources: from now on each one is looked at before it is touched. */
  distrust(resource: Collection): void;
  /** A read of the run that shows the resource under its own name is as good as a look. */
  saw(target: Target, shown: JsonObject | undefined): void;
  /** @returns why a resource is known to be somebody else's; undefined when it is not */
  stranger(target: Target): string | undefined;
  /** @returns why the resource must not be touched; null when it is this run's own, or nobody's */
  refusal(target: Target): Promise<string | null>;
}

/**
 * @param isCareful each resource is looked at, also of a provider that has confused none: for somebody's production
 */
export function makeIdentity(
  journal: Pick<Journal, 'createdAs' | 'created' | 'doubtful' | 'open'>,
  line: Line,
  isCareful: boolean,
): Identity {
  /** Of each collection the first is looked at: a provider that gives wrong ids usually does so from the beginning. */
  const distrusted = { Users: true, Groups: true };
  const doubted = new Set<number>();
  const strangers = new Map<string, string>();
  /** Of create calls by their key in the journal, and of made-up ids by their path. */
  const looks = new Map<number | string, Promise<string | null>>();
  /** What is created at once waits for the first look instead of being looked at as well. */
  const firstLooks = new Map<Collection, Promise<string | null>>();
  let reads = 0;

  /** The resource that the provider shows under an id. */
  async function show(path: string): Promise<JsonObject | undefined> {
    reads += 1;
    await line.turn();
    const sending = { probe: 'identity', step: `read-${reads}`, hasTurn: true } as const;
    const { response } = await line.send({ method: 'GET', path }, sending);
    return response?.status === 200 ? objectOf(response.body) : undefined;
  }

  /** Where nothing is shown, nothing else has this id as far as one knows: then the create call is what counts. */
  async function lookAtOwn(target: Target, owned: Owned): Promise<string | null> {
    const shown = await show(pathOf(target));
    if (shown === undefined) return null;
    const { resource, id } = target;
    if (!isAnother(owned, shown)) {
      distrusted[resource] = isCareful;
      return null;
    }
    distrusted[resource] = true;
    const reason = `the create call of ${owned.name} was answered with the id ${id}, which is that of another resource`;
    const same = journal.open().filter((entry) => entry.resource === resource && entry.id === id);
    const ours = same.find((each) => !isAnother(each, shown));
    for (const { key } of ours ? [owned] : [owned, ...same]) journal.doubtful(key, id);
    if (ours) journal.created(ours.key, id);
    else strangers.set(pathOf(target), reason);
    return reason;
  }

  async function lookAtMadeUp(target: Target): Promise<string | null> {
    const shown = await show(pathOf(target));
    if (shown === undefined || (nameOf(shown) === undefined && isUnassigned(shown.id))) return null;
    return `GET of the made-up id ${target.id} was answered with a resource, so a change could meet somebody`;
  }

  function once(key: number | string, look: () => Promise<string | null>): Promise<string | null> {
    const answer = looks.get(key) ?? look();
    looks.set(key, answer);
    return answer;
  }

  return {
    doubt: (key) => void doubted.add(key),
    distrust(resource) {
      distrusted[resource] = true;
    },
    saw(target, shown) {
      const owned = journal.createdAs(target.resource, target.id);
      if (!owned || !shown || nameOf(shown) === undefined || isAnother(owned, shown)) return;
      distrusted[target.resource] = isCareful;
      if (!looks.has(owned.key)) looks.set(owned.key, Promise.resolve(null));
    },
    stranger: (target) => strangers.get(pathOf(target)),
    async refusal(target) {
      const known = strangers.get(pathOf(target));
      if (known !== undefined) return known;
      const owned = journal.createdAs(target.resource, target.id);
      // A made-up id that nobody had before the first change of it stays nobody else's.
      if (!owned || looks.has(pathOf(target))) return once(pathOf(target), () => lookAtMadeUp(target));
      if (!isCareful && !looks.has(owned.key)) await firstLooks.get(target.resource);
      const isLookedAt = distrusted[target.resource] || doubted.has(owned.key) || looks.has(owned.key);
      if (!isLookedAt) return null;
      const look = once(owned.key, () => lookAtOwn(target, owned));
      if (!firstLooks.has(target.resource)) firstLooks.set(target.resource, look);
      return look;
    },
  };
}

const pathOf = ({ resource, id }: Target) => `/${resource}/${idInPath(id)}`;

/** Shorter texts may be part of somebody else's name. */
const leastShared = 8;

/**
 * Whether a resource is certainly not the one that was sent. A name that was cut, completed or changed in letter case is
 * still its name; where neither name nor externalId is shown, nobody knows.
 */
function isAnother({ name, externalId }: Owned, body: JsonObject): boolean {
  const given = nameOf(body)?.toLowerCase();
  if (externalId !== null && stringOf(body.externalId)?.toLowerCase() === externalId.toLowerCase()) return false;
  if (given === undefined) return !isUnassigned(body.externalId) && externalId !== null;
  const sent = name.toLowerCase();
  const [short, long] = given.length < sent.length ? [given, sent] : [sent, given];
  return !(short === long || (short.length >= leastShared && long.includes(short)));
}
