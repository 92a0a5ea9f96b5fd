/** The update flow: nothing reloads before the person's tap, in this tab or another (H15). */
import { describe, expect, test, vi } from 'vitest';
import { watchForUpdates } from '../../web/sw/update.ts';

function world({ registers = true, controlled = true } = {}) {
  const listeners = new Map();
  const workbox = {
    addEventListener: (name, listener) => listeners.set(name, listener),
    register: vi.fn(() => (registers ? Promise.resolve() : Promise.reject(new Error('no')))),
    messageSkipWaiting: vi.fn(),
    update: vi.fn(() => Promise.reject(new Error('offline'))),
  };
  const events = { offlineReady: vi.fn(), updateWaiting: vi.fn(), updatedElsewhere: vi.fn(), offlineFailed: vi.fn() };
  const reload = vi.fn();
  const update = watchForUpdates(events, { makeWorkbox: () => workbox, isControlled: () => controlled, reload });
  const tell = (name, event = {}) => listeners.get(name)({ isUpdate: false, isExternal: false, ...event });
  return { workbox, events, reload, update, tell };
}

describe('update', () => {
  test('the first visit reports once that everything is stored, and does not reload', () => {
    const { events, reload, tell } = world();
    tell('activated');
    tell('controlling');
    expect(events.offlineReady).toHaveBeenCalledOnce();
    expect(events.updatedElsewhere).not.toHaveBeenCalled();
    expect(reload).not.toHaveBeenCalled();
  });

  test('a waiting version waits for the tap, then reloads once it is in control', () => {
    const { workbox, events, reload, update, tell } = world();
    update.applyUpdate();
    tell('waiting', { isUpdate: true });
    expect(events.updateWaiting).toHaveBeenCalledOnce();
    expect(workbox.messageSkipWaiting).not.toHaveBeenCalled();
    update.applyUpdate();
    update.applyUpdate();
    expect(workbox.messageSkipWaiting).toHaveBeenCalledOnce();
    expect(reload).not.toHaveBeenCalled();
    tell('controlling', { isUpdate: true });
    expect(reload).toHaveBeenCalledOnce();
  });

  test('a version applied in another tab is reported, and this tab does not reload', () => {
    const { events, reload, tell } = world();
    tell('waiting', { isExternal: true });
    tell('controlling', { isExternal: true });
    expect(events.updatedElsewhere).toHaveBeenCalledOnce();
    expect(reload).not.toHaveBeenCalled();
  });

  test('a second tab at the first visit is not told of a new version', () => {
    const { events, tell } = world({ controlled: false });
    tell('activated', { isExternal: true });
    tell('controlling', { isExternal: true });
    expect(events.updatedElsewhere).not.toHaveBeenCalled();
  });

  test('a failure is reported on the first visit only, because otherwise the old version keeps working', () => {
    const first = world();
    first.tell('redundant');
    expect(first.events.offlineFailed).toHaveBeenCalledOnce();
    const later = world();
    later.tell('redundant', { isUpdate: true });
    expect(later.events.offlineFailed).not.toHaveBeenCalled();
    const replaced = world();
    replaced.tell('activated');
    replaced.tell('redundant');
    expect(replaced.events.offlineFailed).not.toHaveBeenCalled();
  });

  test('a worker that cannot be registered is reported, and an update check that fails is not', async () => {
    const { events, update } = world({ registers: false });
    await vi.waitFor(() => expect(events.offlineFailed).toHaveBeenCalledOnce());
    await expect(update.check()).resolves.toBeUndefined();
  });

  test('without service workers nothing happens', () => {
    const events = { offlineReady: vi.fn(), updateWaiting: vi.fn(), updatedElsewhere: vi.fn(), offlineFailed: vi.fn() };
    const update = watchForUpdates(events, { makeWorkbox: () => null, isControlled: () => false, reload: vi.fn() });
    update.applyUpdate();
    expect(events.offlineFailed).not.toHaveBeenCalled();
  });
});
