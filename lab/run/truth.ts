import { readFileSync } from 'node:fs';
import { parse, truthSchema } from './schema';
import { type Mapping, truthFile } from './set-up';

/** What is right to say of a server, as `lab/truth/<id>.json` says; what it does not name is right at the server. */
export interface Truth {
  server: string;
  observed: string;
  lines: TruthLine[];
}

export interface TruthLine {
  /** Globs over instance ids, or over check ids. */
  checks: string[];
  status: 'fail' | 'warn' | 'info' | 'pass' | 'skip';
  /** Only with this mapping; with both when it is absent. */
  mapping?: Mapping;
  why: string;
  /** Names of requests in the .http file that show it. */
  requests: string[];
  cause?: string | null;
  /** Words that the headline of its finding has, or must not have. */
  headline?: { has?: string[]; hasNot?: string[] };
  /** Who answers for it: the library, or the small application that serves it here. */
  of: 'library' | 'application';
}

/**
 * The truth of a server.
 * @throws Error with all that is wrong with the table
 */
export function readTruth(lab: string, id: string): Truth {
  const read = (kind: 'json' | 'http') => readFileSync(truthFile(lab, id, kind), 'utf8');
  return parseTruth(id, read('json'), read('http'));
}

/**
 * The truth of a server from the texts of its table and of its raw requests.
 * @throws Error with all that is wrong with the table
 */
export function parseTruth(id: string, json: string, http: string): Truth {
  const truth = parse<Truth>(`lab/truth/${id}.json`, json, truthSchema);
  const names = new Set([...http.matchAll(/^(?:#|\/\/)\s*@name\s+(\S+)/gm)].map(([, name]) => name));
  const wrong = truth.lines.flatMap(({ checks, requests }) => {
    const line = `lab/truth/${id}.json: the line of ${checks.join(', ')}`;
    const missing = requests.filter((request) => !names.has(request));
    return [
      ...missing.map((request) => `${line} names the request ${request}, which lab/truth/${id}.http lacks`),
      ...(requests.length === 0 && !checks.every(isRace) ? [`${line} names no request that shows it`] : []),
    ];
  });
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return truth;
}

/** Checks of requests that are sent at once: whether these get in each other's way is luck, in a raw request as in an audit. */
export const isRace = (check: string) => /^concurrency\.(?!etag\.)/.test(check);
