/** Watches every page for requests to other origins (H11), policy violations and unnoticed errors. */
import type { BrowserContext, ConsoleMessage, Request } from '@playwright/test';
import type { Site } from './site.ts';

export interface Guard {
  /** The problems seen so far. */
  problems: string[];
  /** URLs that the page and its service worker requested. */
  requests: string[];
  /** Ignores problems that match the pattern, for errors that a test provokes on purpose. */
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
    // A blob of our own origin is a file that is being saved.
    if (url.protocol === 'blob:' && url.origin === site.origin) return;
    if (url.origin !== site.origin) note(`requests another origin: ${request.url()}`);
    if (url.search !== '') note(`sends a query: ${request.url()}`);
    if (request.method() !== 'GET' && request.method() !== 'HEAD') note(`sends ${request.method()}: ${request.url()}`);
    // A service worker that checks for a new version sends its own address as the referrer.
    const { referer } = request.headers();
    if (referer && referer !== `${site.url}sw.js`) note(`sends a referrer: ${request.url()}`);
  });
  context.on('console', (message: ConsoleMessage) => {
    if (message.type() !== 'error') return;
    // While the server is stopped, the check for a new version is expected to fail.
    if (!site.running() && /^Failed to load resource|fetching the script/.test(message.text())) return;
    // The pages that tests open to reach the database do not belong to the app and name no icon.
    if (message.location().url === `${site.origin}/favicon.ico`) return;
    note(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => note(`uncaught: ${error.error()} ${error.error().stack ?? ''}`));
  await context.addInitScript((mark) => {
    // A question of the browser's own cannot be answered here, and most browsers have none.
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      console.error(`${mark} ${effectiveDirective} ${blockedURI} ${sample}`);
    });
  }, VIOLATION);

  return { problems, requests, expect: (pattern) => void expected.push(pattern) };
}
