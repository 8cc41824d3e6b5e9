import { auditCommand } from '../../cli/audit';

test.each<[string[], object]>([
  // So that the environment and the settings file are heard.
  [[], {}],
  [['--no-confirm'], { confirm: false }],
])('%j says %j and no more', (args, said) => {
  const command = auditCommand();
  command.parseOptions(args);
  expect(command.opts()).toEqual(said);
});
