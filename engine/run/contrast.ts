import type { CheckResult, RecordedExchange } from '../../contract/results';
import { arrayOf, objectOf } from '../../scim/json';
import { isListResponse, resourcesOf } from '../../scim/list-response';

/**
 * Takes back what was passed by a server that answers everything alike. An answer is evidence only beside another one: that
 * a wrong token is refused shows nothing where the right one is refused too, a 404 nothing where there is nothing at all,
 * an empty list nothing where every list is empty. So a pass counts
 * - that rests on refusals only, when the run also has a request that was accepted, to the same collection where it is one;
 * - that rests on answers of one kind only, when the run also has an answer of another kind (refusals are one).
 * Test Connection and the discovery documents are part of every run, so that one check alone has its contrast too.
 * @param exchanges all that the run recorded, also by its first contact
 */
export function blockWithoutContrast(
  checks: readonly CheckResult[],
  exchanges: readonly RecordedExchange[],
): CheckResult[] {
  const answers = exchanges.flatMap(answerOf);
  const byIndex = new Map(answers.map((answer) => [answer.index, answer]));
  const kinds = new Set(answers.map(({ kind }) => kind));
  const acceptedIn = new Set(answers.filter(isAccepted).map(({ collection }) => collection));

  function missingContrast({ exchanges: indexes }: CheckResult): string | null {
    // A survey names no exchanges: it has looked at all of them.
    const looked = indexes.length === 0 ? answers : indexes.flatMap((index) => byIndex.get(index) ?? []);
    const [first] = looked;
    if (!first) return 'no request was answered';
    if (looked.some(({ kind }) => kind !== first.kind)) return null;
    if (isAccepted(first)) {
      const others = [...kinds].filter((kind) => kind !== first.kind && kind !== faulty);
      return others.length > 0 ? null : 'the provider answers everything alike, so this answer shows nothing';
    }
    const where = looked.map(({ collection }) => collection).find((collection) => collection !== null) ?? null;
    if (where === null ? acceptedIn.size > 0 : acceptedIn.has(where)) return null;
    return `no request${where === null ? '' : ` to /${where}`} was ever accepted, so this refusal shows nothing`;
  }

  return checks.map((check) => {
    const reason = check.status === 'pass' ? missingContrast(check) : null;
    return reason === null ? check : { ...check, status: 'blocked', reason, blockedBy: null };
  });
}

interface Answer {
  index: number;
  kind: string;
  /** `Users` or `Groups`; null for every other path. */
  collection: string | null;
}

const refused = 'refused';
/** A call that was put off, or broke the server: it was not accepted, but it shows nothing of what was asked. */
const faulty = 'faulty';

const isAccepted = ({ kind }: Answer) => kind !== refused && kind !== faulty;

function answerOf({ index, request, response }: RecordedExchange): Answer[] {
  if (!response) return [];
  const collection = /\/(Users|Groups)(?=[/?]|$)/.exec(request.url)?.[1] ?? null;
  return [{ index, kind: kindOf(response), collection }];
}

function kindOf({ status, body }: NonNullable<RecordedExchange['response']>): string {
  if (status >= 500 || status === 429) return faulty;
  if (status >= 300) return refused;
  const schemas = arrayOf(objectOf(body)?.schemas).filter((urn) => typeof urn === 'string');
  const isEmpty = isListResponse(body) && resourcesOf(body).length === 0;
  return `accepted ${[...schemas].sort().join(' ')}${isEmpty ? ', empty' : ''}`;
}
