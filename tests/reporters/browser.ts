import { execFileSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';

/** Asks for what `@sparticuz/chromium`, an ES module, says: where its browser is and how it wants to be started. */
const question = `import('@sparticuz/chromium').then(async ({ default: c }) =>
  console.log(JSON.stringify({ executablePath: await c.executablePath(), args: c.args })))`;

/** What a function server needs, but what ends the browser with its first window, or turns off what is tested. */
const unwanted = /^--(single-process|no-zygote|in-process-gpu|disable-web-security|allow-running-insecure-content)/;

/** A real Chromium, from npm alone. */
export async function launchBrowser(): Promise<Browser> {
  const answer = execFileSync(process.execPath, ['-e', question], { cwd: __dirname, encoding: 'utf8' });
  const { executablePath, args } = JSON.parse(answer) as { executablePath: string; args: string[] };
  return chromium.launch({ executablePath, args: [...args.filter((arg) => !unwanted.test(arg)), '--no-sandbox'] });
}
