/** Implements the physio's model: an engine of its own, made on first use, and drafts in a database of their own. */
import type { Answer } from '../engine/contract.ts';
import type { Engine } from '../engine/engine.ts';
import { faultOf } from '../engine/faults.ts';
import type { Drafts } from '../ports/drafts.ts';
import type { Ports } from '../ports/ports.ts';
import type { PhysioModel } from './physio_model.ts';
import { openPreview } from './preview_frame.ts';
import { createRun, lastRun } from './simulation_run.ts';

export function createPhysioModel(ports: Ports, makeEngine: () => Engine): PhysioModel {
  const { clock, files, ids, page } = ports;
  let engine: Engine | null = null;

  const ask = async <T>(work: (on: Engine) => Promise<Answer<T>>): Promise<Answer<T>> => {
    engine ??= makeEngine();
    const mine = engine;
    try {
      return await work(mine);
    } catch (problem) {
      // A crash of this engine need not crash the next.
      if (engine === mine) engine = null;
      return { error: faultOf(problem, 'engine_unavailable') };
    }
  };

  const simulate: PhysioModel['simulate'] = (args) => ask((on) => on.simulate(args));
  const simulateSummary: PhysioModel['simulateSummary'] = (text, slices) =>
    ask((on) => on.simulateSummary(text, slices));

  return {
    list: () => ask((on) => on.programmeList()),
    form: (text) => ask((on) => on.programmeForm(text, clock.now())),
    exportDocument: (text) => ask((on) => on.programmeExport(text)),
    read: (text) => ask((on) => on.linkRead(text, clock.now())),
    simulate,
    simulateSummary,
    simulation: lastRun((text, days) => createRun({ simulate, simulateSummary }, text, days)),
    openPreview,
    drafts: openedLate(() => ports.openDrafts()),
    newId: () => ids.next(),
    now: () => clock.now(),
    save: (name, text, type) => files.save(name, text, type),
    copy: (text) => page.copy(text),
    canShare: page.canShare,
    share: (title, address) => page.share(title, address),
    print: () => page.print(),
    addressOf: (link) => `${page.address()}#${link}`,
  };
}

/** Opens the database when a draft is first needed, and again after a failure. */
function openedLate(open: () => Promise<Drafts>): Drafts {
  let opened: Promise<Drafts> | null = null;
  const use = async <T>(work: (drafts: Drafts) => Promise<T>): Promise<T> => {
    opened ??= open();
    const mine = opened;
    try {
      return await work(await mine);
    } catch (problem) {
      if (opened === mine) opened = null;
      throw problem;
    }
  };
  const answered = async <T>(work: (drafts: Drafts) => Promise<Answer<T>>): Promise<Answer<T>> => {
    try {
      return await use(work);
    } catch (problem) {
      return { error: faultOf(problem, 'storage_failed') };
    }
  };
  const done: (work: (drafts: Drafts) => ReturnType<Drafts['remove']>) => ReturnType<Drafts['remove']> = async (
    work,
  ) => {
    try {
      return await use(work);
    } catch (problem) {
      return faultOf(problem, 'storage_failed');
    }
  };
  return {
    all: () => answered((drafts) => drafts.all()),
    get: (id) => answered((drafts) => drafts.get(id)),
    put: (draft) => done((drafts) => drafts.put(draft)),
    remove: (id) => done((drafts) => drafts.remove(id)),
  };
}
