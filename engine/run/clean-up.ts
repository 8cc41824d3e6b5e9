import { setTimeout as sleep } from 'node:timers/promises';
import type { Leftover, RecordedExchange } from '../contract/results';
import type { Client, Played } from '../http/client';
import type { Journal, Owned } from '../http/journal';
import type { Recorder } from '../http/recorder';
import type { Throttle } from '../http/throttle';
import { stringOf } from '../scim/json';
import { isListResponse, resourcesOf } from '../scim/list-response';
import { isUsableId } from '../scim/paths';
import { makeLimit } from './probe-runner';
import { putOffStep, sendUntilDone } from './put-off';

/**
 * Deletes what the journal says is still there: groups before users, several at a time. A resource whose create call got
 * no clear answer is looked for by its name, and only touched when its name and externalId are the ones that were sent.
 * @returns what could not be deleted, with the reason
 */
export async function cleanUp(
  tools: { client: Client; throttle: Throttle; recorder: Recorder; journal: Journal },
  concurrency: number,
): Promise<Leftover[]> {
  const limit = makeLimit(concurrency);
  let step = 0;
  const send = async (
    method: 'GET' | 'DELETE',
    path: string,
    query?: Record<string, string>,
  ): Promise<RecordedExchange> => {
    const play = async () => {
      await tools.throttle.turn();
      return tools.client.send({ method, path, ...(query ? { query } : {}) });
    };
    step += 1;
    const name = `${method.toLowerCase()}-${step}`;
    const onPutOff = (played: Played) => tools.recorder.record('clean-up', putOffStep(name), played);
    return tools.recorder.record('clean-up', name, await sendUntilDone(play, onPutOff, sleep));
  };

  async function remove(entry: Owned): Promise<Leftover[]> {
    if (entry.doubtful) {
      const reason =
        'the create call was answered with a resource of another name or with an id that no path can hold; it was not touched: see whether it is ours';
      return [{ resource: entry.resource, id: entry.id, name: entry.name, reason }];
    }
    const { resource, name } = entry;
    if (entry.id === null && !(await identify(entry))) {
      const reason = 'its create call got no clear answer, and neither did the search for it: see whether it is there';
      return [{ resource, id: null, name, reason }];
    }
    const { id } = entry;
    if (id === null) return [];
    const { response, error } = await send('DELETE', `/${resource}/${encodeURIComponent(id)}`);
    const status = response?.status ?? 0;
    if ((status >= 200 && status < 300) || status === 404) {
      tools.journal.deleted(resource, id);
      return [];
    }
    return [{ resource, id, name, reason: error ? error.message : `DELETE was answered with ${status}` }];
  }

  /**
   * Finds the id of a resource by its name; when there is none, it was never created.
   * @returns false when the search itself got no list, so that nothing is known
   */
  async function identify(entry: Owned): Promise<boolean> {
    if (entry.name === '') {
      tools.journal.refused(entry.key);
      return true;
    }
    const attribute = entry.resource === 'Users' ? 'userName' : 'displayName';
    const { response } = await send('GET', `/${entry.resource}`, {
      filter: `${attribute} eq ${JSON.stringify(entry.name)}`,
    });
    if (response?.status !== 200 || !isListResponse(response.body)) return false;
    const ours = resourcesOf(response.body).find(
      (found) =>
        stringOf(found[attribute])?.toLowerCase() === entry.name.toLowerCase() &&
        (entry.externalId === null || found.externalId === entry.externalId),
    );
    if (!isUsableId(ours?.id)) {
      tools.journal.refused(entry.key);
      return true;
    }
    tools.journal.created(entry.key, ours.id);
    entry.id = ours.id;
    return true;
  }

  const leftovers: Leftover[] = [];
  for (const resource of ['Groups', 'Users'] as const) {
    const entries = distinct(tools.journal.open().filter((entry) => entry.resource === resource));
    leftovers.push(...(await Promise.all(entries.map((entry) => limit(() => remove(entry))))).flat());
  }
  return leftovers;
}

/** A provider that answers a duplicate with the first resource puts one id into the journal twice. */
function distinct(entries: Owned[]): Owned[] {
  return entries.filter(
    (entry, index) => entry.id === null || entries.findIndex(({ id }) => id === entry.id) === index,
  );
}
