/** The lines of the log as the one text that crosses the boundary. */

/**
 * Joins lines with a line feed. A line that could shift the others gets U+FFFD in that place: one that contains a line
 * break, or a lone surrogate that emscripten's encoder may merge with the line feed. Such a line is damaged anyway and
 * must stay exactly one damaged line.
 */
export function lineText(lines: readonly string[]): string {
  return lines.map(plainLine).join('\n');
}

export const plainLine = (line: string): string => line.toWellFormed().replaceAll(/[\n\r]/g, '\uFFFD');
