/** The steps of a probe, each with the earlier steps that it needs; a name that ends in `*` stands for a family. */
export type StepNeeds = Readonly<Record<string, readonly string[]>>;

/** What `odd-*` stands for: every name that begins with `odd-`. */
export type StepName<Declared extends string> = Declared extends `${infer Beginning}*`
  ? `${Beginning}${string}`
  : Declared;

/** The words before the numbers of calls that are sent at once: `race` of `race-1`, `race-round-2` of `race-round-2-1`. */
export type WordOf<Step extends string> = string extends Step
  ? string
  : Step extends `${infer Word}-round-${string}`
    ? `${Word}-round-${number}`
    : Step extends `${infer Word}-${string}`
      ? Word
      : never;

/** What a check has to know of a probe's type. */
export interface AnyProbe {
  readonly id: string;
  readonly steps: StepNeeds;
}

const isFamily = (name: string) => name.endsWith('*');

/** The declaration that a step falls under; undefined when the probe declares no such step. */
export function declarationOf(needs: StepNeeds, step: string): string | undefined {
  if (Object.hasOwn(needs, step)) return step;
  return Object.keys(needs).find((name) => isFamily(name) && step.startsWith(name.slice(0, -1)));
}

/**
 * The smallest play that holds these steps: they, what they need, and what that needs.
 * @throws Error when the probe declares no such step
 */
export function smallestPlay(needs: StepNeeds, steps: readonly string[]): (step: string) => boolean {
  const declared = new Set<string>();
  const add = (step: string): void => {
    const name = isFamily(step) ? step : declarationOf(needs, step);
    if (name === undefined) throw new Error(`there is no step '${step}'`);
    if (declared.has(name)) return;
    declared.add(name);
    for (const earlier of needs[name] ?? []) add(earlier);
  };
  for (const step of steps) add(step);
  return (step) => declared.has(declarationOf(needs, step) ?? '');
}
