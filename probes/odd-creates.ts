import type { Person, Session } from '../contract/probe';
import { entraUser } from '../fixtures/users';
import { writeAttribute } from '../scim/attribute-path';
import { arrayOf, type JsonObject, objectOf } from '../scim/json';
import { usableId, userPath } from '../scim/paths';
import { isThere } from '../scim/staleness';
import { urn } from '../scim/urns';

/** The user that was created before; some peculiarities refer to it. */
interface Known {
  id: string;
  email: string;
}

type Peculiarity = (body: JsonObject, session: Session, person: Person, known: Known) => void;

const workEmail = 'emails[type eq "work"].value';
const isMapped = ({ profile }: Session, path: string) => profile.users.attributes.some((each) => each.path === path);
const isAnyMapped = ({ profile }: Session, name: string) =>
  profile.users.attributes.some(({ path }) => new RegExp(`^${name}\\b`, 'i').test(path));
/** Without a gallery profile nobody says what the customer maps, and roles are often mapped. */
const mayHaveRoles = (session: Session) => isAnyMapped(session, 'roles') || session.profile.source === undefined;
const role = { type: 'WindowsAzureActiveDirectoryRole', value: 'User' };
const extension = (body: JsonObject): JsonObject => {
  const data = objectOf(body[urn.enterprise]) ?? {};
  body[urn.enterprise] = data;
  return data;
};

/** What a create call may contain, from Entra itself or because a customer changed the mapping; each is right by itself. */
const lawful: Record<string, Peculiarity> = {
  'unlisted extension': (body, _session, person) => {
    body.schemas = arrayOf(body.schemas).filter((name) => name !== urn.enterprise);
    extension(body).department = person.department;
  },
  nulls: (body, session) => {
    for (const name of ['title', 'nickName', 'phoneNumbers']) if (isAnyMapped(session, name)) body[name] = null;
  },
  id: (body, session) => {
    body.id = session.guid();
  },
  meta: (body) => {
    body.meta = { resourceType: 'User', created: '2001-01-01T00:00:00Z' };
  },
  'letter case': (body, _session, person) => {
    body.userName = person.userName.replace(/(^|[.@])[a-z]/g, (start) => start.toUpperCase());
  },
  'letter case of externalId': (body, session) => {
    if (isMapped(session, 'externalId')) body.externalId = `Ext-${session.guid().toUpperCase()}-ext`;
  },
};

const tolerated: Record<string, Peculiarity> = {
  'unknown attribute': (body) => {
    body.scimConformanceUnknown = 'nobody knows this attribute';
  },
  password: (body, session) => {
    body.password = `Aa1!${session.guid()}`;
  },
};

const valued: Record<string, Peculiarity> = {
  'role with a text for primary': (body, session) => {
    if (mayHaveRoles(session)) body.roles = [{ primary: 'True', ...role }];
  },
  'manager as text': (body, session, _person, { id }) => {
    if (isMapped(session, `${urn.enterprise}:manager`)) extension(body).manager = id;
  },
  'shared e-mail': (body, session, _person, { email }) => {
    if (isMapped(session, workEmail)) writeAttribute(body, workEmail, email);
  },
  'letters outside the BMP': (body, session, person) => {
    const values = { 'name.familyName': 'Ñandú 𠮷野', displayName: `${person.displayName} 𠮷野 مريم Łucja` };
    for (const [path, value] of Object.entries(values)) if (isMapped(session, path)) writeAttribute(body, path, value);
  },
  inactive: (body) => {
    body.active = false;
  },
};

/** What differs from a refused peculiarity in its form alone. */
const plain: Record<string, Peculiarity> = {
  'role with a text for primary': (body, session) => {
    if (mayHaveRoles(session)) body.roles = [{ primary: true, ...role }];
  },
};

const all = { ...lawful, ...tolerated, ...valued };

/**
 * Creates a user with every peculiarity at once. When that is refused, the peculiarities are tried in three groups, and
 * those of a refused group one by one. A provider that accepts them all sees one request; for one that does not, the
 * refused peculiarity becomes known.
 */
export async function createOdd(session: Session, known: Known): Promise<void> {
  // In a user of its own: another peculiarity leaves one URN alone in schemas.
  await attempt(session, known, 'odd: core schema last', {
    'core schema last': (body) => {
      body.schemas = [...arrayOf(body.schemas)].reverse();
    },
  });
  if (await attempt(session, known, 'odd', all)) return;
  for (const group of [lawful, tolerated, valued]) {
    if (await attempt(session, known, `odd: ${Object.keys(group).join(', ')}`, group)) continue;
    for (const [name, peculiarity] of Object.entries(group)) {
      const isCreated = await attempt(session, known, `odd: ${name}`, { [name]: peculiarity });
      const twin = plain[name];
      if (!isCreated && twin) await attempt(session, known, `odd: ${name}, written plainly`, { [name]: twin });
    }
  }
}

/** @returns whether the user was created; if so, it is read back */
async function attempt(
  session: Session,
  known: Known,
  step: string,
  peculiarities: Record<string, Peculiarity>,
): Promise<boolean> {
  const person = session.person();
  const body = entraUser(session.profile, person);
  for (const apply of Object.values(peculiarities)) apply(body, session, person, known);
  const call = { method: 'POST', path: '/Users', body, marks: { intent: 'odd-create' } } as const;
  const { response } = await session.send(step, call);
  const id = usableId(objectOf(response?.body)?.id);
  if (!response || response.status >= 300 || !id) return false;
  await session.readBack(`read ${step}`, { method: 'GET', path: userPath(id) }, isThere);
  return true;
}
