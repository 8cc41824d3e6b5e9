import type { Tamper } from '../../helpers/recordings';
import type { Change, Exchange } from '../tampering';

export const racers = (...changes: (Change | null)[]): Tamper =>
  Object.fromEntries(changes.flatMap((change, index) => (change ? [[`race-${index + 1}`, change]] : [])));

/** The first read lacks what the change set; when the change is sent alone it is there, but for what that loses itself. */
export const lostAndFound = (lose: Change, other = 'find', loseAlone: Change = () => undefined): Tamper => {
  let again: Exchange | undefined;
  return {
    [other]: (exchange) => {
      again = exchange;
    },
    read: (exchange) => {
      if (again) {
        Object.assign(again, { step: 'read-again', response: structuredClone(exchange.response) });
        loseAlone(again);
      }
      lose(exchange);
    },
  };
};

export const allChanges = (change: Change): Tamper => ({ 'change-1': change, 'change-2': change, 'change-3': change });

/** One of the changes is rejected, and accepted when it is sent alone. */
export const rejectedOnce = (step: string, reject: Change, other: string): Tamper => {
  let again: Exchange | undefined;
  return {
    [other]: (exchange) => {
      again = exchange;
    },
    [step]: (exchange) => {
      if (again) Object.assign(again, { ...structuredClone(exchange), index: again.index, step: 'again-1' });
      if (again) delete again.together;
      reject(exchange);
    },
  };
};
