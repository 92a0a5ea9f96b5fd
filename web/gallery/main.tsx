/**
 * The gallery (for development only): an index of all scenes, or with `?scene=name` a single one; `&theme=dark` or
 * `light`. `showScene(name)` then replaces it without loading everything again, because tests look at all of them.
 */
import './gallery.css';
import { render } from 'preact';
import type { Theme } from '../ports/ports.ts';
import { formatAddress } from '../ui/model/address.ts';
import { createRouter } from '../ui/model/router.ts';
import { App } from '../ui/shell/app.tsx';
import { fakeModel } from './fake_model.ts';
import { type Scene, scenes } from './scenes.ts';
import { act, arrived } from './steps.ts';

const root = document.getElementById('app');
if (!root) throw new Error('gallery.html has no #app');

const asked = new URLSearchParams(location.search);
const scene = scenes.find((one) => one.name === asked.get('scene'));
if (scene) void show(root, scene);
else render(<Index />, root);

declare global {
  interface Window {
    showScene(name: string): Promise<void>;
  }
}

window.showScene = (name) => {
  const next = scenes.find((one) => one.name === name);
  if (!next) throw new Error(`there is no scene ${name}`);
  return show(root, next);
};

async function show(container: HTMLElement, shown: Scene): Promise<void> {
  // As on a page that was just opened: nothing of the previous scene, no focus, scrolled to the top.
  render(null, container);
  delete document.documentElement.dataset.scene;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  window.scrollTo(0, 0);
  history.replaceState(null, '', formatAddress(shown.at));
  const model = fakeModel(shown.state);
  model.setTheme((asked.get('theme') as Theme | null) ?? 'auto');
  render(<App model={model} router={createRouter(window)} />, container);
  if (shown.state.phase?.name !== 'starting') await arrived(container);
  await act(container, shown.steps ?? []);
  document.documentElement.dataset.scene = 'ready';
}

function Index() {
  return (
    <main class="gallery">
      <h1>Gallery</h1>
      <p>Every screen in every state. Tap a name to see it alone.</p>
      <ol>
        {scenes.map(({ name }) => (
          <li key={name}>
            <a href={`?scene=${name}`}>{name}</a>
            <iframe title={name} src={`?scene=${name}`} loading="lazy" />
          </li>
        ))}
      </ol>
    </main>
  );
}
