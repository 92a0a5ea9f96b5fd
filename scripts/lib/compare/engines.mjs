/** The two engines under comparison, and the differences between their answers. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { firstDifference } from './difference.mjs';
import { translator } from './words.mjs';

const ABORTED = 'aborted';
const FREE_OF_BUILD = new Set(['about']);

/** One engine: its module, its instance, and the translation of its words. Inputs are in the words of the working tree. */
class Side {
  constructor(make, rules) {
    this.make = make;
    this.toIts = translator(rules, 'new');
    this.toOurs = translator(rules, 'old');
    this.log = [];
  }
  async start() {
    this.module = await this.make();
    this.engine = new this.module.Engine();
    this.isBroken = false;
    this.build ??= JSON.parse(this.module.about()).ok.build;
  }
  fresh() {
    this.engine.delete();
    this.engine = new this.module.Engine();
    this.log = [];
  }
  /** Returns the engine's answer in its own words, or "aborted". */
  raw(name, inputs) {
    const on = name in this.module && name !== 'Engine' ? this.module : this.engine;
    try {
      return on[name](...inputs.map(([value, where]) => this.translated(value, where)));
    } catch {
      this.isBroken = true;
      return ABORTED;
    }
  }
  translated(value, where) {
    if (typeof value !== 'string' || where === 'own') return value;
    return where === 'name' ? this.toIts.word(value) : this.toIts.text(value, where);
  }
}

async function moduleIn(folder) {
  const wasmBinary = await readFile(join(folder, 'heelwise_engine.wasm'));
  const { default: instantiate } = await import(pathToFileURL(join(folder, 'heelwise_engine.mjs')).href);
  return () => instantiate({ wasmBinary, print: () => undefined, printErr: () => undefined });
}

export class Engines {
  differences = [];
  counts = { calls: 0, aborted: 0 };

  static async open(baseFolder, ourFolder, rules) {
    const both = new Engines();
    both.base = new Side(await moduleIn(baseFolder), rules);
    both.ours = new Side(await moduleIn(ourFolder), []);
    await Promise.all([both.base.start(), both.ours.start()]);
    return both;
  }

  /** Starts a story with new engines. Only the first difference of each kind in a story is kept. */
  begin(story) {
    this.story = story;
    this.step = 0;
    this.known = new Set();
    for (const side of [this.base, this.ours]) side.fresh();
  }

  /**
   * Asks both engines and compares their answers. Each input is [text, where], with `where` as in renames.json, or "own" for text that is
   * not translated. If `inputs` is a function, it returns the inputs for each side. Returns the raw answers.
   */
  ask(kind, name, inputs, detail = '') {
    this.counts.calls += 1;
    const of = (side) => side.raw(name, typeof inputs === 'function' ? inputs(side) : inputs);
    const answers = { base: of(this.base), ours: of(this.ours) };
    if (answers.ours === ABORTED) this.counts.aborted += 1;
    let before = this.base.toOurs.text(answers.base, 'answer');
    if (FREE_OF_BUILD.has(name)) before = before.replaceAll(this.base.build, this.ours.build);
    if (before !== answers.ours && !this.known.has(kind)) this.note(kind, before, answers.ours, detail);
    return answers;
  }

  note(kind, before, after, detail) {
    this.known.add(kind);
    const found = firstDifference(before, after);
    this.differences.push({ story: this.story, step: this.step, kind, detail, ...found });
  }

  /** Restarts each engine that aborted. Returns true if any had. */
  async repair() {
    const broken = [this.base, this.ours].filter((side) => side.isBroken);
    for (const side of broken) await side.start();
    return broken.length > 0;
  }
}
