/**
 * Choosing files and folders, in either host: the system's own dialog where there is one, otherwise the page's. What
 * comes back is the host's own opaque place; the page never sees a path.
 */
import type { Chosen, Input } from '../../../app/contract';
import { api } from '../../host';
import { session } from '../../state/session';
import { sayIn } from '../../words';
import { ask } from '../ask';
import { sayError } from '../errors';
import type { Purpose } from './purposes';
import { askInPage } from './request';

/** A folder or a `.lysark` file. Undefined when it was cancelled, also below. */
export async function chooseWorkspace(): Promise<Chosen | undefined> {
  if (session().dialogs === 'page') return (await askInPage('workspace'))[0];
  // No system but one has a dialog that takes folders and files alike.
  const t = sayIn('folders');
  const kind = await ask({
    title: t('kindQuestion'),
    text: t('kindText'),
    answers: [
      { id: 'workspace', label: t('kindFolder') },
      { id: 'packed', label: t('kindFile') },
    ],
  });
  return kind && (await native(kind))[0];
}

export async function choosePresentation(): Promise<Chosen | undefined> {
  return (await choose('presentation'))[0];
}

export async function chooseImages(): Promise<Chosen[]> {
  return [...(await choose('images'))];
}

export async function chooseData(): Promise<Chosen | undefined> {
  return (await choose('data'))[0];
}

export async function chooseFolder(): Promise<Chosen | undefined> {
  return (await choose('folder'))[0];
}

async function choose(purpose: Purpose): Promise<readonly Chosen[]> {
  return session().dialogs === 'native' ? await native(purpose) : await askInPage(purpose);
}

async function native(purpose: Input<'files.choose'>['purpose']): Promise<readonly Chosen[]> {
  const answer = await api.call('files.choose', { purpose });
  if (answer.ok) return answer.value ?? [];
  sayError(answer.error);
  return [];
}
