/** The user's own PowerPoint template as a theme: imports the file and assigns its layouts to roles. */
import { Button } from '@digdir/designsystemet-react';
import { UploadIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { Result } from '../../../app/contract';
import type { ImportedTheme } from '../../../app/contract/types';
import type { Workspace } from '../../../core/model/register';
import type { ThemeNote } from '../../../core/model/theme';
import { api } from '../../host';
import { useWords } from '../../words';
import { sayError } from '../errors';
import { choosePresentation, giveFiles, useDrop } from '../folders';
import { Layouts } from './layouts';

interface TemplateProps {
  workspace: Workspace;
  /** The chosen theme. */
  value: string | undefined;
  onChoose(id: string): void;
}

export function OwnTemplate({ workspace, value, onChoose }: TemplateProps) {
  const t = useWords('looks');
  const [busy, setBusy] = useState(false);
  const [notes, setNotes] = useState<readonly ThemeNote[]>([]);
  const answered = (answer: Result<ImportedTheme>): void => {
    if (!answer.ok) {
      sayError(answer.error);
      return;
    }
    setNotes(answer.value.notes);
    onChoose(answer.value.id);
  };
  const take = async (place: string | undefined): Promise<void> => {
    if (place === undefined) return;
    setBusy(true);
    answered(await api.call('themes.import', { place }));
    setBusy(false);
  };
  useDrop((files) => void giveFiles(files.slice(0, 1)).then(([given]) => take(given?.place)), {
    label: t('dropTemplate'),
    accept: ['.pptx', '.potx'],
  });
  // The longest deck uses most of the layouts.
  const [fullest] = [...workspace.decks].sort((a, b) => b.slides.length - a.slides.length);
  const file = workspace.themeFiles?.find(({ id }) => id === value);
  return (
    <div className="stack gap-3 above-4">
      <Button
        className="self-start"
        variant="secondary"
        data-size="sm"
        loading={busy}
        onClick={() => void choosePresentation().then((chosen) => take(chosen?.place))}
      >
        <UploadIcon aria-hidden />
        {t('ownTemplate')}
      </Button>
      {notes.length > 0 && (
        <div role="status">
          <ul className="looks-notes">
            {notes.map((note) => (
              <li key={JSON.stringify(note)}>{noteText(note, t)}</li>
            ))}
          </ul>
        </div>
      )}
      {file && (
        <Layouts
          file={file}
          workspace={workspace}
          deck={fullest}
          onChoose={(role, layout) =>
            api.call('themes.choose', { theme: file.id, role, layout }).then(answered)
          }
        />
      )}
    </div>
  );
}

function noteText(note: ThemeNote, t: ReturnType<typeof useWords<'looks'>>): string {
  switch (note.note) {
    case 'font-substituted':
      return t('noteFont', { family: note.family, twin: note.twin });
    case 'color-corrected':
      return t('noteColor', { from: note.from, to: note.to });
    case 'stand-in':
      return t('noteStandIn', { role: t(`role_${note.role}` as 'role_cover'), layout: note.layout });
    case 'lively':
      return t('noteLively', { layout: note.layout });
    case 'small-body':
      return t('noteSmall', { layout: note.layout });
    case 'only-powerpoint':
      return t('noteLeft', { what: note.what });
  }
}
