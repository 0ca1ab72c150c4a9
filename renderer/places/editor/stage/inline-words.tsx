/**
 * The words of a text that has marks, beneath the text area that they are typed in, which can show one look only. Their
 * marks must not move a letter: bold is a stroke around the letters, and italics are slanted word by word.
 */
import type { CSSProperties } from 'react';
import type { OneText, Run } from '../../../../core/editing/text-runs';

export function InlineWords({ text, style }: { text: OneText | undefined; style: CSSProperties }) {
  const runs: readonly Run[] = typeof text === 'string' ? [{ t: text }] : (text ?? []);
  return (
    <div className="inline-words" style={style} aria-hidden>
      {runs.map((run, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no names, and are drawn anew with every letter.
        <span key={i} data-strong={run.strong || undefined} data-link={run.href ? true : undefined}>
          {run.em ? slanted(run.t) : run.t}
        </span>
      ))}
    </div>
  );
}

function slanted(words: string) {
  return words.split(/(\s+)/).map((word, i) =>
    /\S/.test(word) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <i key={i}>{word}</i>
    ) : (
      word
    ),
  );
}
