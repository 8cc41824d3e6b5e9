/** The catalogue is some 150 modules: loaded only by the commands that read it, so that an audit starts at once. */
export const loadCatalogue = () => (require('../suites/catalogue') as typeof import('../suites/catalogue')).catalogue;

/** The embedded provider, loaded only by the command that serves it. */
export const loadProvider = () => require('../provider/provider') as typeof import('../provider/provider');
