/** Links, bold words and italics of a text, listed below its plain text field. */
import { XMarkIcon } from '@navikt/aksel-icons';
import { type Mark, mark, marksIn, type OneText } from '../../core/editing/text-runs';
import { useWords } from '../words';

interface MarksProps {
  text: OneText | undefined;
  onChange(next: ReturnType<typeof mark>): void;
  /** Asks for another address. */
  onEdit(one: Mark): void;
  /** They cannot be edited. */
  fixed: boolean;
}

export function Marks({ text, onChange, ...rest }: MarksProps) {
  return (
    <div className="f-marks stack gap-1">
      {marksIn(text).map((one) => (
        <MarkLine
          key={`${one.start}-${one.href ?? ''}-${one.em ?? ''}-${one.strong ?? ''}`}
          one={one}
          onRemove={() =>
            onChange(mark(text, one.start, one.end, { href: undefined, em: undefined, strong: undefined }))
          }
          {...rest}
        />
      ))}
    </div>
  );
}

interface MarkLineProps extends Pick<MarksProps, 'onEdit' | 'fixed'> {
  one: Mark;
  onRemove(): void;
}

function MarkLine({ one, fixed, onEdit, onRemove }: MarkLineProps) {
  const t = useWords('forms');
  const words = one.em ? <em>{one.t}</em> : <span>{one.t}</span>;
  return (
    <div className="line gap-2 smaller">
      {one.strong ? <strong>{words}</strong> : words}
      {one.href && (
        <button
          type="button"
          className="f-href bare truncate"
          disabled={fixed}
          onClick={() => onEdit(one)}
          aria-label={t('editLink', { words: one.t })}
        >
          {one.href}
        </button>
      )}
      {!fixed && (
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
