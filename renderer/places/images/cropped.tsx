/** A picture cropped as slides crop it: by the same function, around the same point. */
import { ImageIcon } from '@navikt/aksel-icons';
import type { Point } from '../../../core/images/focus';
import type { ImageInfo } from '../../../core/model/register';
import { cropTo } from '../../../templates/kit/images';

interface CroppedProps {
  src: string;
  /** Undefined when the file cannot be read. */
  info: ImageInfo | undefined;
  focus: Point | undefined;
  /** The shape of the frame. */
  width: number;
  height: number;
  round?: boolean;
  lazy?: boolean;
  className?: string;
}

export function Cropped({ src, info, focus, width, height, round, lazy, className = '' }: CroppedProps) {
  const frame = `cropped full-width clip relative tinted ${className}`;
  const shape = { aspectRatio: `${width} / ${height}` };
  if (!info) {
    return (
      <span className={`${frame} centered muted`} data-gone style={shape}>
        <ImageIcon aria-hidden fontSize="2rem" />
      </span>
    );
  }
  const { left, top, right, bottom } = cropTo(info, focus, { x: 0, y: 0, w: width, h: height });
  const percent = (part: number): string => `${part * 100}%`;
  return (
    <span className={frame} data-round={round || undefined} style={shape}>
      <img
        src={src}
        alt=""
        draggable={false}
        loading={lazy ? 'lazy' : undefined}
        decoding="async"
        style={{
          inlineSize: percent(1 / (right - left)),
          blockSize: percent(1 / (bottom - top)),
          left: percent(-left / (right - left)),
          top: percent(-top / (bottom - top)),
        }}
      />
    </span>
  );
}
