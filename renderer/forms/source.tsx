/** The source of a fact, or the reason why there is none. */
import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { readable } from '../../core/editing/unreadable';
import { pruned } from '../../core/editing/values';
import { type NamedSource, sourceInPlace, sourceKey } from '../../core/facts/source-register';
import type { FieldForm } from '../../core/model/field';
import { isKnown, type Source, sourceSchema } from '../../core/model/kind';
import { useWords } from '../words';
import { useDraft } from './draft';
import { focusIn } from './focus';
import { Group } from './frame';
import { InDraft } from './kept';
import { type EditorProps, useEditor, useForm } from './settings';
import { SuggestedLine } from './suggested';

type Values = Record<string, unknown>;

/** The page or the section is of this use; everything else is the source's own. */
const first = { title: 'string', url: 'url', page: 'string' } as const;
const more = {
  author: 'string',
  publisher: 'string',
  date: 'date',
  fetched: 'date',
} as const;

export function SourceEditor(props: EditorProps) {
  const t = useWords('forms');
  const { texts, readOnly, sources } = useForm();
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
  const box = useRef<HTMLDivElement>(null);
  const into = useRef(false);
  // Whoever says that it is known goes on to say what it is.
  useEffect(() => {
    if (!into.current) return;
    into.current = false;
    focusIn(box.current);
  });
  const put = (next: Values): void => {
    draft.set(next);
    const read = sourceSchema.safeParse(pruned(readable(next) ?? {}));
    if (read.success && isKnown(read.data)) sources?.used(read.data);
  };
  const take = (source: NamedSource): void => {
    into.current = true;
    put(sourceInPlace(readable(value) as Source, source) as Values);
  };
  const turn = (to: 'known' | 'unknown') => {
    if ((to === 'unknown') === unknown) return;
    into.current = true;
    setOther(draft.value);
    draft.set(other ?? (to === 'unknown' ? { unknown: t('sourceUnknownWhy') } : { title: undefined }));
  };
  // What cannot be read yet is no part of what it is called.
  const read = readable(value);
  const named = unknown || typeof read?.title !== 'string' ? undefined : (read as unknown as NamedSource);
  const last = readOnly ? undefined : sources?.last();
  const again = last && (!named || (named.title !== last.title && sourceKey(named) !== sourceKey(last)));
  const editor = (key: string, type: 'string' | 'url' | 'date') => {
    const shared = {
      form: { type } as FieldForm,
      path: `${props.path}.${key}`,
      label: texts.label(`${props.path}.${key}`),
      help: texts.help?.(`${props.path}.${key}`),
      value: value[key],
      onChange(next: unknown) {
        if (key === 'unknown') draft.set({ unknown: next });
        else put({ ...value, [key]: next });
        return undefined;
      },
    };
    return sources && (key === 'title' || key === 'url') ? (
      <SuggestedLine key={key} {...shared} now={named} onPick={take} />
    ) : (
      <Editor key={key} {...shared} />
    );
  };
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
        <div className="f-object columns" ref={box}>
          {unknown ? editor('unknown', 'string') : list(first)}
          {!unknown && open && list(more)}
        </div>
      </InDraft>
      <div className="f-source-more row gap-2">
        {again && (
          <Button variant="secondary" data-size="sm" className="f-last truncate" onClick={() => take(last)}>
            {t('sourceLast', { title: last.title })}
          </Button>
        )}
        {!unknown && !open && (
          <Button variant="tertiary" data-size="sm" onClick={() => setWide(true)}>
            {t('sourceMore')}
          </Button>
        )}
      </div>
    </Group>
  );
}
