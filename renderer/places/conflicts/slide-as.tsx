/** A slide as it would be after one choice, drawn when nothing else is to be done. */
import { useEffect, useState } from 'react';
import { find } from '../../../core/base/lists';
import { apply, OperationError } from '../../../core/operations';
import type { Theme } from '../../../core/scene/theme';
import { themeOf } from '../../../core/scene/themes';
import type { Scene } from '../../../core/scene/types';
import { templates } from '../../../templates';
import { useWorkspace } from '../../state/commission';
import { deckHere, usePictures } from '../../state/decks';
import { SlideDrawing } from '../../ui/slide';
import { useWords } from '../../words';
import { type Choice, choiceOp } from './choices';
import type { SlideSpot } from './shown-on';

interface Drawn {
  scene: Scene;
  theme: Theme;
}

interface SlideAsProps {
  spot: SlideSpot;
  /** Its id. */
  conflict: string;
  choice: Choice;
}

export function SlideAs({ spot: { deck, slide }, conflict, choice }: SlideAsProps) {
  const workspace = useWorkspace();
  const pictures = usePictures();
  const t = useWords('common');
  const [drawn, setDrawn] = useState<Drawn | 'much'>();
  const key = JSON.stringify(choice);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a choice that says the same is the same.
  useEffect(() => {
    const draw = (): void => {
      try {
        const op = choiceOp(workspace, conflict, choice);
        const after = op ? apply(workspace, op, templates).workspace : workspace;
        const found = find(after.decks, deck);
        const live = deckHere(themeOf);
        if (found) live.update(after, deck);
        const [scene] = found ? live.scenesOf(slide) : [];
        if (live.isAwaited(slide)) setDrawn('much');
        else setDrawn(found && scene && { scene, theme: themeOf(found, after) });
      } catch (error) {
        if (!(error instanceof OperationError)) throw error;
        setDrawn(undefined);
      }
    };
    const work = requestIdleCallback(draw, { timeout: 600 });
    return () => cancelIdleCallback(work);
  }, [workspace, conflict, key, deck, slide]);
  return (
    <div className="conflicts-slide bordered clip">
      {drawn === 'much' && <p className="pad-4 muted small">{t('tooMuch')}</p>}
      {typeof drawn === 'object' && pictures && (
        <SlideDrawing
          key={`${drawn.scene.id} ${drawn.theme.id}`}
          scene={drawn.scene}
          theme={drawn.theme}
          pictures={pictures}
          prefix={`choice-${hashOf(key)}`}
          silent
        />
      )}
    </div>
  );
}

/** For ids within the drawing, which must differ where the same slide is drawn twice. */
function hashOf(text: string): string {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) | 0;
  return (hash >>> 0).toString(36);
}
