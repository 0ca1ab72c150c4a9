/** A pasted list, read and looked through before anything is saved; then one edit that can be undone. */

import { Button, Dialog, Heading, Label, Textarea } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { type Source, sourceSchema } from '../../../core/model/kind';
import type { Pasted, PasteKind } from '../../../core/paste';
import { inLine, kindWord } from '../../../core/words';
import { Editor, FormScope } from '../../forms';
import { useWorkspace } from '../../state/commission';
import { forgetDrafts } from '../../state/kept-drafts';
import { beginHere } from '../../ui/begin';
import { LookThrough, usePasted } from '../../ui/pasted';
import { pasteLines } from '../../ui/pasted/clipboard';
import { useWords } from '../../words';
import { takeIn } from './importing/take';
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
  const settings = useFactSettings(kind);
  const id = useId();
  const workspace = useWorkspace();
  const key = `paste ${kind}`;
  const list = usePasted(kind, workspace, key, first);
  const done = () => {
    forgetDrafts(key);
    onClose();
  };
  /** Where all of it is from, asked once. Half a source is finished or emptied before anything is taken in. */
  const [source, setSource] = useState<Source>();
  const [half, setHalf] = useState(false);
  const { chosen, rest } = list;
  const kinds = inLine(kindWord(kind, lang, 2));
  const buttonWords = (): string => {
    const added = chosen.filter(({ duplicateOf }) => duplicateOf === undefined).length;
    const updated = chosen.length - added;
    if (added === 0 && updated > 0) return t('pasteOnlyUpdate', { count: updated });
    const add = t(`pasteAdd_${kind}`, { count: added });
    return updated > 0 ? t('pasteBoth', { add, count: updated }) : add;
  };
  const leaves = list.leaves + rest.length;
  return (
    <FormScope settings={settings}>
      <Heading level={2} data-size="xs">
        {t('pasteTitle', { kind: kinds })}
      </Heading>
      <div className="facts-paste-sides stack gap-5 above-3">
        <div className="facts-paste-text column gap-2">
          <Label htmlFor={id}>{t('pasteText')}</Label>
          <Textarea
            id={id}
            ref={first === '' ? beginHere : undefined}
            aria-describedby={`${id}-how`}
            value={list.text}
            onPaste={pasteLines}
            onChange={(event) => list.setText(event.target.value)}
          />
          <p id={`${id}-how`} className="muted small">
            {t('pasteHow')}
          </p>
        </div>
        <LookThrough
          kind={kind}
          looked={list}
          workspace={workspace}
          title={t('pasteRead')}
          empty={list.empty ? t('pasteNothing') : t('pasteNone', { kind: kinds })}
          rest={rest}
          restTitle={(count) => t('pasteRest', { count })}
        />
      </div>
      {chosen.length > 0 && (
        <FormScope settings={{ ...settings, required: () => false }}>
          <div className="above-5">
            <Editor
              form={{ type: 'source' }}
              path="source"
              label={t('pasteFrom')}
              value={source}
              onChange={(value) => {
                const read = sourceSchema.safeParse(value);
                setHalf(value !== undefined && !read.success);
                setSource(read.success ? read.data : undefined);
                return read.success || value === undefined ? undefined : t('mustFill');
              }}
            />
          </div>
        </FormScope>
      )}
      <div className="row gap-3 above-5">
        <Button
          disabled={chosen.length === 0 || half}
          onClick={() =>
            takeIn(kind, sourced(chosen, source), lang, t('pasted', { count: chosen.length }), done)
          }
        >
          {leaves > 0 ? t('pasteLeft', { do: buttonWords(), count: leaves }) : buttonWords()}
        </Button>
        <Button variant="tertiary" onClick={done}>
          {common('cancel')}
        </Button>
      </div>
    </FormScope>
  );
}

/** What is new gets the source; what was there keeps its own. */
function sourced(chosen: readonly Pasted[], source: Source | undefined): readonly Pasted[] {
  if (!source) return chosen;
  return chosen.map((one) =>
    one.duplicateOf === undefined ? { ...one, entry: { ...one.entry, source } } : one,
  );
}
