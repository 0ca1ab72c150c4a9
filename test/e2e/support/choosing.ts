/** Choosing a file, as the user does in whichever dialog comes: the system's, or the page's list of folders. */
import { relative, sep } from 'node:path';
import type { Hands } from './hands';
import type { App } from './launch';
import { begins, say } from './speech';

export interface Choosing {
  what: 'presentation' | 'images' | 'data' | 'commission-file' | 'commission-folder';
  path: string;
}

const titles: Readonly<Record<Choosing['what'], string>> = {
  presentation: 'Velg en presentasjon',
  images: 'Velg bilder',
  data: 'Velg en fil',
  'commission-file': 'Åpne en kommisjon',
  'commission-folder': 'Åpne en kommisjon',
};

/** @param ask does what makes the dialog come */
export async function choose(
  app: App,
  hands: Hands,
  { what, path }: Choosing,
  ask: () => Promise<void>,
): Promise<void> {
  const { page } = app;
  if (app.scriptDialog) {
    await app.scriptDialog([path]);
    await ask();
    // No system's dialog takes folders and files alike, so the page asks which.
    if (what === 'commission-file')
      await hands.press(page.getByRole('button', { name: say('Fil …'), exact: true }));
    if (what === 'commission-folder')
      await hands.press(page.getByRole('button', { name: say('Mappe …'), exact: true }));
    return;
  }
  await ask();
  const dialog = page.getByRole('dialog', { name: say(titles[what]) });
  const option = (name: string) => dialog.getByRole('listbox').getByRole('option', { name }).first();
  const names = relative(app.profile.home, path).split(sep);
  await dialog.getByRole('listbox').waitFor();
  // It opens where one was last.
  const here = (await dialog.getByRole('listbox').getAttribute('aria-label'))?.replace(
    say('Innhold i {name}', { name: '' }),
    '',
  );
  const from = names.slice(0, -1).lastIndexOf(here ?? '') + 1;
  for (const name of names.slice(from, -1)) await hands.enter(option(name));
  await hands.press(option(names.at(-1)!));
  // Enter opens it; a click marks it.
  if (hands.name === 'mouse')
    await hands.press(dialog.getByRole('button', { name: begins('Åpne «{name}»') }));
}
