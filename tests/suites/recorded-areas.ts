import type { Area, MappedAttribute } from '../../contract/check';
import { type Recordings, type RecordOptions, record } from '../helpers/recordings';
import { generic, mapping } from './mappings';

/**
 * @returns the area of that name. It alone is loaded: each test file loads anew what it needs, and there are many of them.
 * @throws Error when there is no such area
 */
export function readArea(name: string): Area {
  const { [name]: area } = require(`../../suites/${name}`) as Record<string, Area>;
  if (!area) throw new Error(`suites/${name} exports no area of that name`);
  return area;
}

/** The exchanges of the area's probes with the embedded provider: the same for all tests of the area, recorded once. */
export const recordArea = (name: string): Promise<Recordings> => record([readArea(name)], optionsOf[name]?.() ?? {});

/** Another recording of the same checks: of a provider that does something else, or with another mapping. */
export interface OtherRecording {
  /** No two of them have the same title: by it Jest's workers share what was recorded. */
  title: string;
  /** The areas whose probes are played, when it is not one alone. */
  areas?: string[];
  options: RecordOptions;
}

/** @param area whose probes are played, where the recording names none */
export const recordOther = ({ title, areas, options }: OtherRecording, area: string): Promise<Recordings> =>
  record((areas ?? [area]).map(readArea), { name: title, consistencyMs: 0, ...options });

/** Areas with checks that the generic profile gives nothing to judge, or with no probe of their own. */
const optionsOf: Readonly<Record<string, () => RecordOptions>> = {
  filtering: () => ({
    profile: mapping(
      generic.users.attributes.map((attribute) =>
        attribute.path === 'name.familyName' ? { ...attribute, filterable: true } : attribute,
      ),
    ),
  }),
  patch: () => {
    const attributes: MappedAttribute[] = [
      ...generic.users.attributes,
      { path: 'roles[primary eq "True"].value', type: 'String' },
    ];
    // One attribute alone may be long, so that the unusual texts go out in three rounds.
    return {
      profile: mapping(
        attributes.map((attribute) => (attribute.path === 'displayName' ? attribute : { ...attribute, maxLength: 60 })),
      ),
    };
  },
  representation: () => ({
    probes: [
      ...['create-and-match', 'create-values', 'disable-and-restore'],
      ...['leave', 'bystanders', 'discovery-documents'],
    ],
  }),
};
