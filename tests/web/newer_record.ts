/** A record as a newer app would write it. */

/** The same record in a version that this build does not know, with a correct checksum. */
export function newerThan(line: string): string {
  const newer = line.replace(/"v":\d+/, '"v":999');
  const head = newer.slice(0, newer.lastIndexOf(',"crc":'));
  return `${head},"crc":"${crc32(head)}"}`;
}

function crc32(text: string): string {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let i = 0; i < 8; i += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
