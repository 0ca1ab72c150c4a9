/**
 * Choosing files and folders, in either host: the system's own dialog where there is one, otherwise the page's; and the
 * overlay for files that are dropped. What comes back is the host's own opaque place; the page never sees a path.
 */
import './folders.css';
import { Dialog } from '@digdir/designsystemet-react';
import { UploadIcon } from '@navikt/aksel-icons';
import { useEffect } from 'react';
import type { Chosen, Input } from '../../../app/contract';
import { api } from '../../host';
import { session } from '../../state/session';
import { sayIn, useWords } from '../../words';
import { ask } from '../ask';
import { sayError } from '../errors';
import { listenForDrops, useDropLabel } from './drop';
import { Folders } from './folders';
import type { Purpose } from './purposes';
import { askInPage, useRequest } from './request';

export { type DropOptions, type DropPlace, useDrop } from './drop';
export { giveFiles } from './give';
export { endingsOf, hasEnding } from './purposes';

/** Mounted once, beside the page's messages. */
export function FolderDialog() {
  const common = useWords('common');
  const request = useRequest();
  useEffect(listenForDrops, []);
  return (
    <>
      <Dialog
        open={request !== undefined}
        onClose={() => request?.answer([])}
        closeButton={common('close')}
        className="folders"
        aria-labelledby="folders-title"
      >
        {request && <Folders key={request.purpose} request={request} />}
      </Dialog>
      <DropOverlay />
    </>
  );
}

function DropOverlay() {
  const label = useDropLabel();
  if (label === undefined) return null;
  return (
    <div className="drop pad-4" aria-hidden>
      <div className="drop-sign stack centered">
        <div className="stack gap-3 at-center strong">
          <UploadIcon aria-hidden fontSize="2.5rem" />
          {label}
        </div>
      </div>
    </div>
  );
}

/** A folder or a `.lysark` file. Undefined when it was cancelled, also below. */
export async function chooseWorkspace(): Promise<Chosen | undefined> {
  if (session().dialogs === 'page') return (await askInPage('workspace'))[0];
  // Only macOS has a dialog that takes both folders and files.
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
