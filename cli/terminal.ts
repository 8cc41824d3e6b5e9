export interface Terminal {
  isTerminal: boolean;
  /** Colour only on a terminal, and not where NO_COLOR or CI asks for plain text (no-color.org). */
  colour: boolean;
  width: number;
}

export function terminalOf(stream: NodeJS.WriteStream): Terminal {
  const isTerminal = stream.isTTY === true && !process.env.CI;
  return { isTerminal, colour: isTerminal && !process.env.NO_COLOR, width: Math.min(stream.columns || 100, 100) };
}
