/** Where what is taken in comes from: closed where it is known, open where nobody has said it. */

import type { Said } from '../../../../core/import/choices';
import { isKnown, type Source, sourceSchema } from '../../../../core/model/kind';
import type { KindId } from '../../../../core/model/kinds';
import { fieldLabel, kindForm } from '../../../../core/words';
import { Editor } from '../../../forms';
import { useWords } from '../../../words';
import { useLang } from '../settings';

interface SourceChoiceProps {
  kind: KindId;
  /** What the file says of itself. */
  given: Source;
  said: Said;
  onSay(more: Said): void;
  /** A list that somebody has written seldom has a source to name, so nobody is asked for it. */
  asked: boolean;
}

export function SourceChoice({ kind, given, said, onSay, asked }: SourceChoiceProps) {
  const facts = useWords('facts');
  const lang = useLang();
  const source = said.source ?? given;
  const known = isKnown(source);
  return (
    <details className="importing-source" open={(asked && !known) || said.source !== undefined || undefined}>
      <summary className="pointer strong">
        {fieldLabel(kind, 'source', lang)}
        {known && <span className="muted small regular">{`: ${source.title}`}</span>}
      </summary>
      <Editor
        form={{ type: 'source' }}
        path="source"
        label={fieldLabel(kind, 'source', lang)}
        help={kindForm(kind, lang).help('source')}
        value={source}
        onChange={(value) => {
          // Half a source is kept in its field until it is one.
          if (!sourceSchema.safeParse(value).success) return facts('mustFill');
          onSay({ source: value as Source });
          return undefined;
        }}
      />
    </details>
  );
}
