import { makePaint, wrap } from '../reporters/console-text';

/** A part of a page. */
export type Block =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'links'; links: readonly { text: string; url: string }[] }
  | { kind: 'code'; text: string };

export const title = (text: string): Block => ({ kind: 'title', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
export const code = (text: string): Block => ({ kind: 'code', text });

/** The page as text of at most `width` columns; lines of code stay as they are. */
export function toTerminal(blocks: readonly Block[], { colour, width }: { colour: boolean; width: number }): string {
  const paint = makePaint(colour);
  const indented = (text: string) => wrap(text, width - 2).map((line) => `  ${line}`);
  const item = (text: string) => wrap(text, width - 4).map((line, at) => `${at === 0 ? '  - ' : '    '}${line}`);
  const lines = (block: Block): string[] => {
    if (block.kind === 'title' || block.kind === 'heading') return [paint.bold(block.text)];
    if (block.kind === 'paragraph') return indented(block.text);
    if (block.kind === 'list') return block.items.flatMap(item);
    if (block.kind === 'links') return block.links.flatMap(({ text, url }) => [`  - ${text}`, `    ${paint.dim(url)}`]);
    return block.text.split('\n').map((line) => (line === '' ? '' : paint.cyan(`    ${line}`)));
  };
  const gap = (before: Block | undefined) =>
    before === undefined ? '' : before.kind === 'title' || before.kind === 'heading' ? '\n' : '\n\n';
  return `${blocks.map((block, at) => `${gap(blocks[at - 1])}${lines(block).join('\n')}`).join('')}\n`;
}
