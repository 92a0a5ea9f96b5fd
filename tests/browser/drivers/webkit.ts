/** Drives WebKitGTK's MiniBrowser on a virtual screen. On Debian it is the browser closest to Safari. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { Builder, Capabilities, type WebDriver, type WebElement } from 'selenium-webdriver';
import { findControl } from '../harness/in_page.ts';
import { miniBrowserPath, webkitDriverPath } from '../harness/machine.ts';
import { type Driver, until } from './driver.ts';

export async function openWebKit(): Promise<Driver> {
  const screen = await startScreen();
  const port = await freePort();
  const server = spawn(webkitDriverPath, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: screen.display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', GDK_BACKEND: 'x11' },
  });
  const stop = async (): Promise<void> => {
    await end(server);
    await end(screen.process);
  };
  let driver: WebDriver;
  try {
    await until('WebKitWebDriver', () => answers(port));
    const wanted = new Capabilities();
    wanted.set('browserName', 'MiniBrowser');
    wanted.set('webkitgtk:browserOptions', { binary: miniBrowserPath, args: ['--automation'] });
    driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(wanted).build();
    await driver.manage().setTimeouts({ pageLoad: 20_000, script: 20_000 });
  } catch (problem) {
    await stop();
    throw problem;
  }
  const run = (source: string): Promise<unknown> => driver.executeScript(`return ${source}`);
  return {
    open: (url) => driver.get(url),
    reload: () => driver.navigate().refresh(),
    async click(role, name, within) {
      const element = await until(
        `${role} "${name}"`,
        async () => (await run(`(${findControl})(${JSON.stringify({ role, name, within })})`)) as WebElement | null,
      );
      await element.click();
    },
    evaluate: async <A, T>(work: (argument: A) => T | Promise<T>, argument: A) =>
      (await run(`(${work})(${JSON.stringify(argument)})`)) as T,
    // An automated MiniBrowser never keeps a profile.
    restart: null,
    async close() {
      try {
        await driver.quit();
      } finally {
        await stop();
      }
    },
  };
}

/** Starts Xvfb, which chooses a free display number and writes it to file descriptor 3. */
export async function startScreen(): Promise<{ process: ChildProcess; display: string }> {
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    let said = '';
    xvfb.once('error', reject);
    xvfb.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    xvfb.stdio[3]?.on('data', (data: Buffer) => {
      said += data;
      if (said.includes('\n')) resolve(said.trim());
    });
  });
  return { process: xvfb, display: `:${number}` };
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/status`)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
