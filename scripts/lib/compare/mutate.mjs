/** Corrupts JSON, logs, links, files and moments in the ways that people, programs and attackers do. */

/** JSON.stringify cannot write these literals. Strings with this mark hold their places and are replaced afterwards. */
const MARK = '@literal@';
const LITERALS = [
  '1e400',
  '-1e400',
  '1e-400',
  '123456789012345678901234567890',
  '-0',
  '1.5e3',
  'NaN',
  '01',
  '"\\ud800"',
  '"\\udc00x"',
];
const nested = (depth, open, close) => open.repeat(depth) + close.repeat(depth);
const VALUES = [
  null,
  true,
  false,
  0,
  -1,
  1,
  2147483648,
  9007199254740992,
  0.5,
  '',
  ' ',
  'x'.repeat(10_000),
  '\u0000',
  'é😀',
  [],
  {},
  [null],
  { kind: 'x' },
];

/** Returns the JSON text with one error in its structure or its bytes. */
export function spoilJson(text, random) {
  if (random.chance(4)) return spoilText(text, random);
  const root = { value: JSON.parse(text) };
  const [holder, name] = random.pick(placesOf(root));
  change(holder, name, random);
  return JSON.stringify(root.value)?.replaceAll(new RegExp(`"${MARK}(\\d+)"`, 'g'), (_, i) => literal(Number(i))) ?? '';
}

const literal = (i) => [...LITERALS, nested(20, '[', ']'), nested(200, '[', ']'), nested(5000, '[', ']')][i];

function placesOf(value, found = []) {
  if (value === null || typeof value !== 'object') return found;
  for (const name of Object.keys(value)) {
    found.push([value, name]);
    placesOf(value[name], found);
  }
  return found;
}

function change(holder, name, random) {
  const was = holder[name];
  const isObject = was !== null && typeof was === 'object' && !Array.isArray(was);
  const set = (key, value) => Reflect.set(holder, key, value);
  const ways = [
    () => (Array.isArray(holder) ? holder.splice(Number(name), 1) : Reflect.deleteProperty(holder, name)),
    () => set(name, random.pick(VALUES)),
    () => set(name, `${MARK}${random.below(LITERALS.length + 3)}`),
    () => set(name, isObject ? { ...was, nobody_knows_this: 1 } : [was]),
    () => (Array.isArray(was) ? set(name, [...was, ...was]) : set(`${name}s`, was)),
    () => set(name, typeof was === 'number' ? was + random.pick([1, -1, 1000, -1000, 0.5]) : String(was)),
    () => set(name, typeof was === 'string' ? `${was}x` : { value: was }),
  ];
  random.pick(ways)();
}

/** Returns the text with some wrong characters. */
export function spoilText(text, random) {
  const at = random.below(text.length + 1);
  const ways = [
    () => text.slice(0, at),
    () => text.slice(at),
    () => text.slice(0, at) + String.fromCharCode(32 + random.below(95)) + text.slice(at + 1),
    () => text.slice(0, at) + random.pick(['\u0000', '\n', '"', '\\', '\ud83d', '\u00ad', '}', 'é']) + text.slice(at),
    () => text + text,
    () => `${text} x`,
    () => `\uFEFF${text}`,
    () => text.slice(0, at) + text.slice(at + 1),
    () => text.toUpperCase(),
  ];
  return random.pick(ways)();
}

/** Returns the log with one error. `others` are lines of another log. */
export function spoilLog(lines, others, random) {
  const log = [...lines];
  const at = random.below(log.length + 1);
  const there = Math.min(at, Math.max(0, log.length - 1));
  const line = log[there] ?? '';
  const digit = random.below(10);
  const ways = [
    () => log.splice(at),
    () => log.splice(there, 1, spoilText(line, random).replaceAll('\n', ' ')),
    () => log.splice(at, 0, line),
    () => log.splice(at, 0, line.replace(/"seq":\d+/, `"seq":${digit}`)),
    () => log.reverse(),
    () => log.push(log.shift() ?? ''),
    () => log.splice(there, 1, ''),
    () => log.splice(there, 1),
    () => log.push(...others),
    () => log.splice(at, 0, ...others.slice(0, 5)),
    () => log.push(NEWER),
    () => log.splice(at, 0, '', '', '{}', 'null'),
  ];
  random.pick(ways)();
  return log;
}

/** A record with a valid checksum but a kind that no engine knows. */
const NEWER =
  '{"id":"z.0","device":"dev-z","seq":1,"v":1,"command_id":"z","now":{"epoch_ms":1795217400000,"local_date":"2026-11-20","utc_offset_min":0},"body":{"kind":"walked_on_mars"},"crc":"a643cbfd"}';

/** Returns a link as it may arrive: in the text of an email, broken into lines, percent-encoded, or damaged. */
export function spoilLink(link, random) {
  const at = random.below(link.length + 1);
  const ways = [
    () => `Hello,\n\nhere is your plan:\nhttps://example.org/heelwise/#${link}\n\nBest wishes`,
    () => `<https://example.org/#p=${link}>.`,
    () => link.replaceAll(/(.{60})/g, '$1\n'),
    () => link.replaceAll(/(.{70})/g, '$1=\r\n> '),
    () => encodeURIComponent(link),
    () => `${link.slice(0, at)} ${link.slice(at)}`,
    () => `${link.slice(0, at)}\u200b${link.slice(at)}`,
    () => `${link} ${link}`,
    () => link.replace(/^1/, '2'),
    () => spoilText(link, random),
    () => spoilText(link, random),
  ];
  return random.pick(ways)();
}

/** Returns a backup file as editors, mail programs and faulty disks may leave it. */
export function spoilFile(text, random) {
  const latin = () => Buffer.from(text, 'utf8').toString('latin1');
  const ways = [
    () => `\uFEFF${text}`,
    () => text.replaceAll('\n', '\r\n'),
    () => text.replaceAll('\n', '\r'),
    () => `${text}\n\n\n`,
    () => latin(),
    () => [...text].join('\u0000'),
    () => text.replace(/"records":(\d+)/, (_, n) => `"records":${Number(n) + random.pick([-1, 1, 1000, -1000, 2e6])}`),
    () => text.replace(/"format":\d+/, `"format":${random.pick([0, 2, 99, -1])}`),
    () => text.replace('"body"', '"head"'),
    () => text.split('\n').slice(1).join('\n'),
    () => spoilText(text, random),
  ];
  return random.pick(ways)();
}

const DATES = [
  '2026-11-20',
  '2026-02-29',
  '2024-02-29',
  '2026-13-01',
  '2026-00-10',
  '0000-01-01',
  '9999-12-31',
  '10000-01-01',
  '26-1-1',
  '2026-11-20T00:00',
  '',
];
const EPOCHS = [
  0,
  -1,
  1,
  1795161600000,
  1795161600000.5,
  9007199254740991,
  -9007199254740991,
  1e300,
  '1795161600000',
  null,
];
const OFFSETS = [0, 60, -720, 840, 1440, -1440, 901, 0.5, 100000, '0', null];

export function spoilNow(random) {
  const now = { epoch_ms: random.pick(EPOCHS), local_date: random.pick(DATES), utc_offset_min: random.pick(OFFSETS) };
  return random.chance(3) ? spoilJson(JSON.stringify(now), random) : JSON.stringify(now);
}
