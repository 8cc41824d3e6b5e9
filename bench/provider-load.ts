import * as http from 'node:http';
import type { RunningProvider } from '../provider/provider';

export interface Load {
  name: string;
  perSecond: number;
  p50Ms: number;
}

/** Requests per second of the provider in this process, one kind of call at a time, 8 connections, 2000 calls each. */
export async function measureProvider(provider: RunningProvider): Promise<Load[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
  const headers = { Authorization: `Bearer ${provider.token}` };
  const get = (path: string) =>
    new Promise<string>((resolve, reject) => {
      http
        .get(`${provider.tenantUrl}${path}`, { agent, headers }, (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part) => {
            text += part;
          });
          response.on('end', () => resolve(text));
        })
        .once('error', reject);
    });
  const first = JSON.parse(await get('/Users?count=1&startIndex=50000')) as {
    Resources: { id: string; userName: string }[];
  };
  const user = first.Resources[0];
  if (!user) throw new Error('the provider lists no users');
  const calls = {
    'userName eq': `/Users?filter=${encodeURIComponent(`userName eq "${user.userName}"`)}`,
    'GET by id': `/Users/${user.id}`,
  };
  const loads: Load[] = [];
  for (const [name, path] of Object.entries(calls)) {
    const times: number[] = [];
    let left = 2000;
    const start = performance.now();
    const worker = async () => {
      while (left > 0) {
        left -= 1;
        const begin = performance.now();
        await get(path);
        times.push(performance.now() - begin);
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    loads.push({
      name,
      perSecond: times.length / ((performance.now() - start) / 1000),
      p50Ms: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0,
    });
  }
  agent.destroy();
  return loads;
}
