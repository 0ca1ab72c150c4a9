/** The entry point of the page: greets the host, loads fonts and renders the app. */
import './look/layout.css';
import '@digdir/designsystemet-css/theme.css';
import '@digdir/designsystemet-css';
import './look/page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startBackground } from './background';
import { followHost, trailingCommission } from './state/commission';
import { setFonts } from './state/decks';
import { begin } from './state/enter';
import { loadFonts } from './state/fonts';
import { reopenEarly } from './state/reopen';
import { route } from './state/route';
import { greet, settingsSource } from './state/session';
import { catchUpBeforeActs } from './state/trailing';
import { listenForKeys } from './ui/commands';
import { followNotices } from './ui/notices';
import { App } from './where';
import { speak } from './words';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** Applies the colour scheme and the language from the settings; «system» follows the machine. */
function applySettings(): void {
  const settings = settingsSource.get()?.settings;
  if (!settings) return;
  const { colours, language } = settings;
  const scheme = colours === 'system' ? (dark.matches ? 'dark' : 'light') : colours;
  document.documentElement.dataset.colorScheme = scheme;
  speak(language);
}

function followSettings(): void {
  applySettings();
  dark.addEventListener('change', applySettings);
  settingsSource.subscribe(applySettings);
}

async function start(): Promise<void> {
  const loading = loadFonts();
  const hello = await greet();
  // The host reads the commission of the address, or the last one, while the fonts are loading.
  const at = route.get();
  const wanted =
    'recent' in at ? at.recent : hello.start && 'recent' in hello.start ? hello.start.recent : undefined;
  if (wanted) reopenEarly(wanted);
  const fonts = await loading;
  speak(hello.settings.language);
  setFonts(fonts);
  startBackground(fonts);
  followHost();
  catchUpBeforeActs(trailingCommission, window);
  followNotices();
  followSettings();
  listenForKeys();
  begin(hello.start);
  createRoot(document.getElementById('page')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

start().catch((error: unknown) => {
  // Without a host there are no texts: a sentence in two languages.
  const page = document.getElementById('page')!;
  page.textContent = `Lysark svarer ikke. Lukk vinduet og start Lysark på nytt. · Lysark does not answer. Close the window and start Lysark anew. (${String(error)})`;
});
