/** The component of every screen, and what it needs before it can be shown. Its address is in model/address.ts. */
import type { FunctionComponent } from 'preact';
import type { View } from '../../engine/contract.ts';
import { AssessmentCheckScreen } from '../assessment/check.tsx';
import { AssessmentIntro } from '../assessment/intro.tsx';
import { AssessmentQuestionScreen } from '../assessment/question.tsx';
import { lazy } from '../components/layout/lazy.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { ActivityScreen } from '../diary/activity.tsx';
import { CheckInScreen } from '../diary/check_in.tsx';
import { EntriesScreen } from '../diary/entries.tsx';
import { LogScreen } from '../diary/log.tsx';
import { ReviewScreen } from '../diary/review.tsx';
import { type Address, type AddressOf, formatAddress, type ScreenName } from '../model/address.ts';
import { useShell } from '../model/context.ts';
import { CalmingScreen } from '../plan/calming.tsx';
import { ChooseScreen } from '../plan/choose.tsx';
import { MaintenanceScreen } from '../plan/maintenance.tsx';
import { MoreScreen } from '../plan/more.tsx';
import { OfferScreen } from '../plan/offer.tsx';
import { PlanScreen } from '../plan/plan.tsx';
import { ReadyToRunScreen } from '../plan/ready_to_run.tsx';
import { CautionsScreen } from '../screening/cautions.tsx';
import { ScreeningCheckScreen } from '../screening/check.tsx';
import { ClearanceScreen } from '../screening/clearance.tsx';
import { IntroScreen } from '../screening/intro.tsx';
import { ScreeningQuestionScreen } from '../screening/question.tsx';
import { SomethingNewScreen } from '../screening/something_new.tsx';
import { StopScreen } from '../screening/stop.tsx';
import { AfterScreen } from '../session/after.tsx';
import { ReadyScreen } from '../session/ready.tsx';
import { SessionRoute } from '../session/route.tsx';
import { BreakScreen } from '../setbacks/break.tsx';
import { EasierScreen } from '../setbacks/easier.tsx';
import { FlareScreen } from '../setbacks/flare.tsx';
import { HarmScreen } from '../setbacks/harm.tsx';
import { LinkScreen } from '../sharing/link.tsx';
import { LinkPasteScreen } from '../sharing/paste.tsx';
import { ProgrammeScreen } from '../sharing/programme.tsx';
import { isShownNow } from '../sharing/waiting.ts';
import { TodayScreen } from '../today/today.tsx';
import { AboutScreen } from './about.tsx';
import { NotFoundScreen } from './not_found.tsx';
import { ReportScreen } from './report.tsx';
import { StartScreen } from './start.tsx';
import { UpdateScreen } from './update.tsx';
import { UrgentScreen } from './urgent.tsx';

/** The builder is some tenth of the app, and most people never see it. */
const PhysioScreen = lazy(() => import('../physio/physio.tsx'));
const HostScreen = lazy(() => import('./host.tsx'));

/** Seldom needed. One part, so that whoever opens one of these pages has them all. */
const dataPages = () => import('../data/pages.ts');
const DataScreen = lazy(async () => ({ default: (await dataPages()).DataScreen }));
const RestoreScreen = lazy(async () => ({ default: (await dataPages()).RestoreScreen }));
const AsideScreen = lazy<{ name: string }>(async () => ({ default: (await dataPages()).AsideScreen }));
const AppLockScreen = lazy(async () => ({ default: (await dataPages()).AppLockScreen }));
const LockedCopyScreen = lazy(async () => ({ default: (await dataPages()).LockedCopyScreen }));
const StorageScreen = lazy(async () => ({ default: (await dataPages()).StorageScreen }));
const EraseScreen = lazy(async () => ({ default: (await dataPages()).EraseScreen }));
const CardScreen = lazy<{ view: View }>(async () => ({ default: (await import('../data/card.tsx')).CardScreen }));

type ParamsOf<N extends ScreenName> = Omit<AddressOf<N>, 'screen'>;

/**
 * `nothing`: shown whatever fails, before the engine and the log (H2, H16). `browser`: shown without them once the
 * person knows what the browser lacks; the physio's pages never see this device's log. `log`: shown once the log has
 * been opened. `view`: shown once the engine has made a view.
 */
type Route<N extends ScreenName> =
  | { needs: 'nothing' | 'browser' | 'log'; component: FunctionComponent<ParamsOf<N>> }
  | { needs: 'view'; component: FunctionComponent<ParamsOf<N> & { view: View }> };

const ROUTES: { readonly [N in ScreenName]: Route<N> } = {
  home: { needs: 'view', component: Home },
  screening_question: { needs: 'view', component: ScreeningQuestionScreen },
  screening_check: { needs: 'view', component: ScreeningCheckScreen },
  clearance: { needs: 'view', component: ClearanceScreen },
  cautions: { needs: 'view', component: CautionsScreen },
  something_new: { needs: 'view', component: SomethingNewScreen },
  flare: { needs: 'view', component: FlareScreen },
  easier: { needs: 'view', component: EasierScreen },
  break: { needs: 'view', component: BreakScreen },
  harm: { needs: 'view', component: HarmScreen },
  assessment: { needs: 'view', component: AssessmentIntro },
  assessment_question: { needs: 'view', component: AssessmentQuestionScreen },
  assessment_check: { needs: 'view', component: AssessmentCheckScreen },
  plan: { needs: 'view', component: PlanScreen },
  calming: { needs: 'view', component: CalmingScreen },
  check_in: { needs: 'view', component: CheckInScreen },
  ready: { needs: 'view', component: ReadyScreen },
  session: { needs: 'view', component: SessionRoute },
  after: { needs: 'view', component: AfterScreen },
  log: { needs: 'view', component: LogScreen },
  offer: { needs: 'view', component: OfferScreen },
  review: { needs: 'view', component: ReviewScreen },
  activity: { needs: 'view', component: ActivityScreen },
  ready_to_run: { needs: 'view', component: ReadyToRunScreen },
  more: { needs: 'view', component: MoreScreen },
  choose: { needs: 'view', component: ChooseScreen },
  maintenance: { needs: 'view', component: MaintenanceScreen },
  entries: { needs: 'view', component: EntriesScreen },
  urgent: { needs: 'nothing', component: UrgentScreen },
  data: { needs: 'log', component: DataScreen },
  restore: { needs: 'log', component: RestoreScreen },
  aside: { needs: 'log', component: AsideScreen },
  locked_copy: { needs: 'log', component: LockedCopyScreen },
  app_lock: { needs: 'log', component: AppLockScreen },
  storage: { needs: 'log', component: StorageScreen },
  card: { needs: 'view', component: CardScreen },
  erase: { needs: 'log', component: EraseScreen },
  report: { needs: 'nothing', component: ReportScreen },
  about: { needs: 'nothing', component: AboutScreen },
  host: { needs: 'nothing', component: HostScreen },
  link: { needs: 'view', component: LinkScreen },
  link_paste: { needs: 'view', component: LinkPasteScreen },
  programme: { needs: 'view', component: ProgrammeScreen },
  physio: { needs: 'browser', component: PhysioScreen },
  physio_draft: { needs: 'browser', component: PhysioScreen },
  not_found: { needs: 'log', component: NotFoundScreen },
};

export const needsOf = ({ screen }: Address): Route<ScreenName>['needs'] => ROUTES[screen].needs;

/** Shows the screen of an address. `view` may be null for a screen that does not need one. */
export function ScreenAt({ address, view }: { address: Address; view: View | null }) {
  const { screen, ...params } = address;
  const Component = ROUTES[screen].component as FunctionComponent<object>;
  return <Component key={pageKey(address, view)} {...params} {...(view && { view })} />;
}

/** Each address is a page of its own, with fresh state and the focus on its heading. */
function pageKey(address: Address, view: View | null): string {
  if (address.screen === 'home') return view?.next_screen ?? '';
  // The second question of a clearance needs the answer to the first.
  return formatAddress(address.screen === 'clearance' ? { ...address, step: 'seen' } : address);
}

/** The next screen. A plan that was sent comes first, once the safety questions are clear (H9). */
function Home({ view }: { view: View }) {
  const { model } = useShell();
  if (isShownNow(model.link.value, view)) return <Redirect to={{ screen: 'link' }} />;
  switch (view.next_screen) {
    case 'start':
      return <StartScreen />;
    case 'screening':
      return <IntroScreen view={view} />;
    case 'stop':
      return <StopScreen view={view} />;
    case 'assessment':
      return <AssessmentIntro view={view} />;
    case 'today':
      return <TodayScreen view={view} />;
    case 'update_needed':
      return <UpdateScreen />;
  }
}
