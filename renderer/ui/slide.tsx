/** A slide as it will be exported: the scene's own drawing, scaled. */
import { memo, useMemo } from 'react';
import type { Theme } from '../../core/scene/theme';
import type { Scene } from '../../core/scene/types';
import { sceneToSvg } from '../../exporters/svg';
import type { Pictures } from '../state/images';

export interface SlideProps {
  scene: Scene;
  theme: Theme;
  pictures: Pictures;
  /** Where the same scene is shown twice on a page, their ids must differ. */
  prefix: string;
  /** A picture for those who see it and nothing for those who hear the page: where the words stand beside it anyway. */
  silent?: boolean;
}

export const SlideDrawing = memo(function SlideDrawing({
  scene,
  theme,
  pictures,
  prefix,
  silent,
}: SlideProps) {
  const svg = useMemo(() => {
    const drawn = sceneToSvg(scene, theme, pictures, {
      fonts: 'twin',
      idPrefix: `${prefix}-${scene.id}`,
      href: pictures.href,
    });
    return { __html: drawn };
  }, [scene, theme, pictures, prefix]);
  return (
    <div
      className="slide"
      data-scene={scene.id}
      style={{ aspectRatio: `${theme.page.width} / ${theme.page.height}` }}
      aria-hidden={silent || undefined}
      inert={silent}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, in which every text and attribute is escaped.
      dangerouslySetInnerHTML={svg}
    />
  );
});
