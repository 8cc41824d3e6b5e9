import type { Answered, Judgement, StepCheck, Transcript } from '../../contract/check';
import type { CheckResult, Json, Pointer, RecordedExchange } from '../../contract/results';
import { detailOf, finalOf } from '../../scim/exchanges';
import type { Named } from '../diagnosis/cause';
import { knownCauses } from '../diagnosis/causes/index';
import type { Instance } from './plan';
import { brokenStatus, levelOf } from './policy';
import type { Transcripts } from './probe-runner';
import { isRefused, tellRefusal } from './refusals';

/** What judging one instance gave; the rest of a CheckResult are facts of the check. */
export type Outcome = Pick<
  CheckResult,
  | 'status'
  | 'messageId'
  | 'reason'
  | 'blockedBy'
  | 'expected'
  | 'actual'
  | 'detail'
  | 'headline'
  | 'confirmed'
  | 'plays'
  | 'representative'
  | 'undecided'
  | 'rung'
  | 'exchanges'
  | 'pointers'
  | 'durationMs'
  | 'requests'
> & {
  cause?: Named;
  /** Of a replay: what the first play pointed to. Known causes are sought in the first plays. */
  firstPointers?: Pointer[];
};

const nothing = {
  messageId: null,
  blockedBy: null,
  detail: null,
  confirmed: null,
  plays: null,
  rung: null,
  exchanges: [],
  pointers: [],
  durationMs: 0,
  requests: 0,
};

/** The outcome of an instance that is known in advance not to apply. */
export const skipped = (reason: string): Outcome => ({ ...nothing, status: 'skip', reason });

/** The outcome of a fault in the suite itself; never blamed on the provider. */
export const faulty = (reason: string): Outcome => ({ ...nothing, status: 'error', reason });

/** Waits for the probe runs that an instance looks at and judges it; a probe that threw is a fault of the suite. */
export async function judgeWhenPlayed(instance: Instance, transcripts: Transcripts): Promise<Outcome> {
  const results = await Promise.all(instance.probeKeys.map((key) => transcripts.get(key)));
  const played: Transcript[] = [];
  for (const result of results) {
    if (result instanceof Error) return faulty(`the probe threw: ${result.message}`);
    if (result) played.push(result);
  }
  return judge(instance, played);
}

/** Judges an instance by the transcripts of its probe runs. Never throws: what throws in a check is an `error` outcome. */
export function judge(instance: Instance, transcripts: readonly Transcript[]): Outcome {
  const { check } = instance;
  try {
    if (instance.skip !== null) return skipped(instance.skip);
    if ('survey' in check) {
      const exchanges = transcripts
        .flatMap(({ exchanges: final, putOff }) => (check.judgesPutOff ? [...putOff, ...final] : final))
        .filter(({ request }) => !instance.leftOut?.includes(request.method));
      if (exchanges.length === 0)
        return { ...nothing, status: 'blocked', reason: 'no request was sent', blockedBy: null };
      return conclude(instance, check.judge(exchanges), exchanges, exchanges);
    }
    const [transcript] = transcripts;
    if (!transcript) return faulty(`no transcript of ${instance.probeKeys.join(', ')}`);
    return judgeSteps(check, instance, transcript);
  } catch (error) {
    return faulty(`the check threw: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function judgeSteps(check: StepCheck, instance: Instance, transcript: Transcript): Outcome {
  const steps: Record<string, Answered> = {};
  const isWhole = check.steps.length === 0;
  if (isWhole && transcript.stopped) return { ...nothing, status: 'blocked', ...transcript.stopped };
  const withdrawn = check.steps.find((name) => transcript.withdrawn?.[name] !== undefined);
  if (withdrawn !== undefined) return skipped(transcript.withdrawn?.[withdrawn] ?? '');
  for (const name of check.steps) {
    const exchange = finalOf(transcript.exchanges, name);
    if (!exchange) {
      if (!transcript.stopped) return faulty(`probe ${transcript.probe} recorded no step '${name}'`);
      return { ...nothing, status: 'blocked', ...transcript.stopped };
    }
    if (!isAnswered(exchange)) {
      const reason = `${exchange.request.method} ${pathAndQuery(exchange)} got no answer: ${exchange.error?.message ?? 'unknown'}`;
      return {
        ...nothing,
        status: 'blocked',
        reason,
        blockedBy: 'connection.requests.answered',
        exchanges: [exchange.index],
      };
    }
    steps[name] = exchange;
  }
  const { facts, exchanges } = transcript;
  const context = {
    facts,
    exchanges,
    parameters: instance.parameters,
    ...(instance.attribute ? { attribute: instance.attribute } : {}),
  };
  return conclude(instance, check.judge(steps, context), isWhole ? exchanges : Object.values(steps), exchanges);
}

const isAnswered = (exchange: RecordedExchange): exchange is Answered =>
  exchange.response !== null && exchange.error === null;

/**
 * @param looked the exchanges that the check was given
 * @param recorded all of the probe's: what decides may be a request that only followed because another was refused
 */
function conclude(
  { check, deviation }: Instance,
  judgement: Judgement,
  looked: readonly RecordedExchange[],
  recorded: readonly RecordedExchange[],
): Outcome {
  const isSurvey = 'survey' in check;
  const evidence = {
    rung: isSurvey ? null : (recorded.findLast((exchange) => exchange.rung && !exchange.superseded)?.rung ?? null),
    exchanges: isSurvey ? [] : looked.map(({ index }) => index),
    requests: isSurvey ? 0 : looked.length,
    durationMs: isSurvey ? 0 : Math.round(looked.reduce((sum, { durationMs }) => sum + durationMs, 0) * 10) / 10,
  };
  if (judgement.outcome === 'pass') return { ...nothing, ...evidence, status: 'pass', reason: null };
  if (judgement.outcome === 'skip') {
    const { reason, undecided } = judgement;
    return { ...nothing, ...evidence, status: 'skip', reason, ...(undecided ? { undecided } : {}) };
  }
  const { messageId, expected, actual, at, cause } = judgement;
  const template = check.messages[messageId];
  if (template === undefined) return faulty(`the check failed with the unknown message '${messageId}'`);
  const deciding = recorded.find(({ index }) => index === at[0]?.exchange);
  const values = { ...judgement.data, expected, actual };
  const sentence = fillIn(template, values);
  const seen = `${sentence}${whereabouts(deciding)}`;
  const ofMessage = check.headlines?.[messageId];
  const refusal = deciding && isRefused({ pointers: at, expected }, deciding) ? deciding : undefined;
  const headline = refusal ? tellRefusal(refusal) : ofMessage === undefined ? null : fillIn(ofMessage, values);
  return {
    ...nothing,
    ...evidence,
    status: deviation === undefined ? brokenStatus(levelOf(check.rfc, check.entra)) : 'info',
    messageId,
    reason: deviation === undefined ? seen : `documented deviation: ${deviation}; seen: ${seen}`,
    expected,
    actual,
    detail: detailOf(deciding),
    pointers: at,
    exchanges: [...new Set([...evidence.exchanges, ...at.map(({ exchange }) => exchange)])].sort((a, b) => a - b),
    ...(headline === null ? {} : { headline }),
    ...(cause === undefined ? {} : { cause: { id: cause, headline: fillIn(knownCauses[cause].headline, values) } }),
  };
}

function fillIn(template: string, data: Record<string, Json>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = data[name];
    if (value === undefined) return placeholder;
    const text =
      typeof value === 'string' && !(compared.includes(name) && looksLikeAnother(value))
        ? value
        : JSON.stringify(value);
    return text.length > 200 ? `${text.slice(0, 200)}…` : text;
  });
}

/** A text that reads like nothing, or like a value of another type, stands in quotation marks: «expected true, got "true"». */
const looksLikeAnother = (text: string) => /^(true|false|null|\d+|)$/i.test(text);
const compared = ['expected', 'actual'];

/** «, in exchange 12 (PATCH /Users/2819)»: so that the sentence can be followed to the evidence. */
const whereabouts = (deciding: RecordedExchange | undefined) =>
  deciding ? `, in exchange ${deciding.index} (${deciding.request.method} ${pathAndQuery(deciding)})` : '';

const pathAndQuery = ({ request }: RecordedExchange) => {
  const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
  return url ? url.pathname + url.search : request.url;
};
