import type { Tamper } from '../../helpers/recordings';

export const userRead = 'create-and-match/read';
export const userFound = 'create-and-match/find';

/** Makes a recorded call an earlier attempt of another one. */
export const earlier =
  (step: string): Tamper[string] =>
  (exchange) => {
    Object.assign(exchange, { step, attempt: 1 });
  };
