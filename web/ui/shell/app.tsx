/** Chooses the screen from the address and the phase of the app. */
import '../components/layout/tokens.css';
import '../components/layout/base.css';
import { signal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { LiveRegion } from '../components/layout/live_region.tsx';
import { LoadingScreen } from '../components/layout/loading.tsx';
import type { Address } from '../model/address.ts';
import type { AppModel } from '../model/app_model.ts';
import { type Shell, ShellContext, useShell } from '../model/context.ts';
import type { Router } from '../model/router.ts';
import { FailedScreen } from './failed.tsx';
import { InsecureScreen } from './insecure.tsx';
import { LockedScreen } from './locked.tsx';
import { needsOf, ScreenAt } from './routes.tsx';
import { StorageDeniedScreen } from './storage_denied.tsx';
import { UpdateScreen } from './update.tsx';

export function App({ model, router }: { model: AppModel; router: Router }) {
  const shell = useMemo<Shell>(() => ({ model, router, announcement: signal(''), arrived: false }), [model, router]);
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
  const [acknowledged, setAcknowledged] = useState(model.missingFeatures.length === 0);
  const address = router.address.value;
  const needs = needsOf(address);
  if (needs === 'nothing') return <ScreenAt address={address} view={null} />;
  if (!acknowledged)
    return <InsecureScreen missingFeatures={model.missingFeatures} onGoOn={() => setAcknowledged(true)} />;
  if (needs === 'browser') return <ScreenAt address={address} view={null} />;
  const phase = model.phase.value;
  switch (phase.name) {
    case 'starting':
      return <LoadingScreen waitingForTab={phase.waiting_for_tab} />;
    case 'locked':
      return <LockedScreen />;
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
  if (needsOf(address) === 'view') {
    if (!view) return <LoadingScreen waitingForTab={false} />;
    if (view.next_screen === 'update_needed') return <UpdateScreen />;
  }
  return <ScreenAt address={address} view={view} />;
}
