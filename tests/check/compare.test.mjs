/**
 * What scripts/compare relies on: renamed words are translated both ways, and a changed byte is found with its place.
 */

import { crc32 } from 'node:zlib';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { firstDifference } from '../../scripts/lib/compare/difference.mjs';
import { pairScenes, pictureDifference } from '../../scripts/lib/compare/gallery.mjs';
import { spoilFile, spoilJson, spoilLink, spoilLog, spoilNow, spoilText } from '../../scripts/lib/compare/mutate.mjs';
import { randomOf } from '../../scripts/lib/compare/random.mjs';
import { engineLines } from '../../scripts/lib/compare/report.mjs';
import { checkRules, translator } from '../../scripts/lib/compare/words.mjs';

const sealed = (head) => `${head},"crc":"${crc32(head).toString(16).padStart(8, '0')}"}`;
const both = (rules) => ({ toOld: translator(rules, 'new'), toNew: translator(rules, 'old') });

describe('renamed words', () => {
  test('are translated there and back, as keys and as values, and nothing else changes', () => {
    const { toOld, toNew } = both([{ old: 'told', new: 'reported' }]);
    const old = '{"told": 1 , "kind":"told","text":"told me","list":["told",{"x":"told"}],"n":1.50}';
    const now = '{"reported": 1 , "kind":"reported","text":"told me","list":["reported",{"x":"reported"}],"n":1.50}';
    expect(toNew.text(old, 'answer')).toBe(now);
    expect(toOld.text(now, 'answer')).toBe(old);
    expect(toOld.word('reported')).toBe('told');
  });

  test('without any rename not one byte changes', () => {
    const text = '{"a":"\\u0041", "b":\n1}\nrest';
    expect(translator([], 'old').text(text, 'answer')).toBe(text);
  });

  test('one old word can become two new ones, depending on its place', () => {
    const { toOld, toNew } = both([
      { old: 'told', new: 'said', only: 'key', of: 'answer_clearance' },
      { old: 'told', new: 'reported', only: 'value', under: 'status' },
      { old: 'check_in', new: 'report_morning', in: 'command', under: 'kind' },
    ]);
    const old =
      '[{"kind":"answer_clearance","told":"yes"},{"kind":"other","told":"no"},{"status":"told","word":"told"},{"kind":"check_in"}]';
    const now =
      '[{"kind":"answer_clearance","said":"yes"},{"kind":"other","told":"no"},{"status":"reported","word":"told"},{"kind":"report_morning"}]';
    expect(toNew.text(old, 'command')).toBe(now);
    expect(toOld.text(now, 'command')).toBe(old);
    expect(toNew.text(old, 'answer')).toContain('{"kind":"check_in"}');
  });

  test('a rule for a key can be limited to objects under one member', () => {
    const { toOld, toNew } = both([{ old: 'left', new: 'left_side', only: 'key', under: 'pain' }]);
    const old = '{"pain":{"left":1},"other":{"left":2}}';
    expect(toNew.text(old, 'answer')).toBe('{"pain":{"left_side":1},"other":{"left":2}}');
    expect(toOld.text(toNew.text(old, 'answer'), 'answer')).toBe(old);
  });

  test('the steps of a pointer, the parts of an id and JSON inside a string are translated too', () => {
    const { toOld, toNew } = both([{ old: 'rung', new: 'step' }]);
    const old = '{"path":"/set/~1rung~10/rung","id":"rung:s-1:2026-01-01","text":"{\\"rung\\":\\"é\\\\n\\"}"}';
    const now = '{"path":"/set/~1step~10/step","id":"step:s-1:2026-01-01","text":"{\\"step\\":\\"é\\\\n\\"}"}';
    expect(toNew.text(old, 'answer')).toBe(now);
    expect(toOld.text(now, 'answer')).toBe(old);
  });

  test('the parts of a catalogue key are translated only if a rule says so', () => {
    const rules = [
      { old: 'rung', new: 'step', dotted: true },
      { old: 'offer', new: 'proposal' },
    ];
    const { toOld, toNew } = both(rules);
    expect(toNew.text('{"key":"offer.rung.up"}', 'answer')).toBe('{"key":"offer.step.up"}');
    expect(toOld.text('{"key":"offer.step.up"}', 'answer')).toBe('{"key":"offer.rung.up"}');
  });

  test('a translated record gets the checksum of its new bytes, in an answer and in a log', () => {
    const { toOld, toNew } = both([{ old: 'told', new: 'reported' }]);
    const old = sealed('{"id":"a.0","body":{"kind":"told","name":"Zoë"}');
    const now = sealed('{"id":"a.0","body":{"kind":"reported","name":"Zoë"}');
    expect(toNew.text(old, 'record')).toBe(now);
    expect(toOld.text(`${now}\n\n${now}`, 'record')).toBe(`${old}\n\n${old}`);
    const answer = (record) => JSON.stringify({ ok: { records: [record] } });
    expect(toNew.text(answer(old), 'answer')).toBe(answer(now));
  });

  test('a damaged record stays damaged, and a cut record is translated up to the cut', () => {
    const toNew = translator([{ old: 'told', new: 'reported' }], 'old');
    expect(toNew.text('{"kind":"told","crc":"00000000"}', 'record')).toBe('{"kind":"reported","crc":"00000000"}');
    expect(toNew.text('{"kind":"told","now":{"epo', 'record')).toBe('{"kind":"reported","now":{"epo');
  });

  test('a rule with an unknown or missing member is refused', () => {
    expect(() => checkRules([{ old: 'a', new: 'b', were: 'x' }])).toThrow('not valid');
    expect(() => checkRules([{ old: 'a' }])).toThrow('not valid');
    expect(() => checkRules({})).toThrow('not a list');
  });
});

describe('a difference', () => {
  test('is found with its path and both values', () => {
    expect(firstDifference('{"a":1}', '{"a":1}')).toBeNull();
    expect(firstDifference('{"a":[{"b":1}]}', '{"a":[{"b":2}]}')).toEqual({ path: '/a/0/b', before: '1', after: '2' });
    expect(firstDifference('{"a":1}', '{"a":1,"b":null}')).toEqual({ path: '/b', before: '(absent)', after: 'null' });
    expect(firstDifference('{"a":[1]}', '{"a":{"0":1}}')?.path).toBe('/a');
  });

  test('is found inside a record of an answer and in a line of a file', () => {
    const answer = (record) => JSON.stringify({ ok: { records: [JSON.stringify(record)] } });
    expect(firstDifference(answer({ body: { x: 1 } }), answer({ body: { x: 2 } }))).toEqual({
      path: '/ok/records/0 → /body/x',
      before: '1',
      after: '2',
    });
    expect(firstDifference(JSON.stringify('{}\n{"a":1}'), JSON.stringify('{}\n{"a":2}'))?.path).toBe(' line 1 → /a');
  });

  test('is found in the order of members, the spelling of a number and broken text', () => {
    expect(firstDifference('{"a":1,"b":2}', '{"b":2,"a":1}')?.path).toContain('order of members');
    expect(firstDifference('{"a":1}', '{"a":1.0}')?.path).toBe('character 6');
    expect(firstDifference('aborted', '{"ok":1}')?.path).toBe('character 0');
  });

  test('is reported with its story and step', () => {
    const found = { story: 'life 7', step: 3, kind: 'view', detail: '', ...firstDifference('{"a":1}', '{"a":2}') };
    const played = { stories: 1, lives: 1, commands: 2, accepted: 1 };
    const lines = engineLines(
      { played, tried: { logs: 5 }, counts: { calls: 9, aborted: 0 }, differences: [found] },
      true,
    );
    expect(lines.join('\n')).toContain('view: life 7, step 3, at /a\n  before: 1\n  after:  2');
    expect(lines[1]).toBe('Engine: 1 difference.');
  });
});

test('spoiled input is the same for the same seed, and is nearly always spoiled', () => {
  const json = '{"command_id":"a-1","body":{"kind":"open_day","list":[1,2]}}';
  const all = (seed) => {
    const random = randomOf(seed, 'test');
    const lines = ['{"seq":1}', '{"seq":2}', '{"seq":3}'];
    return Array.from({ length: 600 }, () => [
      spoilJson(json, random),
      spoilText(json, random),
      spoilLog(lines, ['{"seq":9}'], random).join('\n'),
      spoilLink('1.BsAEockvPQ', random),
      spoilFile(`${json}\n${json}\n`, random),
      spoilNow(random),
    ]);
  };
  expect(all(1)).toEqual(all(1));
  expect(all(1)).not.toEqual(all(2));
  const spoilt = all(1).map(([first]) => first);
  expect(spoilt.filter((text) => text !== json).length).toBeGreaterThan(500);
  expect(new Set(spoilt).size).toBeGreaterThan(60);
  expect(spoilt.some((text) => text.includes('\\ud800'))).toBe(true);
  expect(spoilt.some((text) => text.includes('['.repeat(5000)))).toBe(true);
});

describe('scenes', () => {
  test('are paired by their new names', () => {
    const { word } = translator([{ old: 'told_flare', new: 'flare_reported' }], 'old');
    expect(pairScenes(['a', 'told_flare', 'gone'], ['a', 'flare_reported', 'new'], word)).toEqual({
      paired: [
        ['a', 'a'],
        ['told_flare', 'flare_reported'],
      ],
      added: ['new'],
      removed: ['gone'],
    });
  });

  test('differ if one pixel or the size differs', () => {
    const picture = (width, height, at) => {
      const png = new PNG({ width, height });
      png.data.fill(255);
      if (at !== undefined) png.data[at * 4] = 254;
      return PNG.sync.write(png);
    };
    expect(pictureDifference(picture(4, 5), picture(4, 5))).toBeNull();
    expect(pictureDifference(picture(4, 5), picture(4, 5, 7))?.share).toBe(1 / 20);
    expect(pictureDifference(picture(4, 5), picture(4, 6))?.share).toBe(4 / 24);
  });
});
