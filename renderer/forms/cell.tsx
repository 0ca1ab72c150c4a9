/** One cell of a dataset. In a column of numbers, what is no number is the sign of one that is missing. */
import { Input } from '@digdir/designsystemet-react';
import type { AuthoredCell, Cell } from '../../core/model/cells';
import { cellOf, writeCell } from '../../core/words/cells';
import { useDraftField } from './draft';
import { Frame } from './frame';
import { afterPress } from './pointer';
import { type EditorProps, useForm } from './settings';

export function CellEditor(props: EditorProps) {
  const { lang, readOnly, textLanguage } = useForm();
  const { form } = props;
  const holds = form.type === 'cell' ? form.holds : undefined;
  const authored = props.value as AuthoredCell | undefined;
  // A name in several languages is edited in the one that is looked at; the others stay.
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
    <Frame {...props} error={field.error ?? props.error}>
      {(tied) => (
        <Input
          {...tied}
          className={holds === 'numbers' ? 'f-number' : undefined}
          inputMode={holds === 'numbers' ? 'decimal' : undefined}
          value={field.text}
          readOnly={readOnly}
          autoComplete="off"
          onChange={(event) => field.set(event.target.value)}
          onBlur={() => afterPress(field.end)}
        />
      )}
    </Frame>
  );
}
