/** Chooses the screen from the phase, the address and the view's place; decides nothing else. */
import '../components/layout/tokens.css';
import '../components/layout/base.css';
import { signal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { View } from '../../engine/contract.ts';
import { AnswersScreen } from '../assessment/answers.tsx';
import { AskedScreen } from '../assessment/asked.tsx';
import { AssessmentIntro } from '../assessment/intro.tsx';
import { lazy } from '../components/layout/lazy.tsx';
import { LiveRegion } from '../components/layout/live_region.tsx';
import { LoadingScreen } from '../components/layout/loading.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { DataScreen } from '../data/data.tsx';
import { RestoreScreen } from '../data/restore.tsx';
import { ActivityScreen } from '../diary/activity.tsx';
import { CheckInScreen } from '../diary/check_in.tsx';
import { EntriesScreen } from '../diary/entries.tsx';
import { LogScreen } from '../diary/log.tsx';
import { ReviewScreen } from '../diary/review.tsx';
import { type Address, formatAddress } from '../model/address.ts';
import type { AppModel } from '../model/app_model.ts';
import { type Shell, ShellContext, useShell } from '../model/context.ts';
import type { Router } from '../model/router.ts';
import { CalmingScreen } from '../plan/calming.tsx';
import { ChooseScreen } from '../plan/choose.tsx';
import { MaintenanceScreen } from '../plan/maintenance.tsx';
import { MoreScreen } from '../plan/more.tsx';
import { OfferScreen } from '../plan/offer.tsx';
import { PlanScreen } from '../plan/plan.tsx';
import { ReadyToRunScreen } from '../plan/ready_to_run.tsx';
import { CheckScreen } from '../screening/check.tsx';
import { ClearanceScreen } from '../screening/clearance.tsx';
import { IntroScreen } from '../screening/intro.tsx';
import { QuestionScreen } from '../screening/question.tsx';
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
import { comesNow } from '../sharing/waiting.ts';
import { TodayScreen } from '../today/today.tsx';
import { AboutScreen } from './about.tsx';
import { FailedScreen } from './failed.tsx';
import { InsecureScreen } from './insecure.tsx';
import { NotFoundScreen } from './not_found.tsx';
import { ReportScreen } from './report.tsx';
import { StartScreen } from './start.tsx';
import { StorageDeniedScreen } from './storage_denied.tsx';
import { UpdateScreen } from './update.tsx';
import { UrgentScreen } from './urgent.tsx';

/** The builder is some tenth of the app, and most people never see it. */
const PhysioScreen = lazy(() => import('../physio/physio.tsx'));

export function App({ model, router }: { model: AppModel; router: Router }) {
  const shell = useMemo<Shell>(() => ({ model, router, said: signal(''), arrived: false }), [model, router]);
  const opened = router.link.value;
  useEffect(() => {
    const text = opened === null ? null : router.takeLink();
    if (text !== null) void model.openLink(text);
  }, [opened]);
  return (
    <ShellContext.Provider value={shell}>
      <Screen />
      <LiveRegion />
    </ShellContext.Provider>
  );
}

function Screen() {
  const { model, router } = useShell();
  const [wentOn, setWentOn] = useState(model.lacks.length === 0);
  const address = router.address.value;
  // What needs neither engine nor log comes first, so that nothing can stand in its way (H2, H16).
  switch (address.screen) {
    case 'urgent':
      return <UrgentScreen />;
    case 'report':
      return <ReportScreen />;
    case 'about':
      return <AboutScreen />;
  }
  if (!wentOn) return <InsecureScreen lacks={model.lacks} onGoOn={() => setWentOn(true)} />;
  // The physio's side knows nothing of this device's log.
  if (address.screen === 'physio' || address.screen === 'physio_draft') {
    return <PhysioScreen key={formatAddress(address)} address={address} />;
  }
  const phase = model.phase.value;
  switch (phase.name) {
    case 'starting':
      return <LoadingScreen waitingForTab={phase.waiting_for_tab} />;
    case 'storage_denied':
      return <StorageDeniedScreen />;
    case 'storage_broken':
      return <FailedScreen part="storage" fault={phase.fault} />;
    case 'engine_failed':
      return <FailedScreen part="engine" fault={phase.fault} />;
    case 'ready':
      return <Ready address={address} />;
  }
}

function Ready({ address }: { address: Address }) {
  const { model } = useShell();
  const view = model.view.value;
  // The key makes each address a page of its own: fresh state, focus on its heading.
  const key = formatAddress(address);
  switch (address.screen) {
    case 'data':
      return <DataScreen key={key} />;
    case 'restore':
      return <RestoreScreen key={key} />;
    case 'not_found':
      return <NotFoundScreen key={key} />;
  }
  if (!view) return <LoadingScreen waitingForTab={false} />;
  if (view.place === 'update_needed') return <UpdateScreen />;
  switch (address.screen) {
    case 'link':
      return <LinkScreen key={key} view={view} />;
    case 'link_paste':
      return <LinkPasteScreen key={key} />;
    case 'programme':
      return <ProgrammeScreen key={key} view={view} />;
    case 'question':
      return <QuestionScreen key={key} view={view} question={address.question} />;
    case 'check':
      return <CheckScreen key={key} view={view} />;
    case 'clearance':
      return <ClearanceScreen key={address.rule} view={view} rule={address.rule} step={address.step} />;
    case 'something_new':
      return <SomethingNewScreen key={key} />;
    case 'flare':
      return <FlareScreen key={key} view={view} />;
    case 'easier':
      return <EasierScreen key={key} view={view} />;
    case 'break':
      return <BreakScreen key={key} view={view} />;
    case 'harm':
      return <HarmScreen key={key} view={view} />;
    case 'questions':
      return <AssessmentIntro key={key} view={view} />;
    case 'asked':
      return <AskedScreen key={key} view={view} question={address.question} />;
    case 'answers':
      return <AnswersScreen key={key} view={view} />;
    case 'plan':
      return <PlanScreen key={key} view={view} />;
    case 'calming':
      return <CalmingScreen key={key} view={view} />;
    case 'check_in':
      return <CheckInScreen key={key} view={view} date={address.date} />;
    case 'ready':
      return <ReadyScreen key={key} view={view} />;
    case 'session':
      return <SessionRoute key={key} view={view} />;
    case 'after':
      return <AfterScreen key={key} view={view} session={address.session} />;
    case 'log':
      return <LogScreen key={key} view={view} date={address.date} />;
    case 'offer':
      return <OfferScreen key={key} view={view} />;
    case 'review':
      return <ReviewScreen key={key} view={view} />;
    case 'activity':
      return <ActivityScreen key={key} view={view} activity={address.activity} date={address.date} />;
    case 'ready_to_run':
      return <ReadyToRunScreen key={key} view={view} />;
    case 'more':
      return <MoreScreen key={key} view={view} />;
    case 'choose':
      return <ChooseScreen key={key} view={view} exercise={address.exercise} />;
    case 'maintenance':
      return <MaintenanceScreen key={key} view={view} />;
    case 'entries':
      return <EntriesScreen key={key} view={view} />;
    default:
      return <Home key={view.place} view={view} />;
  }
}

/** Today: whatever comes next. A plan that was sent comes first, once the safety screen is clear (H9). */
function Home({ view }: { view: View }) {
  const { model } = useShell();
  if (comesNow(model.link.value, view)) return <Redirect to={{ screen: 'link' }} />;
  switch (view.place) {
    case 'start':
      return <StartScreen />;
    case 'screen':
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
