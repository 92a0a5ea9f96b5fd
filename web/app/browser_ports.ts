/** The real ports, made from the browser at hand. */

import { browserSound, type SoundScope } from '../ports/audio.ts';
import { browserCamera, type CameraScope } from '../ports/camera.ts';
import { browserClock } from '../ports/clock.ts';
import { localCueChoices } from '../ports/cue_choices.ts';
import { browserFiles, type FileScope, type KeptFile } from '../ports/files.ts';
import { browserHost } from '../ports/host.ts';
import { randomIds } from '../ports/ids.ts';
import { browserInstall } from '../ports/install.ts';
import { type KeptText, keptText } from '../ports/kept_text.ts';
import { courteousLocks } from '../ports/locks.ts';
import { browserPage } from '../ports/page.ts';
import type { Marker, MissingFeature, PlayerPorts, Ports, Storage } from '../ports/ports.ts';
import { browserPulse } from '../ports/pulse.ts';
import { browserSpeech, type SpeechScope } from '../ports/speech.ts';
import { browserVibration } from '../ports/vibration.ts';
import { browserWakeLock, type WakeLockScope } from '../ports/wake_lock.ts';
import { openIndexedDbLog } from '../store/indexeddb_log.ts';

const MARKER_KEY = 'heelwise.records';
const WAITING_KEY = 'heelwise.waiting';

export function browserPorts(): Ports {
  return {
    clock: browserClock({ page: window, document }),
    player: browserPlayer(),
    ids: randomIds(crypto),
    locks: courteousLocks(navigator.locks as LockManager | undefined),
    files: browserFiles({ document, showSaveFilePicker: (globalThis as Partial<FileScope>).showSaveFilePicker }),
    keptFile: lateKeptFile(),
    forgetTraces: async () => (await import('../store/traces.ts')).forgetTraces(),
    marker: localMarker(keptText(MARKER_KEY, () => localStorage)),
    storage: browserStorage(navigator.storage as StorageManager | undefined),
    page: browserPage(),
    surroundings: { missingFeatures: missingFeaturesOf(globalThis), userAgent: navigator.userAgent },
    camera: browserCamera({
      document,
      mediaDevices: navigator.mediaDevices as MediaDevices | undefined,
      detector: (globalThis as { BarcodeDetector?: CameraScope['detector'] }).BarcodeDetector,
      bitmapOf: (file) => createImageBitmap(file),
    }),
    host: browserHost({ isSecureContext, location, fetch: fetch.bind(globalThis) }),
    install: browserInstall(window),
    openDrafts: async () => (await import('../store/indexeddb_drafts.ts')).createDrafts(),
    openCopy: async () => (await import('../store/cache_segments.ts')).openCacheCopy(globalThis.caches),
    waiting: keptText(WAITING_KEY, () => sessionStorage),
    openLog: (onBlocked) => openIndexedDbLog({ onBlocked }),
  };
}

function browserPlayer(): PlayerPorts {
  const vibrate = navigator.vibrate as typeof navigator.vibrate | undefined;
  return {
    sound: browserSound(globalThis as SoundScope),
    speech: browserSpeech(globalThis as SpeechScope),
    vibration: browserVibration(vibrate ? { vibrate: (pattern) => navigator.vibrate(pattern) } : {}),
    wakeLock: browserWakeLock({ manager: navigator.wakeLock as WakeLockScope['manager'], document }),
    pulse: browserPulse(globalThis),
    cueChoices: localCueChoices(() => localStorage),
  };
}

/** The globals that are examined. Any of them may be absent, whatever the DOM types say. */
interface Scope {
  isSecureContext?: boolean;
  navigator?: object;
  indexedDB?: object | null;
  crypto?: { subtle?: object };
  WebAssembly?: object;
}

export function missingFeaturesOf(scope: Scope): MissingFeature[] {
  const missingFeatures: MissingFeature[] = [];
  if (scope.isSecureContext !== true) missingFeatures.push('secure_origin');
  if (!('serviceWorker' in (scope.navigator ?? {}))) missingFeatures.push('service_worker');
  if (!scope.indexedDB) missingFeatures.push('indexed_db');
  if (!scope.crypto?.subtle) missingFeatures.push('checksums');
  if (typeof scope.WebAssembly !== 'object') missingFeatures.push('web_assembly');
  return missingFeatures;
}

/** Without a marker there is no alarm; nothing else is lost. An old marker has no generation, and counts the first. */
export function localMarker(text: KeptText): Marker {
  return {
    read() {
      const [, records, generation = '1'] = /^(\d{1,9})(?: (\d{1,9}))?$/.exec(text.read() ?? '') ?? [];
      return records === undefined ? null : { generation: Number(generation), records: Number(records) };
    },
    write(generation, records) {
      text.write(`${records} ${generation}`);
    },
  };
}

export function browserStorage(manager: Partial<StorageManager> | undefined): Storage {
  return {
    persist: async () => (await manager?.persist?.()) ?? false,
    persisted: async () => (await manager?.persisted?.()) ?? false,
    async estimate() {
      const found = await manager?.estimate?.();
      return { usage: found?.usage ?? null, quota: found?.quota ?? null };
    },
  };
}

/** Loaded when it is first used. */
function lateKeptFile(): KeptFile {
  const file = async (): Promise<KeptFile> => (await import('../store/copies/kept_file.ts')).createKeptFile();
  return {
    get: async () => (await file()).get(),
    put: async (target) => (await file()).put(target),
    remove: async () => (await file()).remove(),
  };
}
