/** The editor for a field: one component for each type. The small ones are here, the others in files of their own. */
import './forms.css';
import { Checkbox, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useContext, useMemo, useState } from 'react';
import { typedDoubts } from '../../core/editing/pasted-cells';
import { isEmpty, pruned } from '../../core/editing/values';
import type { Language } from '../../core/formats/language';
import type { AuthoredCell, Cell } from '../../core/model/cells';
import { cellOf, writeCell } from '../../core/words/say';
import { useWords } from '../words';
import { ConflictMark, useConflictAt } from './conflict-mark';
import { dropOf, useDraft, useDraftField } from './draft';
import { Frame, Group } from './frame';
import { GridEditor } from './grid';
import { InDraft } from './kept';
import { useLackingWords } from './lacking';
import { Line } from './line';
import { ListEditor } from './list';
import { afterPress } from './pointer';
import { RefEditor } from './ref';
import { CellTyped, type EditorProps, FormProvider, type FormSettings, NotBegun, useForm } from './settings';
import { SourceEditor } from './source';
import { TextEditor } from './text';
import { TimedEditor } from './timed';
import { DateEditor, NumberEditor, StringEditor, UrlEditor } from './typed';

export function Editor(props: EditorProps) {
  const { form } = props;
  switch (form.type) {
    case 'string':
      return <StringEditor {...props} />;
    case 'text':
      return <TextEditor {...props} />;
    case 'date':
      return <DateEditor {...props} />;
    case 'number':
      return <NumberEditor {...props} />;
    case 'cell':
      return <CellEditor {...props} />;
    case 'boolean':
      return <BooleanEditor {...props} />;
    case 'url':
      return <UrlEditor {...props} />;
    case 'choice':
      return <ChoiceEditor {...props} />;
    case 'ref':
      return <RefEditor {...props} />;
    case 'list':
      return form.of.type === 'list' ? <GridEditor {...props} /> : <ListEditor {...props} />;
    case 'object':
      return <ObjectEditor {...props} />;
    case 'timed':
      return <TimedEditor {...props} />;
    case 'source':
      return <SourceEditor {...props} />;
    default:
      return form satisfies never;
  }
}

/** Context for editors outside a whole form: cells of a table, a date in a dialog. */
export function FormScope({ settings, children }: { settings: FormSettings; children: ReactNode }) {
  const [textLanguage, setTextLanguage] = useState<Language>(settings.home);
  const shared = useMemo(
    () => ({ ...settings, textLanguage, setTextLanguage, Editor }),
    [settings, textLanguage],
  );
  return <FormProvider value={shared}>{children}</FormProvider>;
}

/** A cell of a dataset. In a column of numbers, text that is not a number is the sign for a missing one. */
function CellEditor(props: EditorProps) {
  const { lang, readOnly, textLanguage } = useForm();
  const tell = useContext(CellTyped);
  const { form } = props;
  const holds = form.type === 'cell' ? form.holds : undefined;
  const authored = props.value as AuthoredCell | undefined;
  // Of a name in several languages, only the displayed one is edited.
  const shown = typeof authored === 'object' ? (authored[textLanguage] ?? '') : authored;
  const field = useDraftField<Cell>(
    shown,
    {
      read: (text) => ({ value: cellOf(text, holds, lang) }),
      write: (value) => writeCell(value, holds, lang),
    },
    (value) => props.onChange(typeof authored === 'object' ? { ...authored, [textLanguage]: value } : value),
  );
  return (
    <Frame {...props} error={field.error ?? props.error} theirs={field.theirs} onDrop={dropOf(field)}>
      {(tied) => (
        <Line
          {...tied}
          className={holds === 'numbers' ? 'f-number' : undefined}
          inputMode={holds === 'numbers' ? 'decimal' : undefined}
          value={field.text}
          readOnly={readOnly}
          autoComplete="off"
          onChange={(event) => {
            field.set(event.target.value);
            tell?.(typedDoubts(event.target.value, holds, lang));
          }}
          onBlur={() => afterPress(field.end)}
        />
      )}
    </Frame>
  );
}

/** One of a few options. */
function ChoiceEditor(props: EditorProps) {
  const t = useWords('forms');
  const { texts, required, readOnly } = useForm();
  const [error, setError] = useState<string>();
  const { form, path } = props;
  if (form.type !== 'choice') return null;
  const value = (props.value as string | undefined) ?? '';
  // An option of a newer version is kept.
  const options = value === '' || form.options.includes(value) ? form.options : [...form.options, value];
  return (
    <Frame {...props} error={error ?? props.error}>
      {(tied) => (
        <Select
          {...tied}
          value={value}
          disabled={readOnly}
          onChange={(event) => setError(props.onChange(event.target.value || undefined))}
        >
          {(!required?.(path) || value === '') && (
            <Select.Option value="">{texts.option?.(path, '') || t('noChoice')}</Select.Option>
          )}
          {options.map((option) => (
            <Select.Option key={option} value={option}>
              {texts.option?.(path, option) ?? option}
            </Select.Option>
          ))}
        </Select>
      )}
    </Frame>
  );
}

/** Yes or no. */
function BooleanEditor({ value, onChange, path, label, help, error }: EditorProps) {
  const { readOnly } = useForm();
  const [own, setOwn] = useState<string>();
  const shown = own ?? error;
  const settle = useConflictAt(path, false);
  return (
    <div
      className="f-field stack gap-1 at-top shrink"
      data-field={path}
      data-conflict={settle ? true : undefined}
    >
      {settle && <ConflictMark label={label} onSettle={settle} />}
      <Checkbox
        label={label}
        description={help}
        checked={value === true}
        readOnly={readOnly}
        onChange={(event) => setOwn(onChange(event.target.checked ? true : undefined))}
      />
      {shown && <ValidationMessage>{shown}</ValidationMessage>}
    </div>
  );
}

/** An object of several fields. It is a draft as long as a required one is missing. */
function ObjectEditor(props: EditorProps) {
  const { texts, required } = useForm();
  const lackingWords = useLackingWords();
  const draft = useDraft<Record<string, unknown>>(
    props.value as Record<string, unknown> | undefined,
    props.onChange,
    (value) => value && pruned(value),
  );
  const { form, path } = props;
  if (form.type !== 'object') return null;
  return (
    <Group
      {...props}
      error={draft.error ? (lackingWords(props, draft.value) ?? draft.error) : props.error}
      onDrop={draft.unsent ? draft.drop : undefined}
    >
      <InDraft value>
        <NotBegun value={isEmpty(draft.value) && !required?.(path)}>
          <div className="f-object columns">
            {Object.entries(form.fields).map(([key, inner]) => {
              const at = `${path}.${key}`;
              return (
                <Editor
                  key={key}
                  form={inner}
                  path={at}
                  label={texts.label(at)}
                  help={texts.help?.(at)}
                  value={draft.value?.[key]}
                  onChange={(value) => {
                    draft.set({ ...draft.value, [key]: value });
                    return undefined;
                  }}
                />
              );
            })}
          </div>
        </NotBegun>
      </InDraft>
    </Group>
  );
}
