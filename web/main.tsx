/** Starts the app and renders it on the page. */
import { render } from 'preact';
import { createApp } from './app/app.ts';
import { browserPorts } from './app/browser_ports.ts';
import { isFramedByAnother } from './app/framed.ts';
import { watchForUpdates } from './sw/update.ts';
import { createRouter } from './ui/model/router.ts';
import { App } from './ui/shell/app.tsx';
import { Framed } from './ui/shell/framed.tsx';

declare const __HEELWISE_VERSION__: string;

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');

if (isFramedByAnother(window)) {
  render(<Framed address={location.origin + location.pathname} />, root);
} else {
  const app = createApp(browserPorts(), { shell: __HEELWISE_VERSION__, watchForUpdates });
  render(<App model={app} router={createRouter(window)} />, root);
  void app.start();
}
