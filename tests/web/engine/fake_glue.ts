/** A module of a few lines instead of the wasm. It crashes on command and counts its instances. */
import type { EngineModule, ModuleFactory } from '../../../web/engine/engine.ts';

export interface FakeGlue {
  make: ModuleFactory;
  /** The number of instances made so far. */
  lives: number;
  /** Every call, as `life.name(arguments)`. */
  calls: string[];
  /** What the next calls throw (or, for a text, answer), one entry for each call. */
  next: unknown[];
}

export function fakeGlue(): FakeGlue {
  const glue: FakeGlue = {
    lives: 0,
    calls: [],
    next: [],
    make: async () => {
      if (glue.next[0] instanceof LoadFailure) throw glue.next.shift();
      glue.lives += 1;
      const life = glue.lives;
      let dead = false;
      const call = (name: string, ...args: string[]): string => {
        glue.calls.push(`${life}.${name}(${args.join('|')})`);
        if (dead) throw abort();
        const scripted = glue.next.shift();
        if (typeof scripted === 'string') return scripted;
        if (scripted) {
          dead = true;
          throw scripted;
        }
        return `{"ok":{"life":${life}}}`;
      };
      const module: EngineModule = {
        Engine: class {
          parts: string[] = [];
          load = (lines: string): string => call('load', lines);
          load_begin = (): string => {
            this.parts = [];
            return '{"ok":{}}';
          };
          load_part = (lines: string): string => {
            this.parts.push(lines);
            return '{"ok":{}}';
          };
          load_end = (): string => call('load', this.parts.join('\n'));
          decide = (command: string, now: string): string => call('decide', command, now);
          apply = (lines: string): string => call('apply', lines);
          view = (now: string): string => call('view', now);
          query = (name: string, args: string, now: string): string => call('query', name, args, now);
        },
        about: () => call('about'),
        join_logs: (mine, theirs) => call('join_logs', mine, theirs),
        inspect_log: (lines) => call('inspect_log', lines),
        simulate: (...args) => call('simulate', ...args.map(String)),
        simulate_summary: (document, slices) => call('simulate_summary', document, slices),
        programme_list: () => call('programme_list'),
        programme_form: (text, now) => call('programme_form', text, now),
        programme_export: (text) => call('programme_export', text),
        link_read: (text, now) => call('link_read', text, now),
      };
      return module;
    },
  };
  return glue;
}

export class LoadFailure extends Error {}

export const abort = (): WebAssembly.RuntimeError => new WebAssembly.RuntimeError('Aborted(assertion failed)');
