/** The main pages: at the bottom within reach of a thumb, in the header if there is room. */
import './tab_bar.css';
import { t } from '../../../words/words.ts';
import { useShell } from '../../model/context.ts';
import { Icon } from '../pictures/icon.tsx';

const TABS = [
  { key: 'tabs.today', icon: 'sun', href: '#/', screens: ['home', 'plan', 'calming', 'entries', 'programme'] },
  { key: 'tabs.data', icon: 'box', href: '#/data', screens: ['data', 'restore', 'report', 'about'] },
] as const;

export function TabBar() {
  const { router } = useShell();
  const here: string = router.address.value.screen;
  return (
    <nav class="tabs" aria-label={t('tabs.label')}>
      <ul>
        {TABS.map((tab) => (
          <li key={tab.key}>
            <a
              class="tab"
              href={tab.href}
              aria-current={tab.screens.some((screen) => screen === here) ? 'page' : undefined}
            >
              <span class="tab-icon">
                <Icon name={tab.icon} />
              </span>
              {t(tab.key)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
