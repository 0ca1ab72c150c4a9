/** Links and emphasis of a text, listed and edited below its plain text field. */
import { Button, Input, ValidationMessage } from '@digdir/designsystemet-react';
import { LinkIcon, XMarkIcon } from '@navikt/aksel-icons';
import { type RefObject, useId, useState } from 'react';
import { type Mark, mark, marksIn, type OneText, wordsOf } from '../../core/editing/text-runs';
import { readUrl } from '../../core/editing/typed-input';
import { useWords } from '../words';
import { useForm } from './settings';

interface MarksProps {
  text: OneText | undefined;
  box: RefObject<HTMLTextAreaElement | null>;
  onChange(next: ReturnType<typeof mark>): void;
  label: string;
  /** Text is selected: buttons for link and emphasis are shown. */
  selecting: boolean;
}

interface Linking {
  start: number;
  end: number;
  href: string;
  wrong?: boolean;
}

export function Marks({ text, box, onChange, label, selecting }: MarksProps) {
  const t = useWords('forms');
  const { readOnly } = useForm();
  const [linking, setLinking] = useState<Linking>();
  const marks = marksIn(text);
  const selected = (): [number, number] | undefined => {
    const field = box.current;
    if (!field || field.selectionStart === field.selectionEnd) return undefined;
    return [field.selectionStart, field.selectionEnd];
  };
  const link = () => {
    const range = selected();
    if (range) setLinking({ start: range[0], end: range[1], href: '' });
    else box.current?.focus();
  };
  const stress = () => {
    const range = selected();
    if (!range) return box.current?.focus();
    const on = marks.some((one) => one.em && one.start <= range[0] && one.end >= range[1]);
    onChange(mark(text, range[0], range[1], { em: on ? undefined : true }));
    box.current?.focus();
  };
  const done = () => {
    const read = linking && readUrl(linking.href);
    if (!linking || !read) return;
    if ('why' in read) {
      setLinking({ ...linking, wrong: true });
      return;
    }
    onChange(mark(text, linking.start, linking.end, { href: read.value }));
    setLinking(undefined);
    box.current?.focus();
  };
  return (
    <div className="f-marks stack gap-1 relative">
      {!readOnly && selecting && !linking && (
        // Pressing the button must not clear the selection.
        <div className="f-mark-buttons line gap-1 rounded">
          <button
            className="hovers bare line gap-1 muted smaller"
            type="button"
            aria-label={t('linkIn', { label })}
            onMouseDown={(e) => e.preventDefault()}
            onClick={link}
          >
            <LinkIcon aria-hidden /> {t('link')}
          </button>
          <button
            className="hovers bare line gap-1 muted smaller"
            type="button"
            aria-label={t('stressIn', { label })}
            onMouseDown={(e) => e.preventDefault()}
            onClick={stress}
          >
            <em>{t('stress')}</em>
          </button>
        </div>
      )}
      {linking && (
        <LinkForm
          words={wordsOf(text).slice(linking.start, linking.end)}
          linking={linking}
          onChange={(href) => setLinking({ ...linking, href, wrong: false })}
          onDone={done}
          onCancel={() => setLinking(undefined)}
        />
      )}
      {marks.map((one) => (
        <MarkLine
          key={`${one.start}-${one.href ?? ''}-${one.em ?? ''}`}
          one={one}
          onEdit={() => setLinking({ start: one.start, end: one.end, href: one.href ?? '' })}
          onRemove={() => onChange(mark(text, one.start, one.end, { href: undefined, em: undefined }))}
        />
      ))}
    </div>
  );
}

function MarkLine({ one, onEdit, onRemove }: { one: Mark; onEdit(): void; onRemove(): void }) {
  const t = useWords('forms');
  const { readOnly } = useForm();
  return (
    <div className="line gap-2 smaller">
      {one.em ? <em>{one.t}</em> : <span>{one.t}</span>}
      {one.href && (
        <button
          type="button"
          className="f-href bare truncate"
          disabled={readOnly}
          onClick={onEdit}
          aria-label={t('editLink', { words: one.t })}
        >
          {one.href}
        </button>
      )}
      {!readOnly && (
        <button
          type="button"
          className="f-icon hovers bare centered muted"
          aria-label={t('removeMark', { words: one.t })}
          onClick={onRemove}
        >
          <XMarkIcon aria-hidden />
        </button>
      )}
    </div>
  );
}

interface LinkFormProps {
  words: string;
  linking: Linking;
  onChange(href: string): void;
  onDone(): void;
  onCancel(): void;
}

function LinkForm({ words, linking, onChange, onDone, onCancel }: LinkFormProps) {
  const t = useWords('forms');
  const common = useWords('common');
  const id = useId();
  return (
    <div className="stack gap-1 small">
      <label htmlFor={id}>{t('addressOf', { words })}</label>
      <div className="f-row row gap-2">
        <Input
          id={id}
          autoFocus
          value={linking.href}
          aria-invalid={linking.wrong || undefined}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              event.stopPropagation();
              onDone();
            }
            if (event.key === 'Escape') {
              event.stopPropagation();
              onCancel();
            }
          }}
        />
        <Button variant="secondary" onClick={onDone}>
          {common('done')}
        </Button>
      </div>
      {linking.wrong && <ValidationMessage>{t('notAnAddress')}</ValidationMessage>}
    </div>
  );
}
