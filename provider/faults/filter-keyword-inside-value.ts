import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

const quoted = /"(?:[^"\\]|\\.)*"/g;

export const fault: Fault = {
  does: 'takes the word and within a value of a filter for the operator',
  make: () => ({
    parseFilter: (text, limits) =>
      exemplary.parseFilter(
        text.match(quoted)?.some((value) => value.includes(' and ')) ? (text.split(' and ')[0] ?? '') : text,
        limits,
      ),
  }),
};
