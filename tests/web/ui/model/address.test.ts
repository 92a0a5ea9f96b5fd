import { describe, expect, test } from 'vitest';
import {
  type Address,
  ASSESSMENT_QUESTIONS,
  formatAddress,
  parseAddress,
  SCREENING_QUESTIONS,
} from '../../../../web/ui/model/address.ts';
import { createRouter } from '../../../../web/ui/model/router.ts';

const addresses: Address[] = [
  { screen: 'home' },
  ...SCREENING_QUESTIONS.map((question) => ({ screen: 'screening_question', question }) as const),
  { screen: 'screening_check' },
  { screen: 'clearance', sign: 'rupture', step: 'seen' },
  { screen: 'clearance', sign: 'other_signs', step: 'told' },
  { screen: 'something_new' },
  { screen: 'flare' },
  { screen: 'easier' },
  { screen: 'break' },
  { screen: 'harm' },
  { screen: 'assessment' },
  ...ASSESSMENT_QUESTIONS.map((question) => ({ screen: 'assessment_question', question }) as const),
  { screen: 'assessment_check' },
  { screen: 'plan' },
  { screen: 'calming' },
  { screen: 'check_in', date: null },
  { screen: 'check_in', date: '2026-11-20' },
  { screen: 'ready' },
  { screen: 'session' },
  { screen: 'log', date: '2026-11-19' },
  { screen: 'after', session: '3e1f6c9a-1d2b-4c3d-8e4f-5a6b7c8d9e0f' },
  { screen: 'offer', kind: null },
  { screen: 'offer', kind: 'rung_up' },
  { screen: 'entries' },
  { screen: 'urgent' },
  { screen: 'data' },
  { screen: 'restore' },
  { screen: 'report' },
  { screen: 'about' },
  { screen: 'link' },
  { screen: 'link_paste' },
  { screen: 'programme' },
  { screen: 'physio' },
  { screen: 'physio_draft', draft: '3e1f6c9a-1d2b-4c3d-8e4f-5a6b7c8d9e0f', part: null },
  ...(['try', 'people', 'send', 'print'] as const).map(
    (part) => ({ screen: 'physio_draft', draft: 'd-1', part }) as const,
  ),
  { screen: 'not_found' },
];

describe('addresses', () => {
  test.each(addresses)('the address of $screen is written and read back', (address) => {
    expect(parseAddress(formatAddress(address))).toEqual(address);
  });

  test.each([
    '#/nowhere',
    '#/screening',
    '#/screening/pain',
    '#/screening/adult/yes',
    '#/clear/R1/told/no',
    '#/clear/H1',
    '#/questions/pain',
    '#/questions/check/sides',
    '#/check-in/yesterday',
    '#/check-in/2026-11-20/1',
    '#/after',
    '#/log',
    '#/log/today',
    '#/after/a b',
    '#/plan/1',
    '#x',
    '#/toString',
    '#/physio/',
    '#/physio/a b',
    '#/physio/d-1/delete',
    '#/physio/d-1/try/1',
    '#/link/1.abc',
    '#/programme/x',
  ])('%s leads nowhere', (fragment) => {
    expect(parseAddress(fragment)).toEqual({ screen: 'not_found' });
  });

  test.each(['', '#', '#/'])('"%s" is home', (fragment) => {
    expect(parseAddress(fragment)).toEqual({ screen: 'home' });
  });

  test('H8 H11: a link is removed from the address and the history at once, and its text is handed on once', () => {
    const length = window.history.length;
    window.location.hash = '#1.eyJzZWNyZXQiOjF9';
    const router = createRouter(window);
    expect(router.address.value).toEqual({ screen: 'link' });
    expect(window.location.href).not.toContain('eyJ');
    expect(JSON.stringify(window.history.state)).not.toContain('eyJ');
    expect(window.history.length).toBeLessThanOrEqual(length + 1);
    expect(router.link.value).toBe('1.eyJzZWNyZXQiOjF9');
    expect(router.takeLink()).toBe('1.eyJzZWNyZXQiOjF9');
    expect(router.takeLink()).toBeNull();
    router.go({ screen: 'urgent' });
    expect(window.location.hash).toBe('#/urgent');
    expect(router.address.value).toEqual({ screen: 'urgent' });
    router.replace({ screen: 'home' });
    expect(router.address.value).toEqual({ screen: 'home' });
  });

  test('a link that comes into an open app is removed as well, whatever page is shown', () => {
    // A window of its own, because the routers of other tests still listen to the common one.
    const page = Object.assign(new EventTarget(), {
      location: { hash: '#/urgent' },
      history: {
        replaceState: (_: unknown, __: string, to: string) => {
          page.location.hash = to;
        },
      },
    });
    const router = createRouter(page as unknown as Window);
    page.location.hash = '#1.later';
    page.dispatchEvent(new Event('hashchange'));
    expect(router.takeLink()).toBe('1.later');
    expect(page.location.hash).toBe('#/link');
    expect(router.address.value).toEqual({ screen: 'link' });
  });

  test.each(['#1', '#1.', '#1.%3Cb%3E', '#12.x', '#7.x', '#1x'])(
    'H8: %s is a link, however little is left of it',
    (text) => {
      window.location.hash = text;
      const router = createRouter(window);
      expect(router.address.value).toEqual({ screen: 'link' });
      expect(router.takeLink()).toBe(text.slice(1));
    },
  );
});
