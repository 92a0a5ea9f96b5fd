/** A model that shows what a scene says and stores nothing, for the gallery and the tests of screens. */
import { type Signal, signal } from '@preact/signals';
import registry from '../../cpp/content/registry.json';
import type { Answer, CommandBody, Entry, Fault, ProgrammePreview, RegistryEntry, View } from '../engine/contract.ts';
import type { PhysioModel } from '../physio/physio_model.ts';
import { stillPreview } from '../physio/preview_handle.ts';
import { stillRun } from '../physio/simulation_run.ts';
import type { CopyPreview } from '../ports/copies.ts';
import type { Draft } from '../ports/drafts.ts';
import type { HostReport } from '../ports/host.ts';
import type { InstallState } from '../ports/install.ts';
import type { CameraPort, Clock, MissingFeature, Theme } from '../ports/ports.ts';
import { memoryDrafts } from '../store/memory_drafts.ts';
import type {
  AppModel,
  CardAddress,
  DayPage,
  PendingCommand,
  Phase,
  StorageState,
  UpdateState,
  WaitingLink,
} from '../ui/model/app_model.ts';
import type { CopiesState, DataModel } from '../ui/model/data_model.ts';
import { type FakeOutput, type FakePlayer, fakePlayer, stillClock } from './fake_player.ts';

export interface FakeState {
  phase?: Phase;
  view?: View | null;
  trouble?: Fault | null;
  pending?: PendingCommand | null;
  refused?: readonly Fault[];
  other_tab?: boolean;
  storage?: Partial<StorageState>;
  update?: UpdateState;
  theme?: Theme;
  missingFeatures?: readonly MissingFeature[];
  /** What send answers; by default the command counts as stored and nothing changes. */
  sends?: (body: CommandBody) => Fault | null;
  /** What a chosen file, or a log that was put aside, holds. The passphrase may matter. */
  opensCopy?: (passphrase: string | null) => Answer<CopyPreview>;
  restores?: Fault | null;
  exports?: Fault | null;
  saved?: Partial<CopiesState>;
  install?: InstallState;
  card?: CardAddress;
  copies?: boolean;
  /** The moment of a running session. */
  now_ms?: number;
  senses?: FakeOutput;
  registry?: false;
  /** All entries, newest first; by default there are none. */
  entries?: readonly Entry[] | Fault;
  /** What `day` answers for a date; by default a fault. */
  day?: (date: string) => Answer<DayPage>;
  link?: Partial<WaitingLink> | null;
  /** The fault of a text that is opened; by default there is none. */
  opens?: (text: string) => Fault | null;
  programme?: Answer<ProgrammePreview>;
  camera?: Partial<CameraPort>;
  host?: HostReport;
  physio?: Partial<PhysioModel>;
  drafts?: readonly Draft[];
}

export interface FakeModel extends AppModel {
  session: { clock: Clock & { move(ms: number): void }; player: FakePlayer };
  phase: Signal<Phase>;
  view: Signal<View | null>;
  /** Every command that was sent, in order. */
  link: Signal<WaitingLink | null>;
  sent: CommandBody[];
  /** Other requests. */
  asked: string[];
}

const STORED: StorageState = {
  kind: 'stored',
  persisted: true,
  usage_bytes: 48_000,
  quota_bytes: 2_000_000_000,
  last_export: null,
  second_copy: { where: 'cache', records: 12, compared: '2026-11-20' },
  recovered: null,
  missing: null,
  diverged: false,
  cleared_by_browser: false,
};

const REPORT = [
  'Heelwise report',
  'app: 0.1.0',
  'engine: 3f9a1c20be47',
  'browser: Mozilla/5.0 (Linux; Android 15) Chrome/149.0 Mobile',
  'state: ready',
  'missing here: nothing',
  'update: none',
  'storage: stored, persisted: true, missing: 0',
  'second copy: 12, recovered: 0',
  'records: 12, damaged: 0, missing: 0, read only: false',
  'trouble: storage_full',
  'waiting: storage_full',
  'last steps:',
  '  open_day: ok',
  '  answer_screening: storage_full',
].join('\n');

export function fakeModel(state: FakeState = {}): FakeModel {
  const sent: CommandBody[] = [];
  const asked: string[] = [];
  const link = signal<WaitingLink | null>(
    state.link ? { text: '1.AAAA', reading: false, fault: null, aside: false, ...state.link } : null,
  );
  const open = async (text: string): Promise<Fault | null> => {
    asked.push('openLink');
    const found = state.opens?.(text) ?? null;
    link.value = { text, reading: false, fault: found, aside: false };
    return found;
  };
  const theme = signal<Theme>(state.theme ?? 'auto');
  const note = (what: string) => (): void => {
    asked.push(what);
  };
  return {
    sent,
    asked,
    phase: signal(state.phase ?? { name: 'ready' }),
    view: signal(state.view ?? null),
    trouble: signal(state.trouble ?? null),
    pending: signal(state.pending ?? null),
    refused: signal(state.refused ?? []),
    other_tab: signal(state.other_tab ?? false),
    storage: signal({ ...STORED, ...state.storage }),
    update: signal(state.update ?? 'none'),
    theme,
    session: { clock: stillClock(state.now_ms ?? 0), player: fakePlayer(state.senses) },
    missingFeatures: state.missingFeatures ?? [],
    build: signal({ engine: state.phase?.name === 'engine_failed' ? null : '3f9a1c20be47', shell: '0.1.0' }),
    async send(body) {
      sent.push(body);
      return state.sends?.(body) ?? null;
    },
    async retry() {
      asked.push('retry');
      return null;
    },
    async registry(ids) {
      if (state.registry === false) return { error: { code: 'engine_unavailable', path: '' } };
      return { ok: entriesOf(ids) };
    },
    async entries(before, limit) {
      const all = state.entries ?? [];
      if ('code' in all) return { error: all };
      const older = all.filter((entry) => before === null || entry.date < before);
      return { ok: { entries: older.slice(0, limit), more: older.length > limit } };
    },
    day: async (date) => state.day?.(date) ?? { error: { code: 'bad_date', path: '/date' } },
    link,
    openLink: open,
    openLinkFile: async (file) => open(await file.text()),
    async setLinkAside() {
      if (link.value) link.value = { ...link.value, aside: true };
    },
    async dropLink() {
      asked.push('dropLink');
      link.value = null;
    },
    programme: async () => state.programme ?? { error: { code: 'engine_unavailable', path: '' } },
    camera: { ...NO_CAMERA, ...state.camera },
    host: { check: async () => state.host ?? null },
    physio: fakePhysio(state, note),

    async continueInMemory() {
      asked.push('continueInMemory');
    },
    async restart() {
      asked.push('restart');
    },
    reloadPage: note('reloadPage'),
    data: fakeData(state, asked),
    cardAddress: async () => state.card ?? { address: 'heelwise.example/', programme: false },
    install: { state: signal(state.install ?? 'unknown'), ask: note('install') },
    applyUpdate: note('applyUpdate'),
    dismiss: (what) => {
      asked.push(`dismiss ${what}`);
    },
    setTheme(chosen) {
      theme.value = chosen;
      if (chosen === 'auto') delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = chosen;
    },
    report: () => REPORT,
    async copy() {
      asked.push('copy');
      return state.copies ?? true;
    },
  };
}

function fakeData(state: FakeState, asked: string[]): DataModel {
  const copies = signal<CopiesState>({
    arrival: null,
    due: false,
    aside: [],
    undo: null,
    automatic: { state: 'unsupported', name: null, date: null },
    ...state.saved,
  });
  const done = (what: string, found: Fault | null | undefined) => async () => {
    asked.push(what);
    return found ?? null;
  };
  return {
    copies,
    look: async () => undefined,
    exportFile: (passphrase) => done(passphrase ? 'exportFile locked' : 'exportFile', state.exports)(),
    exportLines: done('exportLines', state.exports),
    async answerArrival(arrived) {
      asked.push(`answerArrival ${arrived}`);
      copies.value = { ...copies.value, arrival: null };
    },
    async putOffCopy() {
      asked.push('putOffCopy');
      copies.value = { ...copies.value, due: false };
    },
    openCopy: async (_, passphrase) => state.opensCopy?.(passphrase) ?? { error: { code: 'copy_not_ours', path: '' } },
    openAside: async () => state.opensCopy?.(null) ?? { error: { code: 'copy_stale', path: '' } },
    restore: (_, way) => done(`restore ${way}`, state.restores)(),
    undoRestore: done('undoRestore', state.restores),
    useAside: (name) => done(`useAside ${name}`, state.restores)(),
    saveAside: (name) => done(`saveAside ${name}`, state.exports)(),
    dropAside: (name) => done(`dropAside ${name}`, null)(),
    chooseAutomatic: done('chooseAutomatic', state.exports),
    allowAutomatic: done('allowAutomatic', state.exports),
    stopAutomatic: done('stopAutomatic', null),
    eraseEverything: done('eraseEverything', state.restores),
    persist: () => void asked.push('persist'),
  };
}

const NO_CAMERA: CameraPort = {
  available: false,
  start: async () => ({ error: 'camera_none' }),
  readPicture: async () => null,
};

/** A physio's model that answers only what the scene says. */
function fakePhysio(state: FakeState, note: (what: string) => () => void): PhysioModel {
  const nothing = async () => ({ error: { code: 'engine_unavailable', path: '' } });
  let ids = 0;
  return {
    list: nothing,
    form: nothing,
    exportDocument: nothing,
    read: nothing,
    simulate: nothing,
    simulateSummary: nothing,
    simulation: () => stillRun({}),
    openPreview: () => stillPreview(null),
    drafts: memoryDrafts(state.drafts),
    newId: () => `draft-${++ids}`,
    now: () => ({ epoch_ms: 1_795_161_600_000, local_date: '2026-11-20', utc_offset_min: 0 }),
    save: note('save'),
    copy: async () => state.copies ?? true,
    canShare: true,
    share: async () => true,
    print: note('print'),
    addressOf: (link) => `heelwise.example/#${link}`,
    ...state.physio,
  };
}

/** The registry that is compiled into the engine. */
function entriesOf(ids: readonly string[]): RegistryEntry[] {
  return registry.entries
    .filter((entry) => ids.includes(entry.id))
    .map(({ id, kind, title, text, plain, sources, ours }) => ({
      id,
      kind: kind as RegistryEntry['kind'],
      title,
      text,
      plain,
      sources,
      ours,
    }));
}
