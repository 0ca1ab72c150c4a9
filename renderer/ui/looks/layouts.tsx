/** Assigns a template's layouts to roles. Beside each choice is a slide of the commission's own that uses the layout. */
import { Details, Field, Label, Select } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Deck } from '../../../core/model/deck';
import type { Workspace } from '../../../core/model/register';
import type { ThemeFile } from '../../../core/model/theme';
import { type LayoutRole, layoutRoles, type Theme } from '../../../core/scene/theme';
import { themeOf } from '../../../core/scene/themes';
import type { Scene } from '../../../core/scene/types';
import { deckHere, usePictures } from '../../state/decks';
import { useWords } from '../../words';
import { SlideDrawing } from '../slide';
import { bareSlide, firstOnLayouts } from './samples';

export interface LayoutsProps {
  file: ThemeFile;
  workspace: Workspace;
  /** The deck whose slides are the samples. */
  deck: Deck | undefined;
  /** Resolves when the choice is saved or was refused. */
  onChoose(role: LayoutRole, layout: string): Promise<void>;
}

export function Layouts({ file, workspace, deck, onChoose }: LayoutsProps) {
  const t = useWords('looks');
  const [open, setOpen] = useState(false);
  return (
    <Details onToggle={(event) => setOpen((event.target as HTMLDetailsElement).open)}>
      <Details.Summary>{t('layouts')}</Details.Summary>
      <Details.Content>
        {open && <Choices file={file} workspace={workspace} deck={deck} onChoose={onChoose} />}
      </Details.Content>
    </Details>
  );
}

function Choices({ file, workspace, deck, onChoose }: LayoutsProps) {
  const t = useWords('looks');
  const group = useId();
  const shown = useSlides(file.id, workspace, deck);
  // Arrow keys choose faster than the host saves, so the last choice is shown until every answer is here.
  const [said, setSaid] = useState<Partial<Record<LayoutRole, string>>>({});
  const waiting = useRef(0);
  const choose = async (role: LayoutRole, layout: string): Promise<void> => {
    setSaid((was) => ({ ...was, [role]: layout }));
    waiting.current++;
    await onChoose(role, layout);
    if (--waiting.current === 0) setSaid({});
  };
  return (
    <div className="looks-layouts framed tiling">
      {layoutRoles.map((role) => (
        <Field key={role}>
          <LayoutPicture shown={shown} role={role} />
          <Label htmlFor={`${group}-${role}`}>{t(`role_${role}` as 'role_cover')}</Label>
          <Select
            id={`${group}-${role}`}
            value={said[role] ?? file.roles[role].layout}
            onChange={(event) => void choose(role, event.target.value)}
          >
            {file.layouts.map((layout) => (
              <Select.Option key={layout.id} value={layout.id}>
                {layout.name}
              </Select.Option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}

interface LayoutScenes {
  theme: Theme;
  scenes: ReadonlyMap<LayoutRole, Scene>;
}

function LayoutPicture({ shown, role }: { shown: LayoutScenes | undefined; role: LayoutRole }) {
  const pictures = usePictures();
  if (!shown || !pictures) return <span className="layout-waiting stack tinted" aria-hidden />;
  return (
    <SlideDrawing
      scene={shown.scenes.get(role) ?? bareSlide(shown.theme, role)}
      theme={shown.theme}
      pictures={pictures}
      prefix={`layout-${role}`}
      silent
    />
  );
}

/** The sample slides, compiled once for all layouts after the dialog has been painted. */
function useSlides(id: string, workspace: Workspace, deck: Deck | undefined): LayoutScenes | undefined {
  const [shown, setShown] = useState<LayoutScenes>();
  useEffect(() => {
    const timer = setTimeout(() => {
      const applied = (one: Pick<Deck, 'theme'>): Theme => themeOf({ ...one, theme: id }, workspace);
      if (!deck) {
        setShown({ theme: applied({}), scenes: new Map() });
        return;
      }
      const live = deckHere(applied);
      live.update(workspace, deck.id);
      setShown({ theme: applied(deck), scenes: firstOnLayouts(deck, (slide) => live.scenesOf(slide)) });
    }, 30);
    return () => clearTimeout(timer);
  }, [id, workspace, deck]);
  return shown;
}
