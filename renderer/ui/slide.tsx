/** A slide as it will be exported: the scene's own drawing, scaled. */
import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Theme } from '../../core/scene/theme';
import type { Scene } from '../../core/scene/types';
import { sceneToSvgParts, svgOf } from '../../exporters/svg';
import { DrawnBefore } from '../../exporters/svg/again';
import type { Pictures } from '../state/images';
import { patchDrawing } from './patch';

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
  const ref = useRef<HTMLDivElement>(null);
  const [again] = useState(() => new DrawnBefore());
  const svg = useMemo(
    () =>
      sceneToSvgParts(scene, theme, pictures, {
        fonts: 'twin',
        idPrefix: `${prefix}-${scene.id}`,
        href: pictures.href,
        again,
      }),
    [scene, theme, pictures, prefix, again],
  );
  // The first drawing stands in the page from the start; later ones change in it what is another.
  const [first] = useState(() => ({ __html: svgOf(svg) }));
  const shown = useRef(svg);
  useLayoutEffect(() => {
    if (shown.current === svg) return;
    patchDrawing(ref.current!, shown.current, svg);
    shown.current = svg;
  }, [svg]);
  return (
    <div
      ref={ref}
      className="slide"
      data-scene={scene.id}
      style={{ aspectRatio: `${theme.page.width} / ${theme.page.height}` }}
      aria-hidden={silent || undefined}
      inert={silent}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, in which every text and attribute is escaped.
      dangerouslySetInnerHTML={first}
    />
  );
});
