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
import { type ClipboardEvent, useId, useMemo, useState } from 'react';
import type { ReadFile } from '../../../../core/import';
import { planOf, type Said } from '../../../../core/import/choices';
import { cellLimits } from '../../../../core/model/cells';
import type { KindId } from '../../../../core/model/kinds';
import { useWorkspace } from '../../../state/commission';
import { session } from '../../../state/session';
import { clipOf, holdsTable, noClip, pasteLines } from '../../../ui/pasted/clipboard';
import { Waiting } from '../../../ui/waiting';
import { errorText, useWords } from '../../../words';
import { About } from './about';
import { DatasetPreview } from './dataset';
import { ListPreview } from './lists';
import { endImport, type Incoming, useIncoming, useReading } from './open';

export { chooseImport, dropImport, importPasted } from './open';

export function ImportDialog({ kind }: { kind: KindId }) {
  const common = useWords('common');
  const source = useIncoming();
  return (
    <Dialog
      open={source !== undefined}
      onClose={endImport}
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
  const [clip, setClip] = useState(pasted ? source.clip : noClip);
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

function Planned({ file, at }: { file: ReadFile; at: KindId }) {
  const common = useWords('common');
  const t = useWords('importing');
  const workspace = useWorkspace();
  const [said, setSaid] = useState<Said>({});
  const { kind, plan } = useMemo(
    () => planOf(file, said, at, workspace, session().today),
    [file, said, at, workspace],
  );
  const change = (more: Said): void => setSaid({ ...said, ...more });
  return (
    <>
      <About file={file} kind={kind} plan={plan} said={said} onSay={change} />
      {'not' in plan ? (
        <>
          <Alert data-color="warning" role="status">
            {plan.not === 'too-large'
              ? t('not_too-large', {
                  ...(plan.size ?? { rows: 0, columns: 0, cells: 0 }),
                  most: cellLimits.rows,
                  mostColumns: cellLimits.columns,
                  mostCells: cellLimits.cells,
                })
              : t(`not_${plan.not}`)}
          </Alert>
          <div className="row gap-3 above-5">
            <Button variant="tertiary" onClick={endImport}>
              {common('cancel')}
            </Button>
          </div>
        </>
      ) : kind === 'datasets' ? (
        <DatasetPreview file={file} plan={plan} said={said} onSay={change} />
      ) : (
        <ListPreview key={kind} kind={kind} plan={plan} said={said} onSay={change} />
      )}
    </>
  );
}
