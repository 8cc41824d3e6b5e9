import type { Answered } from '../../../contract/check';
import { isServerFault, isSuccess } from '../../../scim/exchanges';
import { arrayOf, objectOf } from '../../../scim/json';
import { urn } from '../../../scim/urns';
import type { ProvableCause, Recorded } from '../cause';
import { pathOf } from '../writes';

const list = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** Calls without the run's own token are refused for that. */
const isOurs = ({ credentials }: Answered) => credentials === undefined;
/** What asks for something that is not there, or in a wrong way, says nothing of its kind alone. */
const isPlain = ({ intent }: Answered) => intent !== 'wrong' && intent !== 'malformed';
const isFault = ({ response }: Answered) => isServerFault(response.status);
const indexes = (calls: readonly Answered[]) => new Set(calls.map(({ index }) => index));

/** `POST on /Groups`: what stands or falls together in a service. */
const kindOf = (exchange: Answered) => {
  const collection = /\/(Users|Groups|ResourceTypes|Schemas|ServiceProviderConfig)(?=\/|$)/.exec(pathOf(exchange))?.[1];
  return collection === undefined ? undefined : `${exchange.request.method} on /${collection}`;
};

const serverFault: ProvableCause = {
  fix: 'Look these requests up in the log of the service; the report says what was sent and when.',
  recognise({ exchanges }: Recorded) {
    const ours = exchanges.filter(isOurs);
    const kinds = new Map<string, Answered[]>();
    for (const exchange of ours) {
      const kind = kindOf(exchange);
      if (kind !== undefined) kinds.set(kind, [...(kinds.get(kind) ?? []), exchange]);
    }
    const broken = [...kinds].filter(([, calls]) => calls.some(isFault) && !calls.some(isSuccess));
    const calls = broken.flatMap(([, each]) => each.filter(isFault));
    const first = calls.find(isPlain);
    const well = ours.find((exchange) => exchange.request.method === 'GET' && isSuccess(exchange));
    if (!first || calls.length < 3 || !well) return undefined;
    return {
      headline: `Every ${list(broken.map(([kind]) => kind))} ends in a server error (${first.response.status}).`,
      evidence: [first, well],
      calls: indexes(calls),
      writes: new Set(),
    };
  },
};

const isError = ({ response }: Answered) => arrayOf(objectOf(response.body)?.schemas).includes(urn.error);

const errorAsSuccess: ProvableCause = {
  fix: 'Set the HTTP status to the status of the error: clients read it first, and most of them read nothing else.',
  implies: ['errors.answer.no-error-as-success'],
  recognise({ exchanges }: Recorded) {
    const calls = exchanges.filter((exchange) => isSuccess(exchange) && isError(exchange));
    const [first] = calls;
    const well = exchanges.find((exchange) => isSuccess(exchange) && !isError(exchange));
    // One status alone may be a mistake of its own, such as a duplicate that is told of with 200.
    const statuses = new Set(calls.map(({ response }) => String(objectOf(response.body)?.status)));
    if (!first || calls.length < 3 || statuses.size < 2 || !well) return undefined;
    return {
      headline: `Errors are answered with ${first.response.status}: ${calls.length} answers report success and hold a SCIM error.`,
      evidence: [first, well],
      calls: indexes(calls),
      writes: new Set(),
    };
  },
};

const throttled: ProvableCause = {
  fix: 'Allow 25 requests per second, as Entra requires of gallery applications, or audit more slowly with --max-rps. What was rejected could not be judged.',
  gate: 'connection.requests.not-throttled',
  recognise({ exchanges }: Recorded) {
    const calls = exchanges.filter(({ response }) => response.status === 429);
    const [first] = calls;
    const well = exchanges.find(isSuccess);
    if (!first || !well) return undefined;
    return {
      headline: `The provider throttles: ${calls.length} of ${exchanges.length} requests were rejected with 429.`,
      evidence: [first, well],
      calls: indexes(calls),
      writes: new Set(),
    };
  },
};

const documents = ['/ServiceProviderConfig', '/ResourceTypes', '/Schemas'];

const notDescribed: ProvableCause = {
  fix: 'Serve /ServiceProviderConfig, /ResourceTypes and /Schemas (RFC 7644 §4). Clients learn from them what the provider supports, and this audit skips what they do not list.',
  recognise({ exchanges }: Recorded) {
    const asked = (name: string) =>
      exchanges.filter(
        ({ intent, request }) =>
          intent !== 'wrong' && request.method === 'GET' && new URL(request.url).pathname.includes(name),
      );
    const missing = documents.filter((name) => {
      const calls = asked(name);
      return calls.length > 0 && calls.every(({ response }) => [404, 405, 501].includes(response.status));
    });
    const calls = missing.flatMap(asked);
    const [first] = calls;
    const well = exchanges.find((exchange) => exchange.request.method === 'GET' && isSuccess(exchange));
    if (!first || !well) return undefined;
    return {
      headline: `The provider does not describe itself: ${list(missing)} ${missing.length === 1 ? 'is' : 'are'} answered with ${first.response.status}.`,
      evidence: [first, well],
      calls: indexes(calls),
      writes: new Set(),
    };
  },
};

/** What a provider does to requests of all kinds. */
export const serverCauses = {
  throttled,
  'error-as-success': errorAsSuccess,
  'server-fault': serverFault,
  'discovery-missing': notDescribed,
};
