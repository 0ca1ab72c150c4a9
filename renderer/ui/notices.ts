/** Toasts for what the user did not do: others' edits, recovery, refused edits. */
import type { OutsideChange } from '../../app/contract';
import { api } from '../host';
import { type Notice, onNotice } from '../state/commission';
import { errorText, sayIn, uiLanguage } from '../words';
import { sayError } from './errors';
import { say } from './toast';

/** Milliseconds. Unexpected messages take longer to read than an answer to one's own action. */
const stays = 15_000;

export function followNotices(): void {
  onNotice(tell);
}

function tell(notice: Notice): void {
  const t = sayIn('shell');
  switch (notice.type) {
    case 'recovered':
      if (notice.operations > 0)
        say(t('recovered', { count: notice.operations }), { tone: 'success', stays });
      if (notice.conflicts > 0)
        say(t('recoveredConflicts', { count: notice.conflicts }), { tone: 'warning', stays });
      return;
    case 'outside':
      tellOutside(notice.changes);
      return;
    case 'refused':
      say(t('refused', { why: notice.answer.sentence[uiLanguage()] }), { tone: 'warning', stays });
      return;
    case 'lost':
      say(t('lost', { count: notice.count }), { tone: 'warning', stays });
      return;
    case 'host-gone':
      say(errorText({ code: 'host-gone' }), { tone: 'danger' });
      return;
  }
}

function tellOutside(changes: readonly OutsideChange[]): void {
  const t = sayIn('shell');
  for (const { what, copy, file } of changes) {
    if (what === 'conflict') say(t('outsideConflict', { copy: copy ?? file }), { tone: 'warning', stays });
    if (what === 'broken') {
      say(t('outsideBroken', { file }), {
        tone: 'danger',
        action: { label: t('mend'), run: () => void setAside(file) },
      });
    }
  }
  if (changes.some(({ what }) => what === 'changed' || what === 'added' || what === 'deleted')) {
    say(t('outsideTaken'));
  }
}

/** Writes our version of the file, and keeps the unreadable one as a copy beside it. */
async function setAside(file: string): Promise<void> {
  const answer = await api.call('edit.mend', { file });
  if (!answer.ok) sayError(answer.error);
  else if (answer.value.copy) say(sayIn('shell')('mended', { copy: answer.value.copy }), { tone: 'success' });
}
