/** Toasts for what the user did not do: others' edits, conflicts, recovery, refused edits. */
import type { OutsideChange } from '../../app/contract';
import type { Workspace } from '../../core/model/register';
import { aboutConflict, calling, fileWords, inLine, type OutsideLine, outsideLines } from '../../core/words';
import { templates } from '../../templates';
import { api } from '../host';
import { goToThing } from '../places/checks/way';
import { commissionSource, type Notice, onNotice } from '../state/commission';
import { openConflicts, outsideDialog } from '../state/dialogs';
import { session } from '../state/session';
import { errorText, sayIn, uiLanguage } from '../words';
import { sayError } from './errors';
import { Recently } from './recently';
import { askElsewhere, tellTakenBack } from './taken-back';
import { hush, isShown, say } from './toast';

/** Milliseconds. Unexpected messages take longer to read than an answer to one's own action. */
const stays = 15_000;

/** Milliseconds in which what goes on changing is told once. */
const quiet = 60_000;
const toldLines = new Recently(quiet);
const toldConflicts = new Recently(quiet);
/** What the last toast about others' changes said. While it stands, more is added to it. */
let standing: { toast: number; lines: readonly OutsideLine[]; more: number } | undefined;

export function followNotices(): void {
  onNotice(tell);
}

function tell(notice: Notice): void {
  const t = sayIn('shell');
  switch (notice.type) {
    case 'recovered':
      if (notice.operations > 0)
        say(t('recovered', { count: notice.operations }), { tone: 'success', stays });
      tellConflicts(notice.conflicts);
      return;
    case 'outside':
      tellOutside(notice);
      return;
    case 'refused':
      say(t('refused', { why: notice.answer.sentence[uiLanguage()] }), { tone: 'warning', stays });
      return;
    case 'taken-back':
      tellTakenBack(notice);
      return;
    case 'elsewhere':
      void askElsewhere(notice);
      return;
    case 'lost':
      say(t('lost', { count: notice.count }), { tone: 'warning', stays });
      return;
    case 'host-gone':
      say(errorText({ code: 'host-gone' }), { tone: 'danger' });
      return;
  }
}

function tellOutside({ changes, done, conflicts }: Extract<Notice, { type: 'outside' }>): void {
  if (done) tellDone(done);
  tellConflicts(conflicts);
  tellBroken(changes);
}

/** One change is told with its name and place; more of them are counted, and listed when one asks. */
function tellDone({ op, before, after }: NonNullable<Extract<Notice, { type: 'outside' }>['done']>): void {
  const t = sayIn('outside');
  const { today } = session();
  const found = outsideLines(op, before, after, { templates, lang: uiLanguage(), today });
  const news = new Set(toldLines.news(found.lines.map(({ text }) => text)));
  const fresh = found.lines.filter(({ text }) => news.has(text));
  if (fresh.length + found.more === 0) return;
  const said = standing && isShown(standing.toast) ? standing : undefined;
  const lines = [...(said?.lines ?? []), ...fresh];
  const more = (said?.more ?? 0) + found.more;
  if (said) hush(said.toast);
  const [only] = lines;
  if (lines.length + more > 1) {
    const action = { label: t('show'), run: () => outsideDialog.set({ lines, more }) };
    standing = { toast: say(t('many', { count: lines.length + more }), { stays, action }), lines, more };
    return;
  }
  const { text: line, thing, field } = only!;
  const action = thing && { label: t('show'), run: () => goToThing(thing, field) };
  standing = { toast: say(t('one', { line }), { stays, ...(action ? { action } : {}) }), lines, more };
}

function tellConflicts(ids: readonly string[]): void {
  const workspace = commissionSource.get()?.workspace;
  const news = new Set(toldConflicts.news(ids));
  const known = (workspace?.conflicts ?? []).filter(({ id }) => news.has(id));
  const [first] = known;
  if (!workspace || !first) return;
  const t = sayIn('outside');
  const action = { label: t('show'), run: () => openConflicts(first.id) };
  say(known.length > 1 ? t('conflictMany', { count: known.length }) : conflictWords(first, workspace), {
    tone: 'warning',
    stays,
    action,
  });
}

function conflictWords(conflict: NonNullable<Workspace['conflicts']>[number], workspace: Workspace): string {
  const t = sayIn('outside');
  const about = aboutConflict(conflict, calling(workspace, templates, uiLanguage(), session().today));
  if (!about) return t('conflictMany', { count: 1 });
  const { name, field } = about;
  return field === undefined
    ? t('conflictWhole', { what: name })
    : t('conflict', { what: name, field: inLine(field) });
}

function tellBroken(changes: readonly OutsideChange[]): void {
  const t = sayIn('outside');
  const workspace = commissionSource.get()?.workspace;
  for (const { what, file } of changes) {
    if (what !== 'broken' || !workspace) continue;
    say(t('broken', { what: fileWords(file, workspace, uiLanguage()) }), {
      tone: 'danger',
      action: { label: t('mend'), run: () => void setAside(file) },
    });
  }
}

/** Writes our version of the file, and keeps the unreadable one as a copy beside it. */
async function setAside(file: string): Promise<void> {
  const answer = await api.call('edit.mend', { file });
  if (!answer.ok) sayError(answer.error);
  else if (answer.value.copy) say(sayIn('outside')('mended'), { tone: 'success' });
}
