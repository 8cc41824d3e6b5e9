import { defineProbe, noting, type StepIn } from '../contract/probe';
import { urn } from '../scim/urns';

export const discoveryDocuments = defineProbe({
  id: 'discovery-documents',
  plays:
    "Reads the service provider configuration, the resource types and the schemas, as schema discovery and Microsoft's validator do.",
  access: 'read',
  chain: 6,
  steps: {
    config: [],
    types: [],
    schemas: [],
    schema: [],
    'unknown-schema': [],
    'filtered-schemas': [],
  },
  facts: noting<{ mapsEnterprise: boolean }>(),
  async run(session) {
    const get = (step: StepIn<typeof session>, path: string) => session.send(step, { method: 'GET', path });
    const paths = session.profile.users.attributes.map(({ path }) => path.toLowerCase());
    session.note({ mapsEnterprise: paths.some((path) => path.startsWith(`${urn.enterprise.toLowerCase()}:`)) });
    await get('config', '/ServiceProviderConfig');
    await get('types', '/ResourceTypes');
    await get('schemas', '/Schemas');
    await get('schema', `/Schemas/${urn.user}`);
    await get('unknown-schema', '/Schemas/urn:example:no:such:Schema');
    await session.send('filtered-schemas', {
      method: 'GET',
      path: '/Schemas',
      query: { filter: `id eq "${urn.user}"` },
    });
  },
});
