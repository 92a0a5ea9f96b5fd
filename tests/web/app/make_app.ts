/** An app with the real engine on fake ports, stopped when its test is over. */
import { afterEach } from 'vitest';
import { type App, type AppOptions, createApp } from '../../../web/app/app.ts';
import { realEngine } from '../engine/real_engine.ts';
import { type FakePorts, fakePorts } from './fake_ports.ts';

const apps: App[] = [];
afterEach(() => {
  for (const app of apps.splice(0)) app.stop();
});

export function makeApp(ports: FakePorts, options: Partial<AppOptions> = {}): App {
  const app = createApp(ports, { shell: '0.1.0', makeEngine: realEngine, ...options });
  apps.push(app);
  return app;
}

export async function started(ports = fakePorts(), options: Partial<AppOptions> = {}): Promise<App> {
  const app = makeApp(ports, options);
  await app.start();
  return app;
}
