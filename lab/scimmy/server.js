// scimmy and scimmy-routers of the folder that this is started in, in a small Express app with users and groups in maps. The
// handlers store what scimmy gives them and refuse duplicate names, no more.
const { randomUUID } = require('node:crypto');

const load = (name) => {
  const loaded = require(require.resolve(name, { paths: [process.cwd()] }));
  return loaded.default ?? loaded;
};
const express = load('express');
const SCIMMY = load('scimmy');
const Routers = load('scimmy-routers');

const clone = (value) => JSON.parse(JSON.stringify(value));
const notFound = (id) => new SCIMMY.Types.Error(404, null, `Resource ${id} not found`);

function declare(Resource, table, name) {
  SCIMMY.Resources.declare(Resource)
    .ingress(async (resource, instance) => {
      const id = resource.id ?? randomUUID();
      const before = table.get(id);
      if (resource.id !== undefined && !before) throw notFound(id);
      const same = (entry) => String(entry[name]).toLowerCase() === String(instance[name]).toLowerCase();
      if ([...table.values()].some((entry) => entry.id !== id && same(entry)))
        throw new SCIMMY.Types.Error(409, 'uniqueness', `${name} is taken`);
      const now = new Date().toISOString();
      table.set(id, { ...clone(instance), id, meta: { created: before?.meta.created ?? now, lastModified: now } });
      return clone(table.get(id));
    })
    .egress(async ({ id, filter }) => {
      if (id !== undefined) {
        if (!table.has(id)) throw notFound(id);
        const entry = clone(table.get(id));
        // Version 1.0 wants an array even for one id; later ones take either.
        return [entry];
      }
      const all = [...table.values()].map(clone);
      return filter ? filter.match(all) : all;
    })
    .degress(async ({ id }) => {
      if (!table.delete(id)) throw notFound(id);
    });
}

declare(SCIMMY.Resources.User, new Map(), 'userName');
declare(SCIMMY.Resources.Group, new Map(), 'displayName');
SCIMMY.Resources.User.extend(SCIMMY.Schemas.EnterpriseUser, false);

const handler = (request) => {
  const [scheme, credentials] = (request.header('Authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || credentials !== process.env.TOKEN)
    throw new Error('The token is not valid');
  return 'admin';
};
const app = express();
app.use('/scim', new Routers({ type: 'bearer', docUri: 'https://example.com/docs', handler }));
app.listen(Number(process.env.PORT), '127.0.0.1');
