import { catalogue } from '../../suites/catalogue';

const checks = catalogue.flatMap(({ checks }) => checks);

test.each(checks.map((check) => [check.id, check] as const))(
  '%s: headlines are of its messages, and differ',
  (_, check) => {
    const headlines = Object.entries(check.headlines ?? {});
    expect(headlines.map(([messageId]) => messageId).filter((messageId) => !(messageId in check.messages))).toEqual([]);
    expect(new Set(headlines.map(([, headline]) => headline)).size).toBe(headlines.length);
  },
);
