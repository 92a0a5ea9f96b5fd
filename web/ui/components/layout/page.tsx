/**
 * The frame of a screen: header, one heading that takes the focus when the screen is new, content, and actions at the
 * bottom.
 */
import './page.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../../words/words.ts';
import { type Address, sameAddress } from '../../model/address.ts';
import { useShell } from '../../model/context.ts';
import { Header } from './header.tsx';
import { Notices } from './notices.tsx';

/** What a page calls itself in `data-screen`. The gallery's test checks that it shows every one. */
export const PAGE_NAMES = [
  'about',
  'host',
  'activity',
  'after',
  'assessment',
  'break',
  'calming',
  'card',
  'check_in',
  'cautions',
  'choose',
  'clearance',
  'data',
  'easier',
  'entries',
  'erase',
  'failed',
  'flare',
  'harm',
  'insecure',
  'intro',
  'link',
  'loading',
  'locked_copy',
  'app_lock',
  'app_locked',
  'log',
  'maintenance',
  'more',
  'not_found',
  'offer',
  'physio',
  'plan',
  'programme',
  'ready',
  'ready_to_run',
  'report',
  'restore',
  'review',
  'screen',
  'session',
  'something_new',
  'start',
  'stop',
  'storage',
  'storage_denied',
  'today',
  'update',
  'urgent',
] as const;

export type PageName = (typeof PAGE_NAMES)[number];

export interface PageProps {
  name: PageName;
  title: string;
  children?: ComponentChildren;
  /** Above the heading, for example progress. */
  above?: ComponentChildren | undefined;
  /** Actions that stay within reach of the thumb while the rest scrolls. */
  foot?: ComponentChildren;
  /** Beside the rest if there is room. */
  aside?: ComponentChildren;
  /** What can wait until after the aside; below the main column if there is room. */
  after?: ComponentChildren;
  back?: Address | undefined;
  /** Replaces `back` within a page of several steps. */
  onBack?: (() => void) | undefined;
  tabs?: boolean;
  /** Standing notices: all of them on the main screens, only pressing ones within a task. */
  notices?: 'all' | 'pressing' | 'none';
  /** Changes when the same screen shows something new, so that the heading takes the focus again. */
  step?: string | undefined;
  /** A page that is shown only for a moment must not take the focus or count as the first screen. */
  passing?: boolean;
}

export function Page(props: PageProps) {
  const {
    name,
    title,
    children,
    above,
    foot,
    aside,
    after,
    back,
    onBack,
    tabs,
    notices = 'pressing',
    step,
    passing,
  } = props;
  const shell = useShell();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const { address } = shell.router;
  const here = address.peek();

  useEffect(() => {
    document.title = t('app.title', { heading: title });
    if (passing) return;
    if (shell.arrived) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    shell.arrived = true;
  }, [title, step]);

  return (
    <div class={`frame${tabs ? ' frame-tabs' : ''}`} data-screen={name}>
      {/* A button rather than a link, because fragments are addresses here. */}
      <button type="button" class="skip" onClick={() => heading.current?.focus()}>
        {t('app.skip')}
      </button>
      <Header back={back && !sameAddress(back, here) ? back : undefined} onBack={onBack} tabs={tabs} />
      <main class={`page${aside ? ' page-split' : ''}`} aria-labelledby={id}>
        {notices !== 'none' && <Notices only={notices} />}
        <div class="page-main stack-loose">
          {above}
          <h1 ref={heading} id={id} tabIndex={-1}>
            {title}
          </h1>
          {children}
        </div>
        {aside ? (
          <div class="page-side">
            <div class="page-aside stack-loose">{aside}</div>
            {foot && <div class="foot">{foot}</div>}
          </div>
        ) : (
          foot && <div class="foot">{foot}</div>
        )}
        {after && <div class="page-after">{after}</div>}
      </main>
    </div>
  );
}
