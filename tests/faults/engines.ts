/** Starts a real browser on a profile of its own, without any driver, so that it can be killed as a phone or a crash would kill it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumArgs, chromiumPath, firefoxPath, miniBrowserPath } from '../browser/harness/machine.ts';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof ENGINES)[number];

export interface Browser {
  /** Kills every process of the browser at once (SIGKILL), and waits until they are gone. */
  kill(): Promise<void>;
  /** Stops every process, as a phone freezes an app, and lets them go on. */
  freeze(): void;
  thaw(): void;
}

const FIREFOX_SETTINGS = [
  ['browser.shell.checkDefaultBrowser', false],
  ['browser.sessionstore.resume_from_crash', false],
  ['toolkit.startup.max_resumed_crashes', -1],
  ['datareporting.policy.dataSubmissionEnabled', false],
  ['app.normandy.enabled', false],
  ['network.captive-portal-service.enabled', false],
  ['network.connectivity-service.enabled', false],
  ['services.settings.server', 'data:,'],
  ['browser.aboutwelcome.enabled', false],
  ['browser.startup.page', 0],
] as const;

interface Program {
  path: string;
  args: string[];
  env: Record<string, string>;
}

const programs: Record<EngineName, (profile: string, url: string, more: Record<string, string>) => Program> = {
  chromium: (profile, url, env) => ({
    path: chromiumPath,
    args: [...chromiumArgs, '--headless=new', '--disable-breakpad', `--user-data-dir=${profile}`, url],
    env,
  }),
  firefox: (profile, url, env) => {
    const lines = FIREFOX_SETTINGS.map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
    writeFileSync(join(profile, 'user.js'), lines.join(''));
    return { path: firefoxPath, args: ['--headless', '--no-remote', '--profile', profile, url], env };
  },
  webkit: (profile, url, env) => ({
    path: miniBrowserPath,
    args: [url],
    env: {
      ...env,
      GDK_BACKEND: 'x11',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      XDG_DATA_HOME: join(profile, 'data'),
      XDG_CACHE_HOME: join(profile, 'cache'),
      XDG_CONFIG_HOME: join(profile, 'config'),
    },
  }),
};

let screen: Promise<string> | null = null;
let xvfb: ChildProcess | null = null;

/** MiniBrowser needs a screen. One virtual screen serves the whole run. */
function virtualScreen(): Promise<string> {
  screen ??= new Promise((resolve, reject) => {
    xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    xvfb.once('error', reject);
    xvfb.stdio[3]?.once('data', (number: Buffer) => resolve(`:${number.toString().trim()}`));
  });
  return screen;
}

export function closeScreen(): void {
  xvfb?.kill();
}

export async function launch(engine: EngineName, profile: string, url: string): Promise<Browser> {
  mkdirSync(profile, { recursive: true });
  const more: Record<string, string> = engine === 'webkit' ? { DISPLAY: await virtualScreen() } : {};
  const { path, args, env } = programs[engine](profile, url, more);
  const child = spawn(path, args, { detached: true, stdio: 'ignore', env: { ...process.env, ...env } });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const signal = (name: NodeJS.Signals): void => {
    try {
      process.kill(-(child.pid ?? 0), name);
    } catch {
      // It has ended by itself, as a browser does whose disk is full.
    }
  };
  return {
    async kill() {
      signal('SIGKILL');
      await gone;
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
  };
}
