/**
 * The page in the frame of "try it as the patient". It waits for a programme from the page around it and shows the app
 * with it. Opened by itself it shows a way home.
 */
import { effect } from '@preact/signals';
import { render } from 'preact';
import { listen, type PreviewStep, post, toPreview } from '../physio/preview_messages.ts';
import { createRouter } from '../ui/model/router.ts';
import { Alone } from '../ui/physio/preview/alone.tsx';
import { App } from '../ui/shell/app.tsx';
import { isFramedByAnother } from './framed.ts';
import { createPreview, type Preview } from './preview.ts';
import { previewPorts } from './preview_ports.ts';
import { inPlace } from './preview_router.ts';

declare const __HEELWISE_VERSION__: string;

const root = document.getElementById('app');
if (!root) throw new Error('preview.html has no #app');

const around = window.parent;
if (around === window || isFramedByAnother(window)) render(<Alone />, root);
else live(root);

function live(container: HTMLElement): void {
  const router = inPlace(createRouter(window));
  let preview: Preview | null = null;
  const leave = (): void => {
    preview?.stop();
    preview = null;
    render(null, container);
    router.replace({ screen: 'home' });
  };

  const begin = (text: string, theme: string): void => {
    leave();
    const ports = previewPorts(theme);
    const made = createPreview(text, ports, { shell: __HEELWISE_VERSION__ });
    preview = made;
    const stop = effect(() => post(window, around, { heelwise: 'preview', type: 'status', status: made.status.value }));
    const { stop: end } = made;
    made.stop = () => {
      stop();
      end();
    };
    ports.page.reload = () => begin(text, theme);
    render(<App model={made.app} router={router} />, container);
    void made.start();
  };

  /** The next step is always on the first page. */
  const step = async (to: PreviewStep): Promise<void> => {
    await preview?.go(to);
    router.replace({ screen: 'home' });
  };

  listen(
    window,
    () => around,
    toPreview,
    (message) => {
      if (message.type === 'begin') begin(message.text, message.theme);
      else void step(message.to);
    },
  );
  post(window, around, { heelwise: 'preview', type: 'ready' });
}
