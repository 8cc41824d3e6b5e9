import { blockWithoutContrast } from '../../engine/run/contrast';
import { describeInstance } from '../../engine/run/planned';
import { catalogue } from '../../suites/catalogue';
import { dumbServers, startDumbServer } from '../helpers/dumb-servers';
import { record } from '../helpers/recordings';

test.each(Object.entries(dumbServers))(
  'no check passes on a server that answers everything with %s',
  async (_name, respond) => {
    const server = await startDumbServer(respond);
    const recordings = await record([...catalogue], { target: server, consistencyMs: 0 }).finally(() => server.close());
    const judged = recordings.instances.map((instance) => ({
      ...describeInstance(instance),
      ...recordings.judge(instance.id),
    }));
    const outcomes = blockWithoutContrast(judged, recordings.exchanges);
    expect(outcomes.filter(({ status }) => status === 'pass').map(({ id }) => id)).toEqual([]);
    expect(outcomes.filter(({ status }) => status === 'error').map(({ id, reason }) => `${id}: ${reason}`)).toEqual([]);
  },
  60_000,
);
