/** The source of a fact, or the reason why there is none. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { pruned } from '../../core/editing/values';
import type { FieldForm } from '../../core/model/field';
import { useWords } from '../words';
import { useDraft } from './draft';
import { Group } from './frame';
import { InDraft } from './kept';
import { type EditorProps, useEditor, useForm } from './settings';

type Values = Record<string, unknown>;

const first = { title: 'string', url: 'url' } as const;
const more = {
  author: 'string',
  publisher: 'string',
  page: 'string',
  date: 'date',
  fetched: 'date',
} as const;

export function SourceEditor(props: EditorProps) {
  const t = useWords('forms');
  const { texts, readOnly } = useForm();
  const Editor = useEditor();
  const draft = useDraft<Values>(
    props.value as Values | undefined,
    props.onChange,
    (value) => value && pruned(value),
  );
  const value = draft.value ?? {};
  const unknown = 'unknown' in value;
  /** The value of the other variant, kept so that switching back loses nothing. */
  const [other, setOther] = useState<Values>();
  const [wide, setWide] = useState(false);
  const open = wide || Object.keys(more).some((key) => value[key] !== undefined);
  const turn = (to: 'known' | 'unknown') => {
    if ((to === 'unknown') === unknown) return;
    setOther(draft.value);
    draft.set(other ?? (to === 'unknown' ? { unknown: t('sourceUnknownWhy') } : { title: undefined }));
  };
  const editor = (key: string, type: 'string' | 'url' | 'date') => (
    <Editor
      key={key}
      form={{ type } as FieldForm}
      path={`${props.path}.${key}`}
      label={texts.label(`${props.path}.${key}`)}
      help={texts.help?.(`${props.path}.${key}`)}
      value={value[key]}
      onChange={(next) => {
        draft.set(key === 'unknown' ? { unknown: next } : { ...value, [key]: next });
        return undefined;
      }}
    />
  );
  const list = (fields: Readonly<Record<string, 'string' | 'url' | 'date'>>) =>
    Object.entries(fields).map(([key, type]) => editor(key, type));
  return (
    <Group
      {...props}
      onDrop={draft.unsent ? draft.drop : undefined}
      error={draft.error && (unknown ? t('sourceNeedsWhy') : t('sourceNeedsTitle'))}
      aside={
        // biome-ignore lint/a11y/useSemanticElements: a row of small buttons beside a label, not a form of its own.
        <div className="f-languages line gap-half" role="group" aria-label={props.label}>
          {(['known', 'unknown'] as const).map((to) => (
            <button
              className="hovers bare relative text-center muted smaller"
              key={to}
              type="button"
              disabled={readOnly}
              aria-pressed={(to === 'unknown') === unknown}
              onClick={() => turn(to)}
            >
              {t(to === 'unknown' ? 'sourceUnknown' : 'sourceKnown')}
            </button>
          ))}
        </div>
      }
    >
      <InDraft value>
        <div className="f-object columns">
          {unknown ? editor('unknown', 'string') : list(first)}
          {!unknown && open && list(more)}
        </div>
      </InDraft>
      {!unknown && !open && (
        <Button variant="tertiary" className="self-start" onClick={() => setWide(true)}>
          {t('sourceMore')}
        </Button>
      )}
    </Group>
  );
}
