import { type Context, definersFor, type FactsOf } from '../contract/check';
import type { Probes } from '../probes/catalogue';

/** A check names its probe by id: the probe's type, and with it its steps and facts, is known, the probe itself is not loaded. */
export const { defineCheck, defineSurvey } = definersFor<Probes>();

/** What checks of this probe are given besides their steps. */
export type ContextOf<ProbeId extends keyof Probes> = Context<FactsOf<Probes[ProbeId]>>;
