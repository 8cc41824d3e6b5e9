import { appendFileSync } from 'node:fs';
import type { Json, RecordedExchange } from '../../contract/results';
import { type AskedNames, asksForNobody } from './asked-names';
import type { Played } from './client';
import type { Pseudonyms } from './pseudonyms';
import type { Redactor } from './redact';

/** Longer bodies are cut in the files; checks see them whole. */
const maxRecordedBody = 64 * 1024;

/** What is known of a call besides its step. */
export type Known = Pick<
  RecordedExchange,
  'superseded' | 'rung' | 'attempt' | 'part' | 'together' | 'putOff' | 'intent' | 'credentials'
>;

export interface Recorder {
  /** Numbers an exchange and writes its redacted form to the run's exchanges.ndjson. */
  record(probe: string, step: string, played: Played, known?: Known): RecordedExchange;
}

/**
 * @param file exchanges.ndjson of the run
 * @param first the index of the next exchange: how many the file already holds
 * @param pseudonyms of what belongs to others
 * @param asked of what the requests ask others for
 */
export function makeRecorder(
  file: string,
  first: number,
  redact: Redactor,
  pseudonyms: Pseudonyms,
  asked: AskedNames = asksForNobody(pseudonyms),
): Recorder {
  let next = first;
  return {
    record(probe, step, played, known = {}) {
      const exchange: RecordedExchange = { index: next, probe, step, ...known, ...played };
      next += 1;
      appendFileSync(file, `${JSON.stringify(forFile(exchange, redact, pseudonyms, asked))}\n`);
      return exchange;
    },
  };
}

/** Numbers exchanges and writes nothing: for what is only looked at. */
export function makeUnwrittenRecorder(): Recorder {
  let next = 0;
  return {
    record(probe, step, played, known = {}) {
      next += 1;
      return { index: next - 1, probe, step, ...known, ...played };
    },
  };
}

/** Only what goes over the wire can hold a secret or a stranger: our own words and names stay, whatever the token is. */
function forFile(exchange: RecordedExchange, redact: Redactor, pseudonyms: Pseudonyms, asked: AskedNames) {
  const { request, response, error } = exchange;
  const shown = pseudonyms.body(exchange);
  const headers = (sent: Record<string, string>) => pseudonyms.json(redact.json(sent)) as Record<string, string>;
  const body = (sent: Json | undefined) => (sent === undefined ? {} : { body: cutBody(redact.json(sent)) });
  const answer = <T extends Json | undefined>(value: T) =>
    (value === undefined ? value : asked.answer(request.url, value)) as T;
  return {
    ...exchange,
    request: {
      ...request,
      headers: headers(request.headers),
      ...body(request.body),
      url: asked.url(redact.text(request.url)),
    },
    response: response && { ...response, headers: answer(headers(response.headers)), ...body(answer(shown)) },
    error: error && { ...error, message: redact.text(error.message) },
  };
}

function cutBody(body: Json): Json {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  if (text.length <= maxRecordedBody) return body;
  return `${text.slice(0, maxRecordedBody)} … (${text.length} characters, cut here)`;
}
