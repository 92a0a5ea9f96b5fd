/** Starts a real browser on a profile of its own, without any driver, so that it can be killed as a phone or a crash would kill it. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { silent } from '../browser/drivers/firefox.ts';
import { startScreen } from '../browser/drivers/webkit.ts';
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

const firefoxSettings = {
  ...silent,
  'browser.aboutwelcome.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'toolkit.startup.max_resumed_crashes': -1,
};

interface Program {
  path: string;
  args: string[];
  env: Record<string, string>;
}

export interface LaunchOptions {
  isPrivate?: boolean | undefined;
  /** The time zone, as in /usr/share/zoneinfo. */
  zone?: string | undefined;
}

/** Parts of Chromium that no page can notice, and that take a second of a slow processor at each start. */
const UNUSED = [
  '--disable-breakpad',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
  '--no-default-browser-check',
];

type Describe = (profile: string, url: string, env: Record<string, string>, isPrivate: boolean) => Program;

const programs: Record<EngineName, Describe> = {
  chromium: (profile, url, env, isPrivate) => ({
    path: chromiumPath,
    args: [
      ...chromiumArgs,
      ...UNUSED,
      '--headless=new',
      `--user-data-dir=${profile}`,
      ...(isPrivate ? ['--incognito'] : []),
      url,
    ],
    env,
  }),
  firefox: (profile, url, env, isPrivate) => {
    const lines = Object.entries(firefoxSettings).map(
      ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join(''));
    return {
      path: firefoxPath,
      args: ['--headless', '--no-remote', '--profile', profile, ...(isPrivate ? ['--private-window'] : []), url],
      env: { ...env, MOZ_CRASHREPORTER_DISABLE: '1' },
    };
  },
  webkit: (profile, url, env, isPrivate) => ({
    path: miniBrowserPath,
    args: [...(isPrivate ? ['--private'] : []), url],
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

/** The process groups of browsers that run. None outlives this run, however it ends. */
const groups = new Set<number>();
process.once('exit', () => {
  for (const group of groups) signal(group, 'SIGKILL');
});
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => process.exit(130));

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name);
  } catch {
    // It has ended by itself, as a browser does whose disk is full.
  }
}

/** MiniBrowser needs a screen. One virtual screen serves the whole run. */
let screen: ReturnType<typeof startScreen> | null = null;

export async function closeScreen(): Promise<void> {
  (await screen)?.process.kill();
}

export async function launch(
  engine: EngineName,
  profile: string,
  url: string,
  { isPrivate = false, zone }: LaunchOptions = {},
): Promise<Browser> {
  mkdirSync(profile, { recursive: true });
  if (engine === 'webkit') screen ??= startScreen();
  const display = (await screen)?.display;
  const more: Record<string, string> = { ...(display ? { DISPLAY: display } : {}), ...(zone ? { TZ: zone } : {}) };
  const { path, args, env } = programs[engine](profile, url, more, isPrivate);
  const child = spawn(path, args, { detached: true, stdio: 'ignore', env: { ...process.env, ...env } });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const group = child.pid;
  if (group === undefined) throw new Error(`${path} cannot be started`);
  groups.add(group);
  return {
    async kill() {
      signal(group, 'SIGKILL');
      await gone;
      groups.delete(group);
    },
    freeze: () => signal(group, 'SIGSTOP'),
    thaw: () => signal(group, 'SIGCONT'),
  };
}
