/** Lines of the log as the one text that crosses the boundary. */

/**
 * Joined with a line feed. A line that could shift the others (a line break inside it, or a lone surrogate, which emscripten's encoder
 * may fuse with the line feed behind it) gets U+FFFD in that place: such a line is damaged anyway and must stay one damaged line.
 */
export function lineText(lines: readonly string[]): string {
  return lines.map((line) => line.toWellFormed().replaceAll(/[\n\r]/g, '\uFFFD')).join('\n');
}
