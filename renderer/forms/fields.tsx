/** A form with an editor for each field. It uses no stores; edits go to whoever renders it. */
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
import { KeptProvider, useKeptPlace } from './kept';
import { afterPress } from './pointer';
import { FormProvider, type FormSettings, FormValues, type TimeRules, useForm } from './settings';
import { onTab, onTabInto } from './tab-order';

export interface FieldsProps {
  forms: Readonly<Record<string, FieldForm>>;
  values: Readonly<Record<string, unknown>>;
  settings: FormSettings;
  /**
   * Called for each keystroke that gives a value. @param group edits with the same group are undone together: those since
   * the field got the focus
   * @returns the reason, as a sentence, when the value is not allowed
   */
  onChange(field: string, value: unknown, group: string): string | undefined;
  /** Prefix for undo groups: «people/mette-nord». */
  group: string;
  errors?: Readonly<Record<string, string | undefined>>;
  time?: TimeRules;
  /** What settles the conflict at a path, where there is one; the same function while conflicts are the same. */
  conflict?(path: string): (() => void) | undefined;
  /** Content below a field, such as the effects of its edit. */
  below?(field: string): ReactNode;
  onFocusField?(field: string | undefined): void;
  /** The field to focus: «title», «source.url». */
  focus?: string;
  /** The displayed language, where it is chosen outside the form. */
  language?: Language;
  onLanguage?(language: Language): void;
}

export function Fields(props: FieldsProps) {
  const { forms, values, settings, onChange, group, errors, time, conflict, below, onFocusField, focus } =
    props;
  const [own, setOwn] = useState<Language>(settings.home);
  const box = useRef<HTMLDivElement>(null);
  /** The focused field and a counter of visits: one undo reverts the typing of one visit. */
  const visit = useRef<{ field?: string; cell?: Element | null; count: number }>({ count: 0 });
  const { language, onLanguage } = props;
  const shared = useMemo(
    () => ({
      ...settings,
      time,
      conflict,
      textLanguage: language ?? own,
      setTextLanguage: onLanguage ?? setOwn,
      Editor,
    }),
    [settings, time, conflict, language, own, onLanguage],
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
  const enter = (event: FocusEvent<HTMLElement>) => {
    onTabInto(event);
    const field = event.target.closest<HTMLElement>('[data-slot]')?.dataset.slot;
    // Each cell and each point is a visit of its own, so that one undo does not revert a whole table or list.
    const cell = event.target.closest('td, th, li');
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
  // Editors that read other fields are rendered after the keystroke has been painted.
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
        <div
          className="f-form stack gap-5 at-top shrink"
          ref={box}
          onFocus={enter}
          onBlur={leave}
          onKeyDown={onTab}
        >
          {Object.entries(forms).map(([field, form]) => (
            <div key={`${group} ${field}`} className="f-slot shrink" data-slot={field} data-type={form.type}>
              <Slot
                field={field}
                form={form}
                value={values[field]}
                error={errors?.[field]}
                draftKey={`${group}#${field}`}
                send={send}
              />
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
  /** Of its drafts that are kept. */
  draftKey: string;
  send(field: string, value: unknown): string | undefined;
}

/** Memoized: rendered only when its own value changes. */
const Slot = memo(function Slot({ field, form, value, error, draftKey, send }: SlotProps) {
  const { texts } = useForm();
  const label = texts.label(field);
  const kept = useKeptPlace(draftKey, label);
  return (
    <KeptProvider value={kept}>
      <Editor
        form={form}
        path={field}
        label={label}
        help={texts.help?.(field)}
        error={error}
        value={value}
        onChange={(next) => send(field, next)}
      />
    </KeptProvider>
  );
});
