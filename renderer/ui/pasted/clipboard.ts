/** What is on the clipboard, read the same way wherever people paste tables: by the host, as a file is. */
import type { ClipboardEvent } from 'react';
import type { Result } from '../../../app/contract';
import { type PackedFile, unpack } from '../../../core/import/packed';
import type { RawTable } from '../../../core/import/types';
import { api } from '../../host';
import { type Clip, clipOf, holdsTable } from './clip';

export { type Clip, clipOf, holdsTable, noClip } from './clip';

export function readClip({ text, html }: Clip): Promise<Result<PackedFile>> {
  return api.call('import.text', { text, ...(html ? { html } : {}) });
}

/** The tables of it; nothing where it has none or cannot be read. */
export async function tablesIn(clip: Clip): Promise<RawTable[]> {
  const answer = await readClip(clip);
  if (!answer.ok || answer.value.is !== 'tables') return [];
  const { content } = unpack(answer.value);
  return content.is === 'tables' ? content.tables : [];
}

/** Tables as lines with tabs between their cells: what is merged is filled, so that nothing moves into another column. */
export function linesOf(tables: readonly RawTable[]): string {
  return tables
    .filter(({ part }) => !part)
    .flatMap(({ rows }) =>
      rows.map((row) =>
        row
          .map(({ text }) => text.replace(/\s+/g, ' '))
          .join('\t')
          .trimEnd(),
      ),
    )
    .join('\n');
}

/** What is pasted into a field of lines, with tables as such lines. */
export async function linesIn(clip: Clip): Promise<string> {
  return (holdsTable(clip) && linesOf(await tablesIn(clip))) || clip.text;
}

/** For `onPaste` of a field of lines. */
export function pasteLines(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const clip = clipOf(event.clipboardData);
  if (!holdsTable(clip)) return;
  event.preventDefault();
  const field = event.currentTarget;
  void linesIn(clip).then((lines) => {
    field.focus();
    // As if it had been typed, so that it can be taken back with the field's own undo.
    document.execCommand('insertText', false, lines);
  });
}
