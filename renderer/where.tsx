/** The root component: the start page, or an open commission. */

import { useEffect, useState, useSyncExternalStore } from 'react';
import { KeeperProvider } from './forms';
import { api } from './host';
import { Places } from './places';
import { KinDialog } from './places/kin';
import { Show } from './places/show';
import { CheckFile } from './places/stale';
import { Start } from './places/start';
import { commissionSource, take } from './state/commission';
import { forgetDecks } from './state/decks';
import { openPlace } from './state/enter';
import { fontsReady } from './state/fonts';
import { keeper } from './state/kept-drafts';
import { reopen } from './state/reopen';
import { useRoute } from './state/route';
import { Boundary } from './ui/boundary';
import { runMenu } from './ui/commands';
import { FolderDialog } from './ui/folders';
import { Messages } from './ui/messages';
import { Waiting } from './ui/waiting';
import { errorText } from './words';

export function App() {
  useHost();
  return (
    <KeeperProvider value={keeper}>
      <Boundary>
        <Where />
      </Boundary>
      <FolderDialog />
      <KinDialog />
      <Messages />
    </KeeperProvider>
  );
}

function Where() {
  const route = useRoute();
  const open = useSyncExternalStore(commissionSource.subscribe, () => commissionSource.get()?.recent);
  const wanted = 'recent' in route ? route.recent : undefined;
  const failed = useReopened(wanted, open);
  if (route.at === 'start') return <Start />;
  if (route.at === 'sjekk' && (!wanted || failed)) return <CheckFile />;
  if (failed) return <Start problem={failed} />;
  if (open === undefined || open !== wanted) return <Waiting />;
  if (route.at === 'sjekk') return <CheckFile />;
  return route.at === 'vis' || route.at === 'foredrag' ? <Show route={route} /> : <Places route={route} />;
}

/** Opens the commission that the address names, unless it is open. @returns the error when that fails */
function useReopened(wanted: string | undefined, open: string | undefined): string | undefined {
  const [failed, setFailed] = useState<{ recent: string; text: string }>();
  useEffect(() => {
    if (wanted === undefined || wanted === open) return;
    let current = true;
    void reopen(wanted).then((answer) => {
      if (!current) return;
      if (!answer.ok) setFailed({ recent: wanted, text: errorText(answer.error) });
      else {
        void fontsReady(answer.value.workspace.themes).then(() => {
          if (!current) return;
          forgetDecks();
          take(answer.value);
        });
      }
    });
    return () => {
      current = false;
    };
  }, [wanted, open]);
  return failed?.recent === wanted ? failed?.text : undefined;
}

/** Handles requests that come from the host: its menus, and files that were double-clicked. */
function useHost(): void {
  useEffect(
    () =>
      api.subscribe((event) => {
        if (event.type === 'menu') runMenu(event.command);
        if (event.type === 'open') void openPlace(event.place.place);
        if (event.type === 'closing' && document.activeElement instanceof HTMLElement)
          document.activeElement.blur();
      }),
    [],
  );
}
