import type { Check, MappedAttribute, StepCheck, SurveyCheck } from '../contract/check';
import type { Probe } from '../contract/probe';
import type { Level, RecordedExchange } from '../contract/results';
import { levelOf } from '../engine/run/policy';
import { readProfile } from '../fixtures/profiles';
import { referenceText, referenceUrl } from '../reporters/references';
import { demandsOf, faultsOf, type SeenFault } from '../requirements/of-check';
import { answerText, requestText } from './exchange-text';
import { inWords } from './message-words';
import { type Block, code, heading, list, paragraph, title } from './page';
import type { Samples } from './sample-run';

const consequence: Record<Level, string> = {
  required: 'required: a provider that breaks it fails the audit',
  recommended: 'recommended: a provider that breaks it gets a warning',
  informational: 'informational: reported, and not counted',
};

/** All that a provider's developer needs to know of a check, with what is really sent and answered. */
export async function explain(check: Check, probes: readonly Probe[], samples: Samples): Promise<Block[]> {
  const sent =
    'survey' in check ? await sentForSurvey(check, probes, samples) : await sentForSteps(check, probes, samples);
  const demands = demandsOf(check.id);
  const faults = seenBy(check);
  return [
    title(check.id),
    paragraph(`${check.title} (${consequence[levelOf(check.rfc, check.entra)]}).`),
    heading('What is sent, and what is right'),
    ...sent,
    heading('What is wrong'),
    list(Object.values(check.messages).map(inWords)),
    ...(faults.length > 0 ? [heading('What goes wrong elsewhere'), list(faults)] : []),
    ...(faults.length === 0 && demands.length > 0 ? [heading('What it stands for'), list(demands)] : []),
    heading('What an Entra customer sees'),
    paragraph(check.impact),
    heading('How to fix'),
    paragraph(check.fix),
    heading('References'),
    { kind: 'links', links: check.refs.map((each) => ({ text: referenceText(each), url: referenceUrl(each) })) },
  ];
}

/** What customers saw of providers that break the check, a sentence each. */
export const seenBy = ({ id }: Check): string[] => faultsOf(id).map(faultText);

/** How a fault is told that nobody has met: it is inferred from faults like it. */
export const notSeen = 'Not seen yet, but likely';

/** The fault begins in small letters: many begin with the name of an attribute. */
function faultText({ fault, frequency, effect }: SeenFault): string {
  const how = frequency === 'inferred' ? notSeen : `${frequency[0]?.toUpperCase()}${frequency.slice(1)}`;
  return `${how}: ${fault}. ${effect}`;
}

const notShown =
  'Every request also carries the headers Authorization: Bearer <Secret Token> and Accept: application/scim+json, application/json, unless it shows others. Each answer is one right answer; others that the RFCs allow pass as well.';

async function sentForSteps(check: StepCheck, probes: readonly Probe[], samples: Samples): Promise<Block[]> {
  const probe = probes.find(({ id }) => id === check.probe);
  if (!probe) throw new Error(`check ${check.id} names the probe ${check.probe}, which there is not`);
  const attribute = check.axes?.includes('attribute') ? sampleAttribute(check) : undefined;
  const words = wordsOf(check, attribute);
  const exchanges = await samples(probe, 'entra');
  const judged = judgedBy(check, exchanges);
  const others = check.axes?.includes('dialect') ? judgedBy(check, await samples(probe, 'entra-compliant')) : [];
  const reworded = others.filter((other) => {
    const same = judged.find(({ step }) => step === other.step);
    return JSON.stringify(same?.request) !== JSON.stringify(other.request);
  });
  return [
    paragraph(probe.plays),
    ...(attribute
      ? [paragraph(`It is judged for each mapped attribute it applies to; here it is ${attribute.path}.`)]
      : []),
    ...before(exchanges, judged),
    ...(check.steps.length === 0 ? [paragraph('It looks at all of these answers. The first are:')] : []),
    ...judged.flatMap((exchange, at) => shown(exchange, words, judged.slice(0, at))),
    paragraph(notShown),
    ...(reworded.length > 0 ? [paragraph('With aadOptscim062020 in the Tenant URL, Entra words it like this:')] : []),
    ...reworded.map((exchange) => code(requestText(exchange, words))),
  ];
}

async function sentForSurvey(check: SurveyCheck, probes: readonly Probe[], samples: Samples): Promise<Block[]> {
  const { survey } = check;
  const looked = probes.filter(({ id }) => survey === 'everything' || survey.includes(id));
  const intro =
    survey === 'everything'
      ? [paragraph('Nothing of its own: it looks at every request and answer of the run. For example:')]
      : [list(looked.map(({ plays }) => plays)), paragraph('It looks at all of these answers. For example:')];
  const all: RecordedExchange[] = [];
  for (const probe of looked) {
    // Each probe is played with a provider of its own, which numbers its resources anew.
    const own: RecordedExchange[] = [];
    for (const exchange of await samples(probe, 'entra')) {
      all.push(exchange);
      own.push(exchange);
      // With this one, the check has enough to judge by.
      const earlier = [own, all].find((recorded) => check.judge(recorded).outcome === 'pass');
      if (!earlier) continue;
      const write = survey === 'everything' ? undefined : lastWrite(earlier);
      const judged = write === undefined || write === exchange ? [exchange] : [write, exchange];
      return [
        ...intro,
        ...(survey === 'everything' ? [] : before(earlier, judged)),
        ...judged.flatMap((each) => shown(each, wordsOf(check, undefined), [])),
        paragraph(notShown),
      ];
    }
  }
  throw new Error(`no probe sends what the check ${check.id} judges`);
}

function shown(exchange: RecordedExchange, words: readonly string[], earlier: readonly RecordedExchange[]): Block[] {
  const body = JSON.stringify(exchange.response?.body);
  const same = body === undefined ? undefined : earlier.find(({ response }) => JSON.stringify(response?.body) === body);
  const headOnly = { ...exchange, response: exchange.response && withoutBody(exchange.response) };
  return [
    paragraph(`Request "${exchange.step}":`),
    code(requestText(exchange, words)),
    paragraph(same ? `A right answer, with the same body as that to "${same.step}":` : 'A right answer:'),
    code(answerText(same ? headOnly : exchange, words)),
  ];
}

const withoutBody = ({ body: _body, ...rest }: NonNullable<RecordedExchange['response']>) => rest;

const isWrite = ({ request }: RecordedExchange) => request.method !== 'GET';

const lastWrite = (exchanges: readonly RecordedExchange[]) => exchanges.filter(isWrite).at(-1);

/** The writes that lead to what is judged. */
function before(exchanges: readonly RecordedExchange[], judged: readonly RecordedExchange[]): Block[] {
  const last = Math.max(...judged.map(({ index }) => index));
  const steps = exchanges
    .filter((each) => each.index < last && isWrite(each) && !judged.includes(each))
    .map(({ step, request }) => `${request.method} ${new URL(request.url).pathname} (${step})`);
  return steps.length === 0 ? [] : [paragraph('These requests come first or in between:'), list(steps)];
}

/** The steps that the check names, with the write behind them; of a check that names none, the first of its probe. */
function judgedBy({ steps }: StepCheck, exchanges: readonly RecordedExchange[]): readonly RecordedExchange[] {
  const named = exchanges.filter(({ step }) => steps.includes(step));
  if (named.length === 0) return exchanges.slice(0, 3);
  const last = named.at(-1);
  const write = named.some(isWrite) || last === undefined ? undefined : writeBehind(last, exchanges);
  return exchanges.filter((each) => each === write || named.includes(each));
}

/** The write that a read by id is named after, or else the last one before it that made or changed what is read. */
function writeBehind(read: RecordedExchange, exchanges: readonly RecordedExchange[]): RecordedExchange | undefined {
  const path = new URL(read.request.url).pathname;
  if (!/\/(Users|Groups)\/[^/]+$/.test(path)) return undefined;
  const writes = exchanges.filter(
    (each) =>
      each.index < read.index &&
      isWrite(each) &&
      (new URL(each.request.url).pathname === path || each.response?.headers.location?.endsWith(path)),
  );
  return writes.find(({ step }) => read.step === `read-${step}`) ?? writes.at(-1);
}

function sampleAttribute(check: StepCheck): MappedAttribute | undefined {
  const { attributes } = readProfile('generic').users;
  return attributes.find((each) => check.appliesTo?.(each) ?? true);
}

/** What a long body is shown for: names that stand in the check's id, and the attribute. */
function wordsOf({ id }: Check, attribute: MappedAttribute | undefined): string[] {
  const names = id
    .split('.')
    .slice(1)
    .map((part) => part.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase()))
    .filter((name) => !['add', 'replace', 'remove'].includes(name));
  return attribute ? [...names, attribute.path] : names;
}
