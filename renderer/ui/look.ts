/** Light and dark: as the user said, or as the machine is. */
import { settingsSource } from '../state/session';
import { speak } from '../words';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

function follow(): void {
  const settings = settingsSource.get()?.settings;
  if (!settings) return;
  const { colours, language } = settings;
  const scheme = colours === 'system' ? (dark.matches ? 'dark' : 'light') : colours;
  document.documentElement.dataset.colorScheme = scheme;
  void speak(language);
}

export function followLook(): void {
  follow();
  dark.addEventListener('change', follow);
  settingsSource.subscribe(follow);
}
