/** A slide as it will be exported: the scene's SVG, scaled. */
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
  /** Prefix for SVG ids, which must differ where the same scene is shown twice on a page. */
  prefix: string;
  /** Hidden from screen readers, where the same words are beside the picture. */
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
  // The first drawing is rendered with the page; later ones are patched in.
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
