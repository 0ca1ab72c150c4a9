/** A field of one line whose text stands in the workspace and is saved with every letter. */
import { Textfield } from '@digdir/designsystemet-react';
import { useId, useRef, useState } from 'react';
import { type Operation, OperationError } from '../../../../core/operations';
import { useKeptCaret } from '../../../forms';
import { commission, edit } from '../../../state/commission';
import { uiLanguage } from '../../../words';

export interface TypedProps {
  label: string;
  help?: string;
  stored: string;
  focus?: boolean;
  disabled?: boolean;
  make(words: string): Operation | undefined;
}

/** Sends what is typed; keeps what does not fit, with why. @param stored as it stands in the workspace */
export function useTyped(stored: string, make: (words: string) => Operation | undefined) {
  const group = useId();
  const [refused, setRefused] = useState<{ words: string; why?: string }>();
  const type = (words: string): void => {
    try {
      const op = make(words);
      const problem = op && edit(op, group);
      if (op && !problem) setRefused(undefined);
      else setRefused({ words, why: problem?.sentence(uiLanguage()) });
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      setRefused({ words, why: error.sentence(uiLanguage()) });
    }
  };
  return {
    text: refused?.words ?? stored,
    why: refused?.why,
    type,
    /** Left: what could not be taken is as it was. */
    end: () => setRefused(undefined),
    readOnly: commission().readOnly,
  };
}

export function Typed({ label, help, stored, focus, disabled, make }: TypedProps) {
  const { text, why, type, end, readOnly } = useTyped(stored, make);
  const ref = useRef<HTMLInputElement>(null);
  useKeptCaret(ref);
  return (
    <Textfield
      ref={ref}
      label={label}
      description={help}
      value={text}
      error={why}
      readOnly={readOnly}
      disabled={disabled}
      maxLength={200}
      autoFocus={focus}
      onChange={(event) => type(event.target.value)}
      onBlur={end}
    />
  );
}
