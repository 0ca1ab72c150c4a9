/** A field of one line whose text stands in the workspace and is saved with every letter. */
import { Button, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useRef } from 'react';
import { type Operation, OperationError } from '../../../../core/operations';
import {
  type DraftField,
  KeptProvider,
  type TextForm,
  useDraftField,
  useKeptCaret,
  useKeptPlace,
} from '../../../forms';
import { commission, edit } from '../../../state/commission';
import { uiLanguage, useWords } from '../../../words';

export interface TypedProps {
  label: string;
  help?: string;
  /** Of the deck: «title», «event.name». */
  field: string;
  deck: string;
  stored: string;
  focus?: boolean;
  disabled?: boolean;
  make(words: string): Operation | undefined;
}

/** What is typed; whether that is a value is said when it is sent. */
const words: TextForm<string> = { read: (text) => ({ value: text }), write: (value) => value ?? '' };

/**
 * Sends what is typed; keeps what does not fit, with why, also when the field is left.
 *
 * @param stored as it stands in the workspace
 */
export function useTyped(stored: string, make: (words: string) => Operation | undefined): DraftField {
  const t = useWords('editor');
  const group = useId();
  return useDraftField(stored, words, (text = '') => {
    try {
      const op = make(text);
      return op ? edit(op, group)?.sentence(uiLanguage()) : t('cannotBeEmpty');
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      return error.sentence(uiLanguage());
    }
  });
}

/** A field of a deck, whose draft is kept by its name. */
export function KeptDeckField(props: { deck: string; field: string; label: string; children: ReactNode }) {
  const kept = useKeptPlace(`decks/${props.deck}#${props.field}`, props.label);
  return <KeptProvider value={kept}>{props.children}</KeptProvider>;
}

export function Typed(props: TypedProps) {
  return (
    <KeptDeckField {...props}>
      <Line {...props} />
    </KeptDeckField>
  );
}

function Line({ label, help, stored, focus, disabled, make }: TypedProps) {
  const { text, error, set, drop } = useTyped(stored, make);
  const common = useWords('forms');
  const ref = useRef<HTMLInputElement>(null);
  useKeptCaret(ref);
  return (
    <div className="stack gap-1">
      <Textfield
        ref={ref}
        label={label}
        description={help}
        value={text}
        error={error}
        readOnly={commission().readOnly}
        disabled={disabled}
        maxLength={200}
        autoFocus={focus}
        onChange={(event) => set(event.target.value)}
      />
      {error && (
        <Button
          className="f-tight self-start smaller"
          variant="tertiary"
          data-size="sm"
          aria-label={common('dropOf', { label })}
          onClick={drop}
        >
          {common('dropEdit')}
        </Button>
      )}
    </div>
  );
}
