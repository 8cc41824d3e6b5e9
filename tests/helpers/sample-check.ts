import { at, type Check, definersFor, fail, pass } from '../../contract/check';
import type { AnyProbe } from '../../contract/steps';

/** Checks of probes that only tests know. */
export const { defineCheck, defineSurvey } = definersFor<Record<string, AnyProbe>>();

/** What a definition needs besides its behaviour: a required check. */
export const sampleFacts = {
  rfc: 'MUST' as const,
  entra: 'blocks' as const,
  refs: [],
  impact: '',
  fix: '',
  title: 't',
  failure: 'f',
};

/** A check that passes when its one step was answered with 200, with other fields in the place of its own. */
export const sampleCheck = (id: string, more: object = {}): Check =>
  defineCheck({
    ...sampleFacts,
    id,
    probe: 'a.probe',
    steps: ['read'],
    messages: { wrong: 'expected {expected}, got {actual} for {who}' },
    judge: ({ read }) =>
      read.response.status === 200
        ? pass
        : fail('wrong', { expected: 200, actual: read.response.status, at: [at.status(read)], data: { who: 'Ann' } }),
    ...more,
  });
