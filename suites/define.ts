import { definersFor } from '../contract/check';
import type { Probes } from '../probes/catalogue';

/** A check names its probe by id: the probe's type, and with it its steps and facts, is known, the probe itself is not loaded. */
export const { defineCheck, defineSurvey } = definersFor<Probes>();
