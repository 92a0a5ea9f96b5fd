/** Sends hostile input to both engines: corrupted commands, logs, links, documents, files, queries and moments. */
import { spoilFile, spoilJson, spoilLink, spoilLog, spoilNow, spoilText } from './mutate.mjs';
import { askEverything, joined, load, view } from './play.mjs';
import { randomOf } from './random.mjs';

const NOW = '{"epoch_ms":1795161600000,"local_date":"2026-11-20","utc_offset_min":0}';
const times = (n, work) => Array.from({ length: n }, (_, i) => work(i));

/** Returns how many inputs of each sort were tried. `content` is {documents: [[name, text]], links: [text], registry: [id]}. */
export async function playHostile(engines, stories, content, seed) {
  const sorts = { commands, logs, links, documents, files, moments, questions };
  const tried = {};
  for (const [name, play] of Object.entries(sorts)) {
    tried[name] = 0;
    const stage = stageOf(engines, (count) => (tried[name] += count));
    await play(stage, stories, content, randomOf(seed, name));
  }
  return tried;
}

/** Counts each input as a step. If an engine aborts, restarts it and loads the same log again. */
function stageOf(engines, count) {
  let loaded = [];
  return {
    engines,
    begin(name, lines = []) {
      engines.begin(name);
      loaded = lines;
      load(engines, lines);
    },
    async ask(kind, name, inputs, detail) {
      count(1);
      engines.step += 1;
      engines.ask(kind, name, inputs, detail);
      if (await engines.repair()) load(engines, loaded);
    },
    async each(work) {
      count(1);
      engines.step += 1;
      work();
      await engines.repair();
    },
  };
}

const decide = (stage, command, now) =>
  stage.ask(
    'decide',
    'decide',
    [
      [command, 'command'],
      [now, 'args'],
    ],
    command,
  );

async function commands(stage, stories, _content, random) {
  const samples = samplesOf(stories, 6);
  for (const story of spread(stories, 12)) {
    stage.begin(`hostile commands after ${story.name}`, story.log);
    for (const sample of samples) {
      for (const command of [sample, ...times(4, () => spoilJson(sample, random))])
        await decide(stage, command, story.now);
    }
  }
}

/** Returns up to `most` commands of every kind. */
function samplesOf(stories, most) {
  const byKind = new Map();
  for (const { steps } of stories) {
    for (const { command } of steps.filter((step) => step.command)) {
      const { kind } = JSON.parse(command).body;
      const known = byKind.get(kind) ?? [];
      if (known.length < most) byKind.set(kind, [...known, command]);
    }
  }
  return [...byKind.values()].flat();
}

/** Returns at most `most` items of a list, evenly spread. */
const spread = (list, most) => list.filter((_, i) => i % Math.ceil(list.length / most) === 0);
const withLog = (stories) => stories.filter(({ log }) => log && log.length > 5);

async function logs(stage, stories, _content, random) {
  for (const story of spread(withLog(stories), 40)) {
    for (const i of times(10, Number)) {
      const others = random
        .pick(withLog(stories))
        .log.map((line) => line.replaceAll('device-1', random.pick(['device-2', 'device-1'])));
      stage.begin(`hostile log ${i + 1} of ${story.name}`);
      const lines = spoilLog(story.log, others, random);
      await stage.each(() => {
        load(stage.engines, lines, 'load of a spoilt log');
        askEverything(stage.engines, story.now);
      });
      await stage.ask('apply', 'apply', [[joined(lines), 'record']]);
    }
  }
}

async function links(stage, stories, { links: all }, random) {
  const story = stories.find(({ name }) => name === 'story planned') ?? stories[0];
  for (const [i, link] of all.entries()) {
    stage.begin(`hostile links from line ${i + 1}`, story.log);
    for (const text of [link, ...times(8, () => spoilLink(link, random))]) {
      await stage.ask(
        'link_read',
        'link_read',
        [
          [text, 'document'],
          [NOW, 'args'],
        ],
        text,
      );
      const args = JSON.stringify({ text });
      await stage.ask(
        'query programme',
        'query',
        [
          ['programme', 'name'],
          [args, 'args'],
          [story.now, 'args'],
        ],
        text,
      );
      const body = { kind: 'request_programme', text };
      await decide(stage, JSON.stringify({ command_id: `h-${i}`, device: 'device-1', body }), story.now);
    }
  }
}

async function documents(stage, _stories, content, random) {
  stage.begin('programme_list and about');
  await stage.ask('programme_list', 'programme_list', []);
  await stage.ask('about', 'about', []);
  for (const [name, document] of content.documents) {
    stage.begin(`hostile documents of ${name}`);
    for (const text of [document, ...times(50, () => spoilJson(document, random))]) {
      await stage.ask('programme_form', 'programme_form', [
        [text, 'document'],
        [NOW, 'args'],
      ]);
      await stage.ask('programme_export', 'programme_export', [[text, 'document']]);
      await stage.ask('link_read', 'link_read', [
        [text, 'document'],
        [NOW, 'args'],
      ]);
      await stage.ask('simulate', 'simulate', simulated(text, random.pick(PEOPLE), 40, random.below(1000)));
    }
  }
  await lives(stage, content, random);
}

const PEOPLE = ['steady', 'ordinary', 'slow', 'flaring', 'forgetful', 'over_keen', 'silent', 'twice_a_week', 'nobody'];
const simulated = (text, kind, days, seed) => [
  [text, 'document'],
  [kind, 'name'],
  [0, 'own'],
  [1, 'own'],
  [days, 'own'],
  [seed, 'own'],
];

/** Simulates half a year of every kind of person under every released programme, and compares the summaries. */
async function lives(stage, content, random) {
  for (const [name, document] of content.documents) {
    stage.begin(`simulated people of ${name}`);
    const slices = [];
    for (const kind of PEOPLE) {
      const { ours } = stage.engines.ask('simulate', 'simulate', simulated(document, kind, 180, 7), kind);
      if (ours.startsWith('{"ok":')) slices.push(JSON.parse(ours).ok);
      await stage.ask('simulate with bad numbers', 'simulate', [
        [document, 'document'],
        [kind, 'name'],
        ...times(4, () => [random.pick([-1, 0, 1, 2147483647, -2147483648]), 'own']),
      ]);
    }
    const text = JSON.stringify(slices);
    for (const given of [text, ...times(10, () => spoilJson(text, random))])
      await stage.ask('simulate_summary', 'simulate_summary', [
        [document, 'document'],
        [given, 'args'],
      ]);
  }
}

async function files(stage, stories, _content, random) {
  for (const story of spread(withLog(stories), 30)) {
    stage.begin(`hostile files of ${story.name}`);
    for (const given of [joined(story.log), ...times(12, () => spoilFile(joined(story.log), random))]) {
      await stage.ask('inspect_log', 'inspect_log', [[given, 'record']]);
      await stage.ask('join_logs', 'join_logs', [
        [given, 'record'],
        [joined(story.log), 'record'],
      ]);
    }
  }
}

async function moments(stage, stories, _content, random) {
  const samples = samplesOf(stories, 1);
  for (const story of spread(withLog(stories), 10)) {
    stage.begin(`hostile moments in ${story.name}`, story.log);
    for (const now of times(60, () => spoilNow(random))) {
      await stage.each(() => view(stage.engines, now));
      await decide(stage, random.pick(samples), now);
      await stage.ask(
        'query entries',
        'query',
        [
          ['entries', 'name'],
          ['{"before":null,"limit":9}', 'args'],
          [now, 'args'],
        ],
        now,
      );
      await stage.ask(
        'programme_form',
        'programme_form',
        [
          ['1.BsAEockvPQ', 'document'],
          [now, 'args'],
        ],
        now,
      );
    }
  }
}

const QUESTIONS = [
  ['entries', '{"before":null,"limit":60}'],
  ['entries', '{"before":"2026-11-20","limit":1}'],
  ['day', '{"date":"2026-11-19"}'],
  ['insight', '{"weeks":4,"before":null}'],
  ['programme', '{"text":"1.BsAEockvPQ"}'],
  ['registry', '{"ids":["R1","R34"]}'],
  ['state', '{}'],
  ['nothing', '{}'],
];

async function questions(stage, stories, { registry }, random) {
  for (const story of spread(withLog(stories), 10)) {
    stage.begin(`hostile questions in ${story.name}`, story.log);
    for (const [name, args] of QUESTIONS) {
      for (const given of [args, ...times(10, () => spoilJson(args, random))])
        await stage.ask(
          `query ${name}`,
          'query',
          [
            [name, 'name'],
            [given, 'args'],
            [story.now, 'args'],
          ],
          given,
        );
      await stage.ask('query', 'query', [
        [spoilText(name, random), 'own'],
        [args, 'args'],
        [story.now, 'args'],
      ]);
    }
  }
  stage.begin('the registry');
  for (let i = 0; i < registry.length; i += 32) {
    const args = JSON.stringify({ ids: registry.slice(i, i + 32) });
    await stage.ask(
      'query registry',
      'query',
      [
        ['registry', 'name'],
        [args, 'args'],
        [NOW, 'args'],
      ],
      args,
    );
  }
}
