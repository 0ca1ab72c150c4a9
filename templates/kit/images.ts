/** Pictures: cropped by their focus point, framed or full, with alternative text and credit. */
import { plain } from '../../core/facts/digest';
import type { Rich } from '../../core/model/field';
import type { Image } from '../../core/model/kinds';
import { type From, punctuation, together } from '../../core/model/origin';
import type { ImageInfo } from '../../core/model/register';
import type { Frame, ImageNode, Role } from '../../core/scene/types';
import type { Context } from '../../core/template';

/** The part of an image that fills a frame of another shape with the focus point as near the middle as it can be. */
export function cropTo(
  info: ImageInfo,
  focus: { x: number; y: number } | undefined,
  frame: Frame,
): ImageNode['crop'] {
  const image = info.width / info.height;
  const place = frame.w / frame.h;
  const keepW = Math.min(1, place / image);
  const keepH = Math.min(1, image / place);
  const at = (keep: number, focal: number): number => Math.min(Math.max(focal - keep / 2, 0), 1 - keep);
  const left = at(keepW, focus?.x ?? 0.5);
  const top = at(keepH, focus?.y ?? 0.5);
  return { left, top, right: left + keepW, bottom: top + keepH };
}

/** The largest frame of the image's own shape inside a frame, centred. */
export function contain(info: ImageInfo, frame: Frame): Frame {
  const scale = Math.min(frame.w / info.width, frame.h / info.height);
  const w = info.width * scale;
  const h = info.height * scale;
  return { x: frame.x + (frame.w - w) / 2, y: frame.y + (frame.h - h) / 2, w, h };
}

interface ImageOptions {
  id: string;
  frame: Frame;
  role?: Role;
  geometry?: ImageNode['geometry'];
  stroke?: ImageNode['stroke'];
  /** Show the whole image inside the frame instead of filling it. */
  whole?: boolean;
}

/** An image node, or undefined with a diagnostic when its file cannot be read. */
export function imageNode(
  ctx: Context,
  image: Image | undefined,
  options: ImageOptions,
): ImageNode | undefined {
  if (!image) return undefined;
  const info = ctx.imageInfo(image.file);
  if (!info) {
    ctx.report({
      rule: 'image-missing',
      severity: 'error',
      message: `The image file «${image.file}» cannot be read.`,
      hint: 'The slide is laid out without it.',
      params: { file: image.file },
      at: { fact: image.ref },
    });
    return undefined;
  }
  const frame = options.whole ? contain(info, options.frame) : options.frame;
  const decorative = image.purpose === 'decorative';
  const alt = image.alt ? plain(image.alt) : '';
  return {
    kind: 'image',
    id: options.id,
    role: options.role ?? 'image',
    frame,
    asset: image.id,
    crop: options.whole ? { left: 0, top: 0, right: 1, bottom: 1 } : cropTo(info, image.focus, frame),
    geometry: options.geometry ?? 'rect',
    ...(options.stroke ? { stroke: options.stroke } : {}),
    ...(decorative ? { decorative: true } : { alt }),
  };
}

/**
 * The credit line: «Foto: Kari Nordmann / NTB», «Illustrasjon: Lysark, CC BY 4.0». Names the creator first
 * (åndsverkloven § 5); title and licence follow where they are known.
 */
export function creditLine(ctx: Context, image: Image): Rich {
  const credit = image.credit;
  if (!credit) return [];
  const by = [credit.creator, credit.agency].filter((part) => part !== undefined).join(' / ');
  if (by === '' && credit.title === undefined) return [];
  const key = credit.as === 'illustration' ? 'illustration' : 'photo';
  const line: Rich[number][] = [];
  const add = (t: string, from: From, href?: string): void => {
    line.push({ t, lang: ctx.language, from, ...(href ? { href } : {}) });
  };
  const of = (...names: (keyof typeof credit)[]): From =>
    together(...names.filter((name) => credit[name]).map((name) => image.from('credit', name)));
  const makers = by === '' ? of('title') : of('creator', 'agency');
  add(`${ctx.label(key)}: ${by || credit.title}`, together(makers, [{ type: 'label', label: key }]));
  if (by !== '' && credit.title) {
    add(', ', punctuation);
    add(`«${credit.title}»`, of('title'), credit.sourceUrl);
  }
  if (credit.licence) {
    add(', ', punctuation);
    add(credit.licence, of('licence'), credit.licenceUrl);
  }
  if (credit.changed) add(` (${ctx.label('changed')}: ${credit.changed})`, of('changed'));
  return line;
}

/** The credit as it must stand beside the picture; our own drawings are credited on the last slide alone. */
export function slideCredit(ctx: Context, image: Image | undefined): Rich {
  if (!image || image.own || image.purpose === 'decorative') return [];
  return creditLine(ctx, image);
}
