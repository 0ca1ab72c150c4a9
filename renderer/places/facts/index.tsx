/** Fakta: the kinds of facts, a list of one of them, and a form for the one that is looked at. */
import { factRef } from '../../../core/model/ref';
import './facts.css';
import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { one } from '../../../core/editing/selection';
import type { KindId } from '../../../core/model/kinds';
import { isPasteKind } from '../../../core/paste';
import { textsIn } from '../../../core/texts';
import { kindWord } from '../../../core/words';
import { focusIn } from '../../forms';
import { chooseFacts, useChosenFacts } from '../../state/chosen-facts';
import { useCommission, useWorkspace } from '../../state/commission';
import { go } from '../../state/route';
import { useValue } from '../../state/value';
import { endingsOf, useDrop } from '../../ui/folders';
import { linesIn } from '../../ui/pasted/clipboard';
import { useWords } from '../../words';
import { type FactsRoute, kindAt, routeTo } from './at';
import { Detail } from './detail';
import { dropImport, ImportDialog, importPasted } from './importing';
import { FactList } from './list';
import { ManyFacts } from './many';
import { adding, leaveNew, NewFact } from './new';
import { Paste } from './paste';
import { ChangeQuestion } from './question';
import { Rail } from './rail';
import { useLang } from './settings';

export function Facts({ route }: { route: FactsRoute }) {
  const t = useWords('facts');
  const lang = useLang();
  const { workspace, recent, readOnly } = useCommission();
  const importing = useWords('importing');
  useDrop((files) => void dropImport(files), {
    label: importing('dropLabel'),
    accept: endingsOf('data'),
    disabled: readOnly,
  });
  const kind = kindAt(route);
  const entry =
    route.id === undefined ? undefined : workspace.register[kind].find(({ id }) => id === route.id);
  const [pasted, setPasted] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const detail = useRef<HTMLDivElement>(null);
  const isNew = useValue(adding) === kind && entry === undefined;
  useEffect(() => leaveNew, []);
  const { selection, field: give } = useChosenFacts(kind, entry?.id);
  const begin = () => {
    go(routeTo(recent, kind));
    adding.set(kind);
  };
  const backToList = () => {
    adding.set(undefined);
    if (matchMedia('(width < 60rem)').matches) go(routeTo(recent, kind));
    requestAnimationFrame(() => list.current?.focus());
  };
  const intoForm = () => requestAnimationFrame(() => focusIn(detail.current?.querySelector('.f-form')));
  return (
    <main id="content" className="facts" data-open={entry !== undefined || isNew || undefined}>
      <h1 className="visually-hidden">{`${t('facts')}: ${kindWord(kind, lang, 2)}`}</h1>
      <Rail kind={kind} />
      <FactList
        key={kind}
        kind={kind}
        selected={entry?.id}
        box={list}
        adding={isNew}
        onNew={begin}
        onEnter={intoForm}
        onPaste={
          isPasteKind(kind)
            ? (clip) => void linesIn(clip).then(setPasted)
            : kind === 'datasets'
              ? importPasted
              : undefined
        }
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc in any of its fields goes back to the list. */}
      <div
        className="facts-detail scroll"
        ref={detail}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented || (event.target as Element).closest('dialog'))
            return;
          event.preventDefault();
          backToList();
        }}
      >
        {selection.ids.size > 1 ? (
          <ManyFacts
            key={kind}
            kind={kind}
            ids={selection.ids}
            field={give}
            onOne={() => {
              chooseFacts(kind, one(entry?.id));
              list.current?.focus();
            }}
          />
        ) : entry ? (
          <Detail
            key={factRef(kind, entry.id)}
            kind={kind}
            entry={entry}
            field={route.field}
            onBack={backToList}
          />
        ) : isNew ? (
          <NewFact key={kind} kind={kind} onDone={backToList} />
        ) : (
          <Empty kind={kind} />
        )}
      </div>
      {isPasteKind(kind) && <Paste kind={kind} text={pasted} onClose={() => setPasted(undefined)} />}
      <ImportDialog kind={kind} />
      <ChangeQuestion />
    </main>
  );
}

/** Nothing is chosen, or there is nothing yet: what this is. */
function Empty({ kind }: { kind: KindId }) {
  const t = useWords('facts');
  const lang = useLang();
  const none = useWorkspace().register[kind].length === 0;
  return (
    <div className="facts-empty stack gap-2 pad-6">
      <Heading level={2} data-size="xs">
        {none ? t('emptyTitle') : kindWord(kind, lang, 2)}
      </Heading>
      <Paragraph>{textsIn(lang).kindsAbout[kind]}</Paragraph>
      {!none && <Paragraph className="muted small">{`${t('choose')} ${t('chooseWhy')}`}</Paragraph>}
    </div>
  );
}
