/** A pasted list, read and looked through before anything is saved; then one edit that can be undone. */

import { Button, Dialog, Heading, Label, Paragraph, Textarea } from '@digdir/designsystemet-react';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { pasteOp, readMeetings, readMembers } from '../../../core/paste';
import { inLine, kindWord } from '../../../core/words';
import { FormScope } from '../../forms';
import { commission, edit, useWorkspace } from '../../state/commission';
import { go } from '../../state/route';
import { session } from '../../state/session';
import { beginHere } from '../../ui/begin';
import { say, sayDone } from '../../ui/toast';
import { useWords } from '../../words';
import { routeTo } from './at';
import { attempt, markFresh } from './change';
import { PasteTable } from './paste-table';
import { chosenOf, type Looks, type PasteKind, rowsOf } from './pasted';
import { useFactSettings, useLang } from './settings';

interface PasteProps {
  kind: PasteKind;
  /** Undefined while the dialog is closed. */
  text: string | undefined;
  onClose(): void;
}

export function Paste({ kind, text, onClose }: PasteProps) {
  const common = useWords('common');
  return (
    <Dialog
      open={text !== undefined}
      onClose={onClose}
      closeButton={common('close')}
      closedby="closerequest"
      className="facts-paste"
    >
      {text !== undefined && <PasteForm kind={kind} first={text} onClose={onClose} />}
    </Dialog>
  );
}

function PasteForm({ kind, first, onClose }: { kind: PasteKind; first: string; onClose(): void }) {
  const t = useWords('facts');
  const common = useWords('common');
  const lang = useLang();
  const workspace = useWorkspace();
  const settings = useFactSettings(kind);
  const id = useId();
  const [text, setText] = useState(first);
  /** What was changed by hand, by the line it was read from: it stays while more is pasted. */
  const [looks, setLooks] = useState<Looks>(new Map());
  const wanted = useDeferredValue(text);
  const read = useMemo(() => {
    const options = { today: session().today, workspace };
    return kind === 'people' ? readMembers(wanted, options) : readMeetings(wanted, options);
  }, [kind, wanted, workspace]);
  const rows = useMemo(() => rowsOf(kind, read.entries, looks), [kind, read, looks]);
  const chosen = chosenOf(rows);
  const added = chosen.filter(({ duplicateOf }) => duplicateOf === undefined).length;
  const unsure = rows.filter((row) => row.taken && row.pasted.unsure.length > 0).length;
  const buttonWords = (): string => {
    const updated = chosen.length - added;
    if (added === 0 && updated > 0) return t('pasteOnlyUpdate', { count: updated });
    const add = t(`pasteAdd_${kind}`, { count: added });
    return updated > 0 ? t('pasteBoth', { add, count: updated }) : add;
  };
  const take = () => {
    const { op, ids } = pasteOp(commission().workspace, kind, chosen);
    const why = attempt(kind, lang, () => edit(op));
    if (why !== undefined) {
      say(why, { tone: 'danger' });
      return;
    }
    for (const one of ids.slice(0, added)) markFresh(kind, one);
    onClose();
    go(routeTo(commission().recent, kind, ids[0]));
    sayDone(t('pasted', { count: chosen.length }));
  };
  return (
    <FormScope settings={settings}>
      <Heading level={2} data-size="xs">
        {t('pasteTitle', { kind: inLine(kindWord(kind, lang, 2)) })}
      </Heading>
      <div className="facts-paste-sides stack gap-5 above-3">
        <div className="facts-paste-text column gap-2">
          <Label htmlFor={id}>{t('pasteText')}</Label>
          <Textarea
            id={id}
            ref={first === '' ? beginHere : undefined}
            aria-describedby={`${id}-how`}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <p id={`${id}-how`} className="muted small">
            {t('pasteHow')}
          </p>
        </div>
        <div className="shrink" aria-live="polite">
          <div className="facts-paste-head line between base">
            <b>{t('pasteRead')}</b>
            {unsure > 0 && <span className="muted small">{t('pasteUnsure', { count: unsure })}</span>}
          </div>
          {rows.length === 0 ? (
            <Paragraph className="muted small">
              {wanted.trim() === ''
                ? t('pasteNothing')
                : t('pasteNone', { kind: inLine(kindWord(kind, lang, 2)) })}
            </Paragraph>
          ) : (
            <PasteTable
              kind={kind}
              rows={rows}
              onLook={(key, look) => setLooks(new Map(looks).set(key, look))}
            />
          )}
          {read.rest.length > 0 && (
            <div className="facts-paste-rest above-3 muted small">
              <b>{t('pasteRest', { count: read.rest.length })}</b>
              <ul className="scroll">
                {read.rest.slice(0, 20).map((line, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: lines may be the same.
                  <li key={i}>{line}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </div>
      <div className="facts-submit row gap-3 above-5">
        <Button disabled={chosen.length === 0} onClick={take}>
          {buttonWords()}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {common('cancel')}
        </Button>
      </div>
    </FormScope>
  );
}
