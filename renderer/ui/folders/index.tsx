/** Choosing files and folders: the page's dialog, the overlay for files that are dropped, and the calls for both. */
import './folders.css';
import { Dialog } from '@digdir/designsystemet-react';
import { UploadIcon } from '@navikt/aksel-icons';
import { useEffect } from 'react';
import { useWords } from '../../words';
import { listenForDrops, useDropLabel } from './drop';
import { Folders } from './folders';
import { useRequest } from './request';

export { chooseData, chooseFolder, chooseImages, choosePresentation, chooseWorkspace } from './choose';
export { type DropOptions, useDrop } from './drop';
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
