/**
 * Stands before the app in its page and makes the browser fail as told: the app itself is the production build, unchanged. `faults`
 * can be changed while the app runs.
 */
window.faults = {
  failWrites: 0,
  failFrom: null,
  error: 'UnknownError',
  ...window.faultsConfigured,
};

const broken = () => new DOMException('injected', window.faults.error);
const { add } = IDBObjectStore.prototype;
let writes = 0;
IDBObjectStore.prototype.add = function addOrFail(...args) {
  writes += 1;
  const { failWrites, failFrom } = window.faults;
  if (failFrom !== null && writes >= failFrom && writes < failFrom + failWrites) throw broken();
  return add.apply(this, args);
};

if (window.faults.denied) {
  IDBFactory.prototype.open = () => {
    throw new DOMException('injected', 'SecurityError');
  };
}

const { databaseVersion } = window.faults;
if (databaseVersion) {
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function openLater(name, version) {
    return open.call(this, name, version && databaseVersion);
  };
  // The upgrade makes what a new database needs, and here the stores are there already.
  const { createObjectStore } = IDBDatabase.prototype;
  IDBDatabase.prototype.createObjectStore = function createOnce(name, ...more) {
    return this.objectStoreNames.contains(name) ? null : createObjectStore.call(this, name, ...more);
  };
}

/** The offset from UTC in minutes, if it is not that of the device. */
window.faults.zone ??= null;
const { getTimezoneOffset } = Date.prototype;
Date.prototype.getTimezoneOffset = function offsetHere() {
  return window.faults.zone === null ? getTimezoneOffset.call(this) : -window.faults.zone;
};

if (window.faults.clock) {
  const real = Date;
  const offset = () => window.faults.clock;
  window.Date = class extends real {
    constructor(...args) {
      super(...(args.length === 0 ? [real.now() + offset()] : args));
    }
    static now() {
      return real.now() + offset();
    }
  };
}
