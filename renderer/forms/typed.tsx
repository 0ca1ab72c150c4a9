/** One-line fields whose text is parsed: strings, dates, numbers, addresses. */
import {
  readDate,
  readNumber,
  readUrl,
  sayDate,
  writeDate,
  writeNumber,
} from '../../core/editing/typed-input';
import { readable } from '../../core/editing/unreadable';
import { useWords } from '../words';
import { Area } from './area';
import { DateLine } from './date-line';
import { dropOf, type TextForm, useDraftField } from './draft';
import { Frame } from './frame';
import { Line } from './line';
import { afterPress } from './pointer';
import { type EditorProps, useForm } from './settings';

/** Words as they stand. */
export const words: TextForm<string> = {
  read: (text) => ({ value: text === '' ? undefined : text }),
  write: (value) => value ?? '',
};

export function StringEditor(props: EditorProps) {
  const { readOnly, long, home } = useForm();
  const field = useDraftField(props.value as string | undefined, words, props.onChange);
  const many = long?.(props.path) || field.text.includes('\n');
  const control = {
    value: field.text,
    readOnly,
    onChange: (event: { target: { value: string } }) => field.set(event.target.value),
  };
  return (
    <Frame {...props} error={field.error ?? props.error} theirs={field.theirs} onDrop={dropOf(field)}>
      {(tied) =>
        many ? (
          <Area {...tied} {...control} rows={2} lang={home} spellCheck={!readOnly} />
        ) : (
          <Line {...tied} {...control} />
        )
      }
    </Frame>
  );
}

export function DateEditor(props: EditorProps) {
  const t = useWords('forms');
  const { lang, today, readOnly, accepts } = useForm();
  const partial = accepts?.(props.path, '2026') ?? true;
  const form: TextForm<string> = {
    read: (text) => readDate(text, { today, partial }),
    write: (value) => writeDate(value, lang),
  };
  const field = useDraftField(props.value as string | undefined, form, props.onChange);
  const value = readable(props.value) as string | undefined;
  const error = field.why ? t(field.why) : field.error;
  const understood = !error && value && field.text !== form.write(value) ? sayDate(value, lang) : undefined;
  return (
    <Frame
      {...props}
      error={error ?? props.error}
      understood={understood}
      theirs={field.theirs}
      onDrop={dropOf(field)}
    >
      {(tied) => (
        <DateLine
          tied={{ ...tied }}
          label={props.label}
          text={field.text}
          value={value}
          today={today}
          lang={lang}
          readOnly={readOnly}
          onText={field.set}
          onPick={(day) => field.set(form.write(day))}
          onBlur={() => afterPress(field.end)}
        />
      )}
    </Frame>
  );
}

export function NumberEditor(props: EditorProps) {
  const t = useWords('forms');
  const { lang, readOnly } = useForm();
  const form: TextForm<number> = {
    read: (text) => readNumber(text, lang),
    write: (value) => writeNumber(value, lang),
  };
  const value = readable(props.value) as number | undefined;
  const field = useDraftField(
    props.value as number | undefined,
    form,
    props.onChange as (value: number | undefined) => string | undefined,
  );
  const error = field.why ? t(field.why) : field.error;
  const written = form.write(value);
  const understood = !error && value !== undefined && field.text.trim() !== written ? written : undefined;
  return (
    <Frame
      {...props}
      error={error ?? props.error}
      understood={understood}
      theirs={field.theirs}
      onDrop={dropOf(field)}
    >
      {(tied) => (
        <Line
          {...tied}
          className="f-number"
          inputMode="decimal"
          value={field.text}
          readOnly={readOnly}
          onChange={(event) => field.set(event.target.value)}
          onBlur={() => afterPress(field.end)}
        />
      )}
    </Frame>
  );
}

export function UrlEditor(props: EditorProps) {
  const t = useWords('forms');
  const { readOnly } = useForm();
  const form: TextForm<string> = { read: readUrl, write: (value) => value ?? '' };
  const field = useDraftField(props.value as string | undefined, form, props.onChange);
  return (
    <Frame
      {...props}
      error={(field.why && t(field.why)) ?? field.error ?? props.error}
      theirs={field.theirs}
      onDrop={dropOf(field)}
    >
      {(tied) => (
        <Line
          {...tied}
          inputMode="url"
          autoComplete="off"
          value={field.text}
          readOnly={readOnly}
          onChange={(event) => field.set(event.target.value)}
          onBlur={() => afterPress(field.end)}
        />
      )}
    </Frame>
  );
}
