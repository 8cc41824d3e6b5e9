import { appendFileSync } from 'node:fs';
import type { Json, RecordedExchange } from '../contract/results';
import type { Played } from './client';
import type { Redactor } from './redact';

/** Longer bodies are cut in the files; checks see them whole. */
const maxRecordedBody = 64 * 1024;

export interface Recorder {
  /** Numbers an exchange and writes its redacted form to the run's exchanges.ndjson. */
  record(probe: string, step: string, played: Played): RecordedExchange;
}

/**
 * @param file exchanges.ndjson of the run
 * @param first the index of the next exchange: how many the file already holds
 */
export function makeRecorder(file: string, first: number, redact: Redactor): Recorder {
  let next = first;
  return {
    record(probe, step, played) {
      const exchange: RecordedExchange = { index: next, probe, step, ...played };
      next += 1;
      appendFileSync(file, `${JSON.stringify(redact.json(forFile(exchange)))}\n`);
      return exchange;
    },
  };
}

function forFile(exchange: RecordedExchange): Json {
  const { request, response } = exchange;
  return {
    ...exchange,
    request: { ...request, ...cutBody(request.body) },
    response: response && { ...response, ...cutBody(response.body) },
  };
}

function cutBody(body: Json | undefined): { body?: Json } {
  if (body === undefined) return {};
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  if (text.length <= maxRecordedBody) return { body };
  return { body: `${text.slice(0, maxRecordedBody)} … (${text.length} characters, cut here)` };
}
