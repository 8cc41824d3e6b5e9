/** The catalogue is some 150 modules: loaded only by the commands that read it, so that an audit starts at once. */
export const loadCatalogue = () => (require('../suites/catalogue') as typeof import('../suites/catalogue')).catalogue;

/** The checks and the probes that play for them. */
export const loadSuites = () => ({
  catalogue: loadCatalogue(),
  probes: (require('../probes/catalogue') as typeof import('../probes/catalogue')).probes,
});

/** The embedded provider, loaded only by the command that serves it. */
export const loadProvider = () => require('../provider/provider') as typeof import('../provider/provider');

/** What it can be made to do wrong, loaded only when somebody asks for it. */
export const loadFaults = () => require('../provider/faults') as typeof import('../provider/faults');

/** Products as their vendors document them, loaded only when somebody asks for one. */
export const loadModels = () => require('../provider/models') as typeof import('../provider/models');

/** What sends requests, loaded only by the command that does so in this process. */
export const loadInitProfile = () =>
  require('../engine/first-contact/init-profile') as typeof import('../engine/first-contact/init-profile');

/** What plays a probe to show it, loaded only by the command that explains checks. */
export const loadExplanation = () => ({
  ...(require('./explanation') as typeof import('./explanation')),
  ...(require('./sample-run') as typeof import('./sample-run')),
  ...(require('./page') as typeof import('./page')),
});
