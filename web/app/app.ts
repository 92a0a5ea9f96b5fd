/**
 * The app behind the screens: starts the engine and the log, joins them in the command loop, and reports the state of
 * it all. Nothing here waits for a permission, and urgent advice waits for nothing here (H2, H16).
 */
import { computed, effect, signal } from '@preact/signals';
import type { About, Answer, CommandBody, Fault, Queries } from '../engine/contract.ts';
import type { Engine } from '../engine/engine.ts';
import { createEngine } from '../engine/engine.ts';
import { fault, faultOf } from '../engine/faults.ts';
import { createPhysioModel } from '../physio/create_physio_model.ts';
import type { Log } from '../ports/log.ts';
import { type Ports, THEMES, type Theme } from '../ports/ports.ts';
import { createAppLock } from '../store/app_lock.ts';
import { type CommandLoop, createCommandLoop } from '../store/command_loop.ts';
import type { KeptLog } from '../store/kept_news.ts';
import { createMemoryLog } from '../store/memory_log.ts';
import type { Update, UpdateEvents } from '../sw/update.ts';
import type { AppModel, PendingCommand, Phase } from '../ui/model/app_model.ts';
import { cardAddress } from './card_link.ts';
import { createCopies } from './copies.ts';
import { deviceOf, keepLog, rescued } from './keep_log.ts';
import { reportText } from './report.ts';
import { watchStorage } from './storage_state.ts';
import { followUpdates } from './updates.ts';
import { createLinkKeeper } from './waiting_link.ts';

export interface AppOptions {
  /** The version of the app. */
  shell: string;
  /** From web/sw/update.ts; absent if there is no service worker. */
  watchForUpdates?: (events: UpdateEvents) => Update;
  /** Replaced in tests. Returns a fresh engine each time. */
  makeEngine?: () => Engine;
}

export interface App extends AppModel {
  start(): Promise<void>;
  stop(): void;
}

export function createApp(ports: Ports, options: AppOptions): App {
  const makeEngine = options.makeEngine ?? (() => createEngine());
  const phase = signal<Phase>({ name: 'starting', waiting_for_tab: false });
  const loop = signal<CommandLoop | null>(null);
  const otherTab = signal(false);
  const engineBuild = signal<string | null>(null);
  const putAway = signal<Fault | null>(null);
  const theme = signal<Theme>(themeOf(ports.page.theme()));
  const updates = followUpdates(options.watchForUpdates, { clock: ports.clock, reload: ports.page.reload });
  const watch = watchStorage(ports);
  const waiting = createLinkKeeper({ makeEngine, clock: ports.clock });

  const appLock = createAppLock(ports.appLock, ports.ids.fill);
  const lockIsSet = signal(appLock.isSet());
  /** Until the passphrase was given in this page. */
  let isLocked = lockIsSet.value;

  let log: Log | null = null;
  let kept: KeptLog | null = null;
  let engine: Engine | null = null;
  let device = '';
  /** Counts starts, so that results of an earlier start can be ignored. */
  let round = 0;

  const trouble = computed<Fault | null>(() => {
    const found = loop.value?.trouble.value ?? null;
    return found && found !== putAway.value && !isOfEngine(found) ? found : null;
  });
  const pending = computed<PendingCommand | null>(() => {
    const found = loop.value?.pending.value ?? [];
    return found[0] ? { body: found[0].command.body, fault: found[0].fault, count: found.length } : null;
  });
  const stopHolding = effect(() => ports.page.holdOpen(pending.value !== null));

  /** Reports an engine that crashed after the start. */
  const stopWatching = effect(() => {
    const found = loop.value?.trouble.value;
    if (found && isOfEngine(found)) phase.value = { name: 'engine_failed', fault: found };
  });

  const copies = createCopies({
    ports,
    log: () => log,
    build: () => engineBuild.value ?? options.shell,
    makeJudge: makeEngine,
    storage: watch.state,
    exported: watch.exported,
    again: () => again(),
    async forget() {
      await waiting.drop();
      loop.value?.drop();
    },
  });

  /** Notices the end of a session. */
  let isRunning = false;
  const stopFollowing = effect(() => {
    const { session = null } = loop.value?.view.value ?? {};
    if (isRunning && !session) void copies.sessionEnded();
    isRunning = session !== null;
  });

  const leave = (): void => {
    loop.value?.stop();
    loop.value = null;
    log?.close();
    log = null;
    kept = null;
    engine = null;
  };

  const start = async (): Promise<void> => {
    round += 1;
    const mine = round;
    leave();
    if (isLocked) {
      phase.value = { name: 'locked' };
      return;
    }
    phase.value = { name: 'starting', waiting_for_tab: false };
    // Both start at once, because the engine is the longer wait on a slow phone.
    const warmed = warmUp(makeEngine());
    const opening = ports.openLog(() => {
      if (mine === round) phase.value = { name: 'starting', waiting_for_tab: true };
    });
    let opened: Log;
    try {
      opened = await opening;
    } catch (problem) {
      if (mine !== round) return;
      const found = faultOf(problem, 'storage_failed');
      if (found.code === 'storage_denied') phase.value = { name: 'storage_denied' };
      else await breakDown(found, mine);
      return;
    }
    if (mine === round) await run(opened, warmed, mine);
    else opened.close();
  };

  /** Goes from an open log to the first view. */
  const run = async (opened: Log, warmed: Warmed, mine: number): Promise<void> => {
    kept = keepLog(opened, warmed.engine, ports, watch.hear);
    const used = kept ?? opened;
    log = used;
    try {
      await show(used, warmed, mine, await kept?.begin());
    } catch (problem) {
      await breakDown(faultOf(problem, 'storage_failed'), mine);
    }
    void look(mine);
  };

  /** Shows the log that is in use. `begun`: what its start has found. */
  const show = async (used: Log, warmed: Warmed, mine: number, begun?: Begun): Promise<void> => {
    const { engine: started, about } = warmed;
    await watch.follow(used);
    await waiting.follow(used);
    await copies.follow(used);
    device = await deviceOf(used, ports, begun?.missing ?? false);
    engineBuild.value = (await about).build;
    if (mine !== round) return;
    engine = started;
    const { clock, ids, locks } = ports;
    const made = createCommandLoop({
      engine: started,
      log: used,
      clock,
      ids,
      locks,
      device,
      onLength: (length) => {
        watch.sawLength(length);
        copies.sawLength(length);
      },
      waiting: ports.waiting,
      onForeign: () => {
        otherTab.value = true;
      },
    });
    const first = await made.start(begun?.lines);
    if (mine !== round) {
      made.stop();
      return;
    }
    loop.value = made;
    if ('error' in first) await breakDown(first.error, mine);
    else phase.value = { name: 'ready' };
  };

  /** What can be done for the log once the first page is there, and while no session needs its stamps. */
  const look = async (mine: number): Promise<void> => {
    const looked = kept;
    await looked?.compare();
    const view = loop.value?.view.value;
    const isQuiet = mine === round && looked === kept && view?.session === null;
    if (isQuiet) await looked?.thin(view.log.spare).catch(() => undefined);
  };

  /** Begins again on the log that has taken the place of the one before, with a fresh engine. */
  const again = async (): Promise<Fault | null> => {
    if (!log) return fault('engine_unavailable');
    loop.value?.stop();
    await show(log, warmUp(makeEngine()), round);
    await acceptLoss();
    otherTab.value = false;
    return 'fault' in phase.value ? phase.value.fault : null;
  };

  /** If the log itself is the trouble, a file can still be saved from the second copy. */
  const breakDown = async (found: Fault, mine: number): Promise<void> => {
    const other = isOfEngine(found) ? log : ((await rescued(ports)) ?? log);
    if (mine !== round) return;
    log = other;
    phase.value = { name: isOfEngine(found) ? 'engine_failed' : 'storage_broken', fault: found };
  };

  const asked = async (answer: Promise<Answer<unknown>> | undefined): Promise<Fault | null> => {
    if (!answer) return fault('engine_unavailable');
    const found = await answer;
    return 'error' in found ? found.error : null;
  };

  const acceptLoss = async (): Promise<void> => {
    watch.forget('missing');
    await kept?.acceptLoss();
  };

  /**
   * Asks the browser to keep the data at the end of the first session of each visit: by then there is something to
   * keep, the person knows why Firefox asks, and Chromium, which decides by itself, has seen some use. It happens
   * within the tap, and nothing waits for the answer.
   */
  let askedToPersist = false;
  const askInTap = (body: CommandBody): void => {
    if (askedToPersist || body.kind !== 'end_session' || body.how !== 'finished') return;
    if (watch.state.value.kind === 'memory' || watch.state.value.persisted === true) return;
    askedToPersist = true;
    watch.askToPersist();
  };

  const query = async <Q extends keyof Queries>(
    name: Q,
    args: Queries[Q]['args'],
  ): Promise<Answer<Queries[Q]['answer']>> => {
    if (!engine) return { error: fault('engine_unavailable') };
    try {
      return await engine.query(name, args, ports.clock.now());
    } catch (problem) {
      return { error: faultOf(problem, 'engine_unavailable') };
    }
  };

  const physio = createPhysioModel(ports, makeEngine);
  const model: AppModel = {
    phase,
    view: computed(() => loop.value?.view.value ?? null),
    trouble,
    pending,
    refused: computed(() => loop.value?.refused.value.map(({ fault: found }) => found) ?? []),
    other_tab: otherTab,
    storage: watch.state,
    update: updates.state,
    theme,
    missingFeatures: ports.surroundings.missingFeatures,
    build: computed(() => ({ engine: engineBuild.value, shell: options.shell })),

    send: (body) => {
      otherTab.value = false;
      askInTap(body);
      return asked(loop.value?.send(body));
    },
    retry: () => asked(loop.value?.retry()),

    async registry(ids) {
      const answer = await query('registry', { ids: [...ids] });
      return 'ok' in answer ? { ok: answer.ok.entries } : answer;
    },
    entries: (before, limit) => query('entries', { before, limit }),
    day: (date) => query('day', { date }),

    link: waiting.link,
    openLink: waiting.open,
    openLinkFile: waiting.openFile,
    setLinkAside: waiting.setAside,
    dropLink: waiting.drop,
    programme: (text) => query('programme', { text: text.toWellFormed() }),
    camera: ports.camera,
    host: ports.host,
    appLock: {
      isSet: lockIsSet,
      async set(passphrase) {
        lockIsSet.value = await appLock.set(passphrase);
        return lockIsSet.value;
      },
      remove() {
        appLock.remove();
        lockIsSet.value = false;
      },
      async open(passphrase) {
        if (!(await appLock.opens(passphrase))) return false;
        isLocked = false;
        await start();
        return true;
      },
    },
    install: ports.install,
    physio,
    cardAddress: () => cardAddress({ state: () => query('state', {}), physio, address: ports.page.address() }),

    async continueInMemory() {
      if (phase.value.name !== 'storage_denied') return;
      round += 1;
      phase.value = { name: 'starting', waiting_for_tab: false };
      await run(createMemoryLog(), warmUp(makeEngine()), round);
    },
    restart: start,
    reloadPage: ports.page.reload,

    data: { ...copies.data, persist: watch.askToPersist },

    applyUpdate: updates.apply,

    dismiss(what) {
      if (what === 'other_tab') otherTab.value = false;
      else if (what === 'missing') void acceptLoss();
      else if (what === 'recovered' || what === 'diverged') watch.forget(what);
      else if (what === 'refused' && loop.value) loop.value.refused.value = [];
      else if (what === 'trouble') putAway.value = loop.value?.trouble.value ?? null;
      else updates.dismiss();
    },

    setTheme(chosen) {
      theme.value = chosen;
      ports.page.setTheme(chosen);
    },

    report: () =>
      reportText({
        engine: engineBuild.value,
        shell: options.shell,
        userAgent: ports.surroundings.userAgent,
        missingFeatures: ports.surroundings.missingFeatures,
        phase: phase.value,
        update: updates.state.value,
        storage: watch.state.value,
        log: loop.value?.view.value?.log ?? null,
        trouble: loop.value?.trouble.value ?? null,
        pending: pending.value?.fault ?? null,
        recent: loop.value?.recent() ?? [],
      }),
    copy: ports.page.copy,
    session: { clock: ports.clock, player: ports.player },
  };

  ports.page.setTheme(theme.value);
  return {
    ...model,
    start,
    stop() {
      round += 1;
      stopWatching();
      stopFollowing();
      stopHolding();
      updates.stop();
      leave();
    },
  };
}

type Begun = Awaited<ReturnType<KeptLog['begin']>>;

/** An engine that is loading, and its information about itself once it has loaded. */
interface Warmed {
  engine: Engine;
  about: Promise<About>;
}

function warmUp(engine: Engine): Warmed {
  const about = engine.about();
  // A failure is reported to whoever needs the engine. That may be nobody, if the log does not open.
  about.catch(() => undefined);
  return { engine, about };
}

const isOfEngine = (found: Fault): boolean => found.code.startsWith('engine_');

function themeOf(stored: string | null): Theme {
  return THEMES.find((theme) => theme === stored) ?? 'auto';
}
