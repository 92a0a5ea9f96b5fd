/** Watches everything a page does besides what a test looks at: no stranger is asked (H11), no policy is broken, nothing fails unseen. */
import type { BrowserContext, ConsoleMessage, Request } from '@playwright/test';
import type { Site } from './site.ts';

export interface Guard {
  /** What was wrong so far. */
  problems: string[];
  /** Requests of the page and of its service worker. */
  requests: string[];
  /** Errors that a test provokes on purpose. */
  expect(pattern: RegExp): void;
}

const VIOLATION = 'policy violation:';

export async function guard(context: BrowserContext, site: Site): Promise<Guard> {
  const problems: string[] = [];
  const requests: string[] = [];
  const expected: RegExp[] = [];

  const note = (problem: string): void => {
    if (!expected.some((pattern) => pattern.test(problem))) problems.push(problem);
  };

  context.on('request', (request: Request) => {
    const url = new URL(request.url());
    requests.push(request.url());
    // A file that is handed over for saving.
    if (url.protocol === 'blob:' && url.origin === site.origin) return;
    if (url.origin !== site.origin) note(`asks a stranger: ${request.url()}`);
    if (url.search !== '') note(`sends a query: ${request.url()}`);
    if (request.method() !== 'GET' && request.method() !== 'HEAD') note(`sends ${request.method()}: ${request.url()}`);
    // A service worker that looks for a new version of itself names itself.
    const { referer } = request.headers();
    if (referer && referer !== `${site.url}sw.js`) note(`sends a referrer: ${request.url()}`);
  });
  context.on('console', (message: ConsoleMessage) => {
    if (message.type() !== 'error') return;
    // With the server stopped a look for a new version finds nobody, which is no fault.
    if (!site.running() && /^Failed to load resource|fetching the script/.test(message.text())) return;
    // The pages that tests use to get at the database are no pages of the app and name no icon.
    if (message.location().url === `${site.origin}/favicon.ico`) return;
    note(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => note(`uncaught: ${error.error()} ${error.error().stack ?? ''}`));
  await context.addInitScript((mark) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      console.error(`${mark} ${effectiveDirective} ${blockedURI} ${sample}`);
    });
  }, VIOLATION);

  return { problems, requests, expect: (pattern) => void expected.push(pattern) };
}
