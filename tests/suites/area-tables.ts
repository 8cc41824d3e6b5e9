import type { AreaSuite } from '../../engine/contract/probe';
import type { Json } from '../../engine/contract/results';
import { arrayOf, objectOf } from '../../engine/scim/json';
import {
  type KillRow,
  messagesNotShown,
  type Recordings,
  type RecordOptions,
  record,
  type Tamper,
} from '../helpers/recordings';

type Change = Tamper[string];

export const status =
  (value: number): Change =>
  ({ response }) => {
    response.status = value;
  };

export const body =
  (value?: Json): Change =>
  ({ response }) => {
    if (value === undefined) delete response.body;
    else response.body = value;
  };

export const header =
  (name: string, value: string | null): Change =>
  ({ response }) => {
    if (value === null) delete response.headers[name];
    else response.headers[name] = value;
  };

/** The Location header without scheme and host. */
export const relativeLocation: Change = ({ response }) => {
  response.headers.location = new URL(response.headers.location ?? '').pathname;
};

/** Sets what a JSON Pointer into the body names; without a value it is removed. */
export const edit =
  (pointer: string, value?: Json): Change =>
  ({ response }) => {
    const names = pointer
      .slice(1)
      .split('/')
      .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = names.pop() ?? '';
    const parent = names.reduce<Json | undefined>(
      (at, name) => (Array.isArray(at) ? at[Number(name)] : objectOf(at)?.[name]),
      response.body,
    );
    if (Array.isArray(parent)) {
      if (value === undefined) arrayOf(parent).splice(Number(last), 1);
      else parent[Number(last)] = value;
      return;
    }
    const target = objectOf(parent);
    if (!target) throw new Error(`the body has nothing at ${pointer}`);
    if (value === undefined) delete target[last];
    else target[last] = value;
  };

/** The call got no answer. */
export const lost =
  (kind: string): Change =>
  (exchange) => {
    Object.assign(exchange, { response: null, error: { kind, message: `no answer: ${kind}` } });
  };

export const all =
  (...changes: Change[]): Change =>
  (exchange) => {
    for (const change of changes) change(exchange);
  };

interface Tables {
  /** Each way to fail of each check, once or more. */
  faults: KillRow[];
  /** Unusual and right: none of these may fail. */
  legal: [id: string, tamper: Tamper][];
  /** What does not apply after that change, and must not fail for it a second time. */
  skipped?: [id: string, tamper: Tamper][];
  /** Instances that the area's own probes give nothing to judge. */
  unjudged?: string[];
}

/** The tests that every area has: all pass on the embedded provider, each fault is told by its message, nothing legal fails. */
export function describeArea(
  area: AreaSuite,
  { faults, legal, skipped = [], unjudged = [] }: Tables,
  options: RecordOptions = {},
): void {
  let recordings: Recordings;
  beforeAll(async () => {
    recordings = await record([area], options);
  });

  test('every check passes on the embedded provider', () => {
    const other = recordings.instances
      .map(({ id }) => ({ id, ...recordings.judge(id) }))
      .filter((outcome) => outcome.status !== 'pass');
    expect(other.map(({ id, status: word, reason }) => [id, word, reason])).toEqual(
      unjudged.map((id) => [id, 'skip', expect.any(String)]),
    );
  });

  test.each(faults)('%s fails for its reason (%#)', (id, tamper, messageId) => {
    const outcome = recordings.judge(id, tamper);
    expect([outcome.status, outcome.messageId, outcome.reason]).toEqual([
      expect.stringMatching(/^(fail|warn|info)$/),
      messageId,
      expect.not.stringMatching(/\{\w+\}|undefined/),
    ]);
    expect(outcome.pointers).not.toEqual([]);
  });

  test('every message of every check is shown', () => {
    expect(messagesNotShown(area.checks, faults)).toEqual([]);
  });

  test.each(legal)('%s accepts what is unusual and right (%#)', (id, tamper) => {
    const { status: word, reason } = recordings.judge(id, tamper);
    expect([word, reason]).toEqual(['pass', null]);
  });

  if (skipped.length > 0)
    test.each(skipped)('%s does not repeat what another check says (%#)', (id, tamper) => {
      expect(recordings.judge(id, tamper)).toMatchObject({ status: 'skip', reason: expect.any(String) });
    });
}
