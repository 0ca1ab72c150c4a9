import { Field, Label, Textarea } from '@digdir/designsystemet-react';
import { useMemo } from 'react';
import type { Workspace } from '../../../core/model/register';
import type { SheetKind } from '../../../core/paste';
import { FormScope, type FormSettings, settingsOf } from '../../forms';
import { session } from '../../state/session';
import { LookThrough, type PastedList } from '../../ui/pasted';
import { pasteLines } from '../../ui/pasted/clipboard';
import { uiLanguage, useWords } from '../../words';

const words = {
  people: {
    label: 'pasteMembers',
    help: 'pasteMembersHelp',
    empty: 'emptyMembers',
    count: 'countMembers',
    rows: 14,
  },
  meetings: {
    label: 'pasteMeetings',
    help: 'pasteMeetingsHelp',
    empty: 'emptyMeetings',
    count: 'countMeetings',
    rows: 8,
  },
} as const;

interface PasteListProps {
  kind: SheetKind;
  list: PastedList;
  /** Nothing but the language of the commission. */
  workspace: Workspace;
}

/** What is pasted at the left, what was read of it at the right. */
export function PasteList({ kind, list, workspace }: PasteListProps) {
  const t = useWords('start');
  const lang = uiLanguage();
  const { language } = workspace.commission;
  const { label, help, empty, count, rows } = words[kind];
  const settings = useMemo(
    (): FormSettings => ({
      lang,
      home: language,
      languages: [language],
      today: session().today,
      // There is nothing yet to refer to.
      refs: { list: () => [], one: () => undefined, word: (other) => other },
      ...settingsOf(kind, lang),
    }),
    [kind, lang, language],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to the fields inside.
    <div
      className="paste stack gap-8 align-start"
      onKeyDown={(event) => {
        // Enter in a cell must not make the commission.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      <Field className="paste-in">
        <Label>{t(label)}</Label>
        <Field.Description>{t(help)}</Field.Description>
        <Textarea
          rows={rows}
          value={list.text}
          maxLength={200_000}
          onPaste={pasteLines}
          onChange={(event) => list.setText(event.target.value)}
        />
      </Field>
      <FormScope settings={settings}>
        <LookThrough
          kind={kind}
          looked={list}
          workspace={workspace}
          title={list.rows.length > 0 ? t(count, { count: list.chosen.length }) : ''}
          empty={t(empty)}
          rest={list.rest}
          restTitle={(count) => t('rest', { count })}
        />
      </FormScope>
    </div>
  );
}
