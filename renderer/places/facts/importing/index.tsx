/** «Hent inn fil»: a file or a pasted table, looked through and corrected before anything is saved. */
import { beginHere } from '../../../ui/begin';
import './importing.css';
import {
  Alert,
  Button,
  Dialog,
  Field,
  Heading,
  Label,
  Paragraph,
  Textarea,
} from '@digdir/designsystemet-react';
import { type ClipboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Said } from '../../../../core/import/choices';
import type { Look } from '../../../../core/import/look';
import type { PackedFile } from '../../../../core/import/packed';
import { cellLimits } from '../../../../core/model/cells';
import type { KindId } from '../../../../core/model/kinds';
import { useKeptValue } from '../../../forms';
import { useWorkspace } from '../../../state/commission';
import { clipOf, holdsTable, noClip, pasteLines } from '../../../ui/pasted/clipboard';
import { Waiting } from '../../../ui/waiting';
import { errorText, useWords } from '../../../words';
import { titleOf, useLang, wordsIn } from '../settings';
import { About } from './about';
import { DatasetPreview } from './dataset';
import { ListPreview } from './lists';
import { endImport, type Incoming, importKey, leaveImport, useIncoming, useReading } from './open';
import { takeOp } from './take';
import { useLook } from './use-look';

export { chooseImport, dropImport, importPasted } from './open';

export function ImportDialog({ kind }: { kind: KindId }) {
  const common = useWords('common');
  const source = useIncoming();
  return (
    <Dialog
      open={source !== undefined}
      onClose={leaveImport}
      closeButton={common('close')}
      closedby="closerequest"
      className="facts-paste importing"
      aria-labelledby="importing-title"
    >
      {source && <Source key={'place' in source ? source.place.place : 'text'} source={source} at={kind} />}
    </Dialog>
  );
}

function Source({ source, at }: { source: Incoming; at: KindId }) {
  const t = useWords('importing');
  const common = useWords('common');
  const id = useId();
  const pasted = 'clip' in source;
  // What was pasted stands here until it is taken in; what is pasted now goes before it.
  const [kept, setClip] = useKeptValue(pasted ? importKey : undefined, noClip);
  const began = useRef(false);
  const given = pasted ? source.clip : noClip;
  const clip = began.current || given.text === '' ? kept : given;
  useEffect(() => {
    began.current = true;
    if (given.text !== '') setClip(given);
  }, [given, setClip]);
  const { text } = clip;
  const { file, error } = useReading(source, clip);
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const given = clipOf(event.clipboardData);
    // A table that is all there is keeps what its program says of it; among other lines it is lines.
    if (!holdsTable(given) || selectionEnd - selectionStart < value.length) {
      pasteLines(event);
      return;
    }
    event.preventDefault();
    setClip({ ...given, text: given.text.replace(/\r\n?/g, '\n') });
  };
  return (
    <>
      <Heading level={2} data-size="xs" id="importing-title">
        {pasted ? t('titlePasted') : t('title', { name: source.place.name })}
      </Heading>
      {pasted && (
        <Field>
          <Label htmlFor={id}>{t('pasteText')}</Label>
          <Textarea
            id={id}
            ref={text === '' ? beginHere : undefined}
            aria-describedby={`${id}-how`}
            rows={5}
            value={text}
            onPaste={paste}
            onChange={(event) => setClip({ text: event.target.value, html: '' })}
          />
          <p id={`${id}-how`} className="muted small">
            {t('pasteHow')}
          </p>
        </Field>
      )}
      {error && (
        <Alert data-color="danger" role="alert">
          {errorText(error)}
        </Alert>
      )}
      {file && !error ? (
        <Planned file={file} at={at} />
      ) : (
        <>
          {!error &&
            (pasted ? <Paragraph className="muted small">{t('nothingYet')}</Paragraph> : <Waiting />)}
          <div className="row gap-3 above-5">
            <Button variant={error ? 'primary' : 'tertiary'} onClick={endImport}>
              {common(error ? 'close' : 'cancel')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function Planned({ file, at }: { file: PackedFile; at: KindId }) {
  const common = useWords('common');
  const t = useWords('importing');
  const lang = useLang();
  const workspace = useWorkspace();
  const [said, setSaid] = useState<Said>({});
  const { look, busy, take } = useLook(file, said, at);
  const change = (more: Said): void => setSaid({ ...said, ...more });
  const cancel = (
    <div className="row gap-3 above-5">
      <Button variant="tertiary" onClick={endImport}>
        {common('cancel')}
      </Button>
    </div>
  );
  if (!look)
    return (
      <>
        <Waiting />
        {cancel}
      </>
    );
  const { kind, understood, dataset, list } = look;
  const takeDataset = async (): Promise<void> => {
    const made = await take();
    if (!made || !dataset) return;
    const { known } = dataset;
    const done =
      known === undefined
        ? t('takenDataset', { title: said.title ?? wordsIn(workspace, dataset.title, lang) })
        : t('updatedDataset', { title: titleOf(workspace, 'datasets', known, lang) });
    takeOp('datasets', { ...made, added: known === undefined ? 1 : 0 }, lang, done, endImport);
  };
  return (
    <div aria-busy={busy}>
      <About file={file} kind={kind} understood={understood} said={said} onSay={change} />
      {look.not && (
        <Alert data-color="warning" role="status">
          <NotTaken look={look} />
        </Alert>
      )}
      {dataset ? (
        <DatasetPreview
          look={dataset}
          busy={busy}
          said={said}
          onSay={change}
          onTake={() => void takeDataset()}
        />
      ) : list && kind !== 'datasets' ? (
        <ListPreview key={kind} kind={kind} list={list} said={said} onSay={change} />
      ) : (
        cancel
      )}
    </div>
  );
}

function NotTaken({ look: { not, size, why } }: { look: Look }) {
  const t = useWords('importing');
  if (not === 'refused') return t('not_refused', { why: why ?? '' });
  if (not !== 'too-large') return not ? t(`not_${not}`) : null;
  return t('not_too-large', {
    ...(size ?? { rows: 0, columns: 0, cells: 0 }),
    most: cellLimits.rows,
    mostColumns: cellLimits.columns,
    mostCells: cellLimits.cells,
  });
}
