/** Chooses the screen from the phase, the address and the view's place; decides nothing else. */
import './tokens.css';
import './base.css';
import { signal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { View } from '../engine/contract.ts';
import { AboutScreen } from './about/about.tsx';
import { ActivityScreen } from './activity/activity.tsx';
import { type Address, formatAddress } from './address.ts';
import { AfterScreen } from './after/after.tsx';
import type { AppModel } from './app_model.ts';
import { AnswersScreen } from './assessment/answers.tsx';
import { AskedScreen } from './assessment/asked.tsx';
import { AssessmentIntro } from './assessment/intro.tsx';
import { BreakScreen } from './break/break.tsx';
import { CalmingScreen } from './calming/calming.tsx';
import { CheckInScreen } from './check_in/check_in.tsx';
import { ChooseScreen } from './choose/choose.tsx';
import { ClearanceScreen } from './clearance/clearance.tsx';
import { lazy } from './components/lazy.tsx';
import { LiveRegion } from './components/live_region.tsx';
import { Redirect } from './components/redirect.tsx';
import { type Shell, ShellContext, useShell } from './context.ts';
import { DataScreen } from './data/data.tsx';
import { EasierScreen } from './easier/easier.tsx';
import { EntriesScreen } from './entries/entries.tsx';
import { FailedScreen } from './failed/failed.tsx';
import { FlareScreen } from './flare/flare.tsx';
import { HarmScreen } from './harm/harm.tsx';
import { InsecureScreen } from './insecure/insecure.tsx';
import { IntroScreen } from './intro/intro.tsx';
import { LinkScreen } from './link/link.tsx';
import { LinkPasteScreen } from './link/paste.tsx';
import { comesNow } from './link/waiting.ts';
import { LoadingScreen } from './loading/loading.tsx';
import { LogScreen } from './log/log.tsx';
import { MaintenanceScreen } from './maintenance/maintenance.tsx';
import { MoreScreen } from './more/more.tsx';
import { NotFoundScreen } from './not_found/not_found.tsx';
import { OfferScreen } from './offer/offer.tsx';
import { PlanScreen } from './plan/plan.tsx';
import { ProgrammeScreen } from './programme/programme.tsx';
import { ReadyScreen } from './ready/ready.tsx';
import { ReadyToRunScreen } from './ready_to_run/ready_to_run.tsx';
import { ReportScreen } from './report/report.tsx';
import { RestoreScreen } from './restore/restore.tsx';
import { ReviewScreen } from './review/review.tsx';
import type { Router } from './router.ts';
import { CheckScreen } from './screen/check.tsx';
import { QuestionScreen } from './screen/question.tsx';
import { SessionRoute } from './session/route.tsx';
import { SomethingNewScreen } from './something_new/something_new.tsx';
import { StartScreen } from './start/start.tsx';
import { StopScreen } from './stop/stop.tsx';
import { StorageDeniedScreen } from './storage_denied/storage_denied.tsx';
import { TodayScreen } from './today/today.tsx';
import { UpdateScreen } from './update/update.tsx';
import { UrgentScreen } from './urgent/urgent.tsx';

/** The builder is some tenth of the app, and most people never see it. */
const PhysioScreen = lazy(() => import('./physio/physio.tsx'));

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
