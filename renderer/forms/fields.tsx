/** A form: every field of a kind of thing, each with its editor. It knows no stores; edits go to whoever shows it. */
import './forms.css';
import {
  type FocusEvent,
  memo,
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Language } from '../../core/formats/language';
import type { FieldForm } from '../../core/model/field';
import { Editor } from './editor';
import { focusIn } from './focus';
import { afterPress } from './pointer';
import { FormProvider, type FormSettings, FormValues, type TimeRules, useForm } from './settings';

export interface FieldsProps {
  forms: Readonly<Record<string, FieldForm>>;
  values: Readonly<Record<string, unknown>>;
  settings: FormSettings;
  /**
   * Called at each keystroke that gives a value. @param group names edits that are undone at once: what was typed into
   * the field since one came to it
   * @returns why the value does not fit, in a sentence
   */
  onChange(field: string, value: unknown, group: string): string | undefined;
  /** Names the form among undo groups: «people/mette-nord». */
  group: string;
  errors?: Readonly<Record<string, string | undefined>>;
  time?: TimeRules;
  /** Under a field: what its edit changes. */
  below?(field: string): ReactNode;
  onFocusField?(field: string | undefined): void;
  /** A field to stand in: «title», «source.url». */
  focus?: string;
  /** The language that texts are shown in, where that is chosen outside the form. */
  language?: Language;
  onLanguage?(language: Language): void;
}

export function Fields(props: FieldsProps) {
  const { forms, values, settings, onChange, group, errors, time, below, onFocusField, focus } = props;
  const [own, setOwn] = useState<Language>(settings.home);
  const box = useRef<HTMLDivElement>(null);
  /** The field one is in, and how many have been come to: an undo takes back one visit's typing. */
  const visit = useRef<{ field?: string; cell?: Element | null; count: number }>({ count: 0 });
  const { language, onLanguage } = props;
  const shared = useMemo(
    () => ({
      ...settings,
      time,
      textLanguage: language ?? own,
      setTextLanguage: onLanguage ?? setOwn,
      Editor,
    }),
    [settings, time, language, own, onLanguage],
  );
  useEffect(() => {
    if (focus === undefined) return;
    const parts = focus.split('.');
    for (let most = parts.length; most > 0; most--) {
      const at = CSS.escape(parts.slice(0, most).join('.'));
      const field = box.current?.querySelector(`[data-field="${at}"], [data-slot="${at}"]`);
      if (!field) continue;
      field.scrollIntoView({ block: 'center' });
      focusIn(field);
      return;
    }
  }, [focus]);
  const enter = (event: FocusEvent) => {
    const field = event.target.closest<HTMLElement>('[data-slot]')?.dataset.slot;
    // Each cell of a table is a visit of its own: a table typed in for an hour is not undone at once.
    const cell = event.target.closest('td, th');
    const { field: before, cell: last, count } = visit.current;
    if (field === before && cell === last) return;
    visit.current = { field, cell, count: count + 1 };
    if (field !== before) afterPress(() => onFocusField?.(field));
  };
  const leave = (event: FocusEvent) => {
    if (event.relatedTarget === null || event.currentTarget.contains(event.relatedTarget)) return;
    visit.current = { count: visit.current.count };
    afterPress(() => onFocusField?.(undefined));
  };
  // Editors that look at other fields follow them when what is typed has been drawn.
  const around = useDeferredValue(values);
  const latest = useRef({ onChange, group });
  latest.current = { onChange, group };
  const send = useCallback((field: string, value: unknown): string | undefined => {
    const { onChange: act, group: name } = latest.current;
    return act(field, value, `${name}#${field}~${visit.current.count}`);
  }, []);
  return (
    <FormProvider value={shared}>
      <FormValues value={around}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: follows which field one is in. */}
        <div className="f-form stack gap-5 at-top shrink" ref={box} onFocus={enter} onBlur={leave}>
          {Object.entries(forms).map(([field, form]) => (
            <div key={field} className="f-slot shrink" data-slot={field} data-type={form.type}>
              <Slot field={field} form={form} value={values[field]} error={errors?.[field]} send={send} />
              {below?.(field)}
            </div>
          ))}
        </div>
      </FormValues>
    </FormProvider>
  );
}

interface SlotProps {
  field: string;
  form: FieldForm;
  value: unknown;
  error: string | undefined;
  send(field: string, value: unknown): string | undefined;
}

/** Drawn again when its own value changes, and not while another field is typed in. */
const Slot = memo(function Slot({ field, form, value, error, send }: SlotProps) {
  const { texts } = useForm();
  return (
    <Editor
      form={form}
      path={field}
      label={texts.label(field)}
      help={texts.help?.(field)}
      error={error}
      value={value}
      onChange={(next) => send(field, next)}
    />
  );
});
