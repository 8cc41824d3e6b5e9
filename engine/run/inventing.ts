import type { Profile, Session } from '../../contract/probe';
import { type CastMember, personFrom } from '../../fixtures/people';
import { seededGuid } from '../../fixtures/seeded-guid';
import { withinLimits } from '../../fixtures/users';

export interface Inventing extends Pick<Session, 'guid' | 'person' | 'groupName'> {
  /** Whether an id was made up here, so that no resource has it. */
  isMadeUp(id: string): boolean;
}

/**
 * Makes up people, names and ids for one probe run. The seed alone fixes every value.
 * @param key of the probe run, so that no two runs share a text
 * @param index position of the run in the plan, so that no two runs share a person
 */
export function makeInventing(
  { seed, cast, profile }: { seed: number; cast: readonly CastMember[]; profile: Profile },
  key: string,
  index: number,
): Inventing {
  const mark = `${seed.toString(36)}${index.toString(36).padStart(2, '0')}`;
  const madeUp = new Set<string>();
  let people = 0;
  let texts = 0;

  function guid(): string {
    texts += 1;
    const value = seededGuid(seed, `${key}/${texts}`);
    madeUp.add(value);
    return value;
  }

  return {
    guid,
    isMadeUp: (id) => madeUp.has(id),
    person() {
      people += 1;
      const member = cast[(index * 7 + people) % cast.length];
      if (!member) throw new Error('the run has no cast');
      return withinLimits(profile, personFrom(member, `${mark}${people.toString(36)}`, guid(), profile.users));
    },
    groupName() {
      texts += 1;
      return `Conformance group ${mark}${texts}`;
    },
  };
}
