import { randomUUID } from 'node:crypto';
import { addMember } from './member-draft';
import { newDraft } from './resource-rules';
import { insertResource, type Store } from './store';
import type { Json, JsonObject, ResourceTypeName } from './types';
import { ENTERPRISE_URN } from './user-schema';

const givenNames = [
  'Ada',
  'Bruno',
  'Chiara',
  'Dmitri',
  'Elif',
  'Farid',
  'Grace',
  'Hanna',
  'Ingrid',
  'Jun',
  'Kofi',
  'Lea',
];
const familyNames = ['Almeida', 'Berger', 'Costa', 'Dubois', "O'Brien", 'Fischer', 'García', 'Huber', 'Ito', 'Jürgens'];
const departments = ['Sales', 'Research and Development', 'Finance', 'Support', 'Legal'];
const groupSize = 10;

/** What was put into the store, in order of creation. */
export interface SeededDirectory {
  userIds: string[];
  groupIds: string[];
}

/**
 * Fills a store with plausible people and groups, past HTTP and its checks: for benchmarks, and as bystanders in tests.
 * Names carry their number, so they stay unique. Each group has ten members, as far as there are users.
 */
export function seedDirectory(store: Store, users: number, groups: number): SeededDirectory {
  const created = new Date().toISOString();
  const insert = (type: ResourceTypeName, attributes: JsonObject, members: string[]): string => {
    const draft = { ...newDraft(type), attributes };
    for (const id of members) addMember(draft.members, id, 'User');
    return insertResource(store, randomUUID(), draft, created).id;
  };
  const offset = store.sequence;
  const userIds = Array.from({ length: users }, (_, index) => insert('User', person(offset + index), []));
  const groupIds = Array.from({ length: groups }, (_, index) => {
    const start = users === 0 ? 0 : (index * groupSize) % users;
    return insert('Group', team(offset + users + index), userIds.slice(start, start + groupSize));
  });
  return { userIds, groupIds };
}

function person(number: number): JsonObject {
  const givenName = pick(givenNames, number);
  const familyName = pick(familyNames, Math.floor(number / givenNames.length));
  const userName = `${givenName}.${familyName}.${number}@directory.example`.toLowerCase().replace("'", '');
  const emails: Json[] = [{ value: userName, type: 'work', primary: true }];
  if (number % 3 === 0) emails.push({ value: `${givenName.toLowerCase()}.${number}@home.example`, type: 'home' });
  return {
    userName,
    externalId: `seed-user-${number}`,
    active: number % 10 !== 9,
    displayName: `${givenName} ${familyName}`,
    name: { formatted: `${givenName} ${familyName}`, givenName, familyName },
    emails,
    [ENTERPRISE_URN]: { employeeNumber: String(100_000 + number), department: pick(departments, number) },
  };
}

function team(number: number): JsonObject {
  return { displayName: `Team ${number} ${pick(departments, number)}`, externalId: `seed-group-${number}` };
}

function pick(from: string[], number: number): string {
  return from[number % from.length] as string;
}
