/** The note of the last copy, and reading a chosen text file (H8, H14). */
import { describe, expect, test } from 'vitest';
import { lastExport, readTextFile } from '../../../web/store/backup.ts';
import { createMemoryLog } from '../../../web/store/memory_log.ts';

test('an unreadable note of the last copy counts as none', async () => {
  const log = createMemoryLog();
  for (const note of ['{', 'null', '{"date":1}', '[]']) {
    await log.metaSet('exported', note);
    expect(await lastExport(log)).toBeNull();
  }
});

describe('a text file', () => {
  const codeOf = async (file: Blob): Promise<string> => {
    const answer = await readTextFile(file, 1);
    return 'error' in answer ? answer.error.code : answer.ok;
  };

  test.each([
    ['a text', new Blob(['Dear diary']), 'Dear diary'],
    ['a picture', new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])]), 'file_not_text'],
    ['zeros', new Blob([new Uint8Array(10)]), 'file_not_text'],
    ['UTF-16', new Blob([new Uint8Array([0xff, 0xfe, 0x7b, 0x00])]), 'file_not_text'],
  ])('%s', async (_, file, expected) => {
    expect(await codeOf(file)).toBe(expected);
  });

  test('is refused before it is read if it is too large', async () => {
    const file = { size: 1024 * 1024 + 1, arrayBuffer: () => Promise.reject(new Error('was read')) };
    expect(await codeOf(file as unknown as Blob)).toBe('file_too_large');
  });

  test('is refused if it is gone from the disk or locked', async () => {
    const file = { size: 10, arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) };
    expect(await codeOf(file as unknown as Blob)).toBe('file_unreadable');
  });
});
