/** Ends a probe early; the runner turns it into the transcript's `stopped`. */
export class ProbeStopped extends Error {
  constructor(
    readonly blockedBy: string,
    readonly reason: string,
  ) {
    super(reason);
  }
}
