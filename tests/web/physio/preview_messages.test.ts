/** The messages between a preview and the page around it, and nobody else (H8, H11). */
import { describe, expect, test, vi } from 'vitest';
import { openPreview } from '../../../web/physio/preview_frame.ts';
import { fromPreview, listen, type PreviewStatus, toPreview } from '../../../web/physio/preview_messages.ts';

const BEGIN = { heelwise: 'preview', type: 'begin', text: '{}', theme: 'auto' };
const STATUS: PreviewStatus = { date: '2026-11-20', day: 1, busy: false, planned: false, stoppedBecause: null };
const STATUS_MESSAGE = { heelwise: 'preview', type: 'status', status: STATUS };

describe('what is read', () => {
  test('exactly our own messages', () => {
    expect(toPreview(BEGIN)).toEqual(BEGIN);
    expect(toPreview({ ...BEGIN, more: 1 })).toEqual(BEGIN);
    expect(toPreview({ heelwise: 'preview', type: 'go', to: 'week' })).toEqual({
      heelwise: 'preview',
      type: 'go',
      to: 'week',
    });
    expect(fromPreview({ heelwise: 'preview', type: 'ready' })).toEqual({ heelwise: 'preview', type: 'ready' });
    expect(fromPreview(STATUS_MESSAGE)).toEqual(STATUS_MESSAGE);
  });

  test.each([
    null,
    undefined,
    'begin',
    7,
    [],
    {},
    { type: 'begin', text: '', theme: 'auto' },
    { ...BEGIN, heelwise: 'other' },
    { ...BEGIN, text: 7 },
    { ...BEGIN, text: 'x'.repeat(2_000_001) },
    { ...BEGIN, theme: 'pink' },
    { heelwise: 'preview', type: 'go', to: 'nowhere' },
    { heelwise: 'preview', type: 'go' },
    { ...STATUS_MESSAGE, status: null },
    { ...STATUS_MESSAGE, status: { ...STATUS, day: '1' } },
    { ...STATUS_MESSAGE, status: { ...STATUS, date: '<b>' } },
    { ...STATUS_MESSAGE, status: { ...STATUS, stoppedBecause: 'why' } },
  ])('nothing else: %j', (data) => {
    expect(toPreview(data)).toBeNull();
    expect(fromPreview(data)).toBeNull();
  });
});

function message(data: unknown, source: unknown, origin: string): MessageEvent {
  return Object.assign(new Event('message'), { data, source, origin }) as unknown as MessageEvent;
}

function room() {
  const ear = Object.assign(new EventTarget(), { location: { origin: 'o' } });
  const other = { postMessage: vi.fn() };
  return { ear: ear as unknown as Parameters<typeof listen>[0], target: ear, other };
}

describe('who is listened to', () => {
  test('only the other page, from our own origin', () => {
    const { ear, target, other } = room();
    const heard: unknown[] = [];
    const stop = listen(
      ear,
      () => other as unknown as Window,
      toPreview,
      (said) => heard.push(said),
    );
    target.dispatchEvent(message(BEGIN, {}, 'o'));
    target.dispatchEvent(message(BEGIN, other, 'stranger'));
    target.dispatchEvent(message(BEGIN, null, 'o'));
    target.dispatchEvent(message({ ...BEGIN, theme: 1 }, other, 'o'));
    expect(heard).toEqual([]);
    target.dispatchEvent(message(BEGIN, other, 'o'));
    expect(heard).toEqual([BEGIN]);
    stop();
    target.dispatchEvent(message(BEGIN, other, 'o'));
    expect(heard).toHaveLength(1);
  });
});

describe('the frame', () => {
  test('H11: its address carries nothing; the programme goes to our own origin once the preview asks', () => {
    const { ear, target, other } = room();
    const frame = { src: '', contentWindow: other as unknown as Window };
    const preview = openPreview(frame, 'the programme', 'dark', ear);
    expect(frame.src).toBe('preview.html');
    expect(other.postMessage).not.toHaveBeenCalled();
    target.dispatchEvent(message({ heelwise: 'preview', type: 'ready' }, other, 'o'));
    expect(other.postMessage.mock.calls).toEqual([[{ ...BEGIN, text: 'the programme', theme: 'dark' }, 'o']]);
    target.dispatchEvent(message(STATUS_MESSAGE, other, 'o'));
    expect(preview.status.value).toEqual(STATUS);
    preview.go('day');
    expect(other.postMessage).toHaveBeenLastCalledWith({ heelwise: 'preview', type: 'go', to: 'day' }, 'o');
    preview.stop();
    target.dispatchEvent(message({ ...STATUS_MESSAGE, status: { ...STATUS, day: 2 } }, other, 'o'));
    expect(preview.status.value).toEqual(STATUS);
  });

  test('a preview that never answers is reported as silent, and can be loaded again', () => {
    vi.useFakeTimers();
    const { ear, target, other } = room();
    const frame = { src: '', contentWindow: other as unknown as Window };
    const preview = openPreview(frame, 'x', 'auto', ear, 10);
    vi.advanceTimersByTime(11);
    expect(preview.silent.value).toBe(true);
    frame.src = '';
    preview.restart();
    expect(frame.src).toBe('preview.html');
    target.dispatchEvent(message({ heelwise: 'preview', type: 'ready' }, other, 'o'));
    expect(preview.silent.value).toBe(false);
    target.dispatchEvent(message(STATUS_MESSAGE, other, 'o'));

    // A preview that was there and no longer answers to a new patient counts as silent too.
    other.postMessage.mockClear();
    preview.restart();
    expect(other.postMessage).toHaveBeenCalledTimes(1);
    expect(preview.status.value).toBeNull();
    vi.advanceTimersByTime(11);
    expect(preview.silent.value).toBe(true);
    preview.stop();
    vi.useRealTimers();
  });
});
