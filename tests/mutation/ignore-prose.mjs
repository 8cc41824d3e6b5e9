import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Parts of a check's definition that are read by people, or held in place by the hygiene rules, the ledger and the kill matrix. */
const described = ['id', 'title', 'failure', 'rfc', 'entra', 'refs', 'impact', 'fix', 'messages'];

/** What stands in such a part is no behaviour: a mutant of it would only show that no test repeats its words. */
function shouldIgnore({ node }) {
  if (node.type === 'ObjectProperty' && described.includes(node.key.name)) return 'text of a definition';
  return undefined;
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'prose', { shouldIgnore })];
