/** The header of every screen: the way home or back, and urgent advice one tap away (H2). */
import './header.css';
import { t } from '../../../words/words.ts';
import { type Address, formatAddress } from '../../model/address.ts';
import { Icon } from '../pictures/icon.tsx';
import { TabBar } from './tab_bar.tsx';

interface Props {
  back?: Address | undefined;
  /** Goes back within the page, to the previous question. */
  onBack?: (() => void) | undefined;
  tabs?: boolean | undefined;
}

export function Header({ back, onBack, tabs }: Props) {
  return (
    <header class="header">
      <div class="header-inner">
        {onBack ? (
          <button type="button" class="header-link" onClick={onBack}>
            <Icon name="back" />
            {t('header.back')}
          </button>
        ) : back ? (
          <a class="header-link" href={formatAddress(back)}>
            <Icon name="back" />
            {t('header.back')}
          </a>
        ) : (
          <a class="header-brand" href="#/" aria-label={t('header.home')}>
            <Mark />
            {t('app.name')}
          </a>
        )}
        {tabs && <TabBar />}
        <a class="header-urgent" href="#/urgent">
          <Icon name="phone" size="s" />
          {t('header.urgent')}
        </a>
      </div>
    </header>
  );
}

/** The logo: a rising heel. */
function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path class="mark-leg" d="M18.5 3c0 6-.6 9-2 13l9 8.5" />
      <path class="mark-tendon" d="M10.5 6c1.5 5 .5 9-2.5 13.5" />
      <path class="mark-ground" d="M5 28.5h22" />
    </svg>
  );
}
