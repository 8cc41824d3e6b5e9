import type { Area } from '../../contract/check';
import { create } from './create';
import { duplicate } from './duplicate';
import { match } from './match';
import { read } from './read';
import { valuesChecks } from './values';

export const users: Area = {
  area: 'users',
  checks: [...create, ...read, ...valuesChecks, ...duplicate, ...match],
};
