/** The page in the frame of "try it as the patient": waits for a programme from the page around it and shows the app with it. Alone it shows a way home. */
import { effect } from '@preact/signals';
import { render } from 'preact';
import { hear, type Leap, tell, toPreview } from '../physio/preview_messages.ts';
import { createRouter } from '../ui/model/router.ts';
import { Alone } from '../ui/physio/preview/alone.tsx';
import { App } from '../ui/shell/app.tsx';
import { createPreview, type Preview } from './preview.ts';
import { previewPorts } from './preview_ports.ts';
import { inPlace } from './preview_router.ts';

declare const __HEELWISE_VERSION__: string;

const root = document.getElementById('app');
if (!root) throw new Error('preview.html has no #app');

const around = window.parent;
if (around === window) render(<Alone />, root);
else live(root);

function live(place: HTMLElement): void {
  const router = inPlace(createRouter(window));
  let preview: Preview | null = null;
  const leave = (): void => {
    preview?.stop();
    preview = null;
    render(null, place);
    router.replace({ screen: 'home' });
  };

  const begin = (text: string, theme: string): void => {
    leave();
    const ports = previewPorts(theme);
    const made = createPreview(text, ports, { shell: __HEELWISE_VERSION__ });
    preview = made;
    const stop = effect(() =>
      tell(window, around, { heelwise: 'preview', say: 'stands', standing: made.standing.value }),
    );
    const { stop: end } = made;
    made.stop = () => {
      stop();
      end();
    };
    ports.page.reload = () => begin(text, theme);
    render(<App model={made.app} router={router} />, place);
    void made.start();
  };

  /** What comes next is on the first page. */
  const leap = async (to: Leap): Promise<void> => {
    await preview?.go(to);
    router.replace({ screen: 'home' });
  };

  hear(
    window,
    () => around,
    toPreview,
    (said) => {
      if (said.say === 'begin') begin(said.text, said.theme);
      else void leap(said.to);
    },
  );
  tell(window, around, { heelwise: 'preview', say: 'ready' });
}
