/** Layouts as `themes/<id>.json` describes them: places of texts with what lies behind, and what must be kept clear. */
import type { ThemeLayout, ThemePlace } from '../../core/model/theme';
import { Survey } from '../../core/scene/borrowed/survey';
import type { Frame } from '../../core/scene/types';
import {
  type Design,
  type DesignLayout,
  type DesignPlaceholder,
  drawLayout,
  notDrawn,
  type OpcPackage,
} from '../../ooxml';
import { bodiesOf, titleOf } from './choose';

/** Pixels: one is about three points of a page. */
const rasterWidth = 320;
/** A frame that would lose more than this share to ornaments was meant to overlap them. */
const least = 0.5;

export interface SurveyInput {
  pkg: OpcPackage;
  design: Design;
  pixels(svg: string, width: number): { width: number; height: number; pixels: Uint8Array };
}

export function surveyLayout(
  input: SurveyInput,
  layout: DesignLayout,
  master: number,
  id: string,
): ThemeLayout {
  const { page } = input.design;
  const svg = drawLayout(input.pkg, layout, page);
  const left = notDrawn(input.pkg, layout)
    .slice(0, 20)
    .map((one) => one.slice(0, 100));
  const survey = new Survey(input.pixels(svg, rasterWidth), page);
  const whole: Frame = { x: 0, y: 0, w: page.width, h: page.height };
  const title = titleOf(layout);
  const bodies = bodiesOf(layout);
  const of = (type: string): DesignPlaceholder | undefined =>
    layout.placeholders.find((one) => one.type === type && !one.vertical);
  const texts = [title, bodies[0]].flatMap((one) => (one ? [within(one.frame, page)] : []));
  const zones = zonesOf(layout, page, texts);
  const place = (one: DesignPlaceholder | undefined): ThemePlace | undefined =>
    one && one.frame.w > 8 && one.frame.h > 4 ? placed(survey, one, page, zones) : undefined;
  const placedTitle = place(title);
  const placedBodies = bodies.map(place).filter((one) => one !== undefined);
  const background = survey.look(whole);
  const main = placedBodies[0]?.behind[0] ?? background.grounds[0]!;
  const frames = [placedTitle, placedBodies[0]].flatMap((one) => (one ? [one.frame] : []));
  const area = frames.length > 0 ? bounds(frames) : inset(whole, page.width * 0.05);
  const footer = place(of('ftr'));
  const number = place(of('sldNum'));
  return {
    id,
    name: layout.name.slice(0, 200),
    part: layout.part,
    master,
    background: background.grounds,
    ...(placedTitle ? { title: placedTitle } : {}),
    bodies: placedBodies,
    ...(footer ? { footer } : {}),
    ...(number ? { number } : {}),
    stage: rounded(clearOf(survey.look(area, main).clear, zones, stageAir)),
    zones: zones.map(rounded),
    ...(left.length > 0 ? { left } : {}),
  };
}

const anchors = { t: 'top', ctr: 'middle', b: 'bottom' } as const;
const aligns = { l: 'left', ctr: 'center', r: 'right' } as const;

function placed(
  survey: Survey,
  one: DesignPlaceholder,
  page: Design['page'],
  zones: readonly Frame[],
): ThemePlace {
  const onPage = within(one.frame, page);
  const seen = survey.look(onPage);
  const share = (seen.clear.w * seen.clear.h) / Math.max(1, onPage.w * onPage.h);
  return {
    frame: rounded(clearOf(share >= least ? seen.clear : onPage, zones, 2)),
    align: aligns[one.align],
    anchor: anchors[one.anchor],
    ...(one.size === undefined ? {} : { size: one.size }),
    ...(one.color === undefined ? {} : { color: one.color }),
    behind: seen.grounds,
  };
}

/** Points between our pictures and somebody's logo. */
const stageAir = 8;

/** The frame with a strip cut off for every zone that reaches into it: on the side where least is lost. */
function clearOf(frame: Frame, zones: readonly Frame[], air: number): Frame {
  let left = frame;
  for (const zone of zones) {
    const near = { x: zone.x - air, y: zone.y - air, w: zone.w + 2 * air, h: zone.h + 2 * air };
    if (overlapOf(left, near) === 0) continue;
    const { x, y, w, h } = left;
    const cuts: Frame[] = [
      { x, y, w: near.x - x, h },
      { x: near.x + near.w, y, w: x + w - near.x - near.w, h },
      { x, y, w, h: near.y - y },
      { x, y: near.y + near.h, w, h: y + h - near.y - near.h },
    ];
    const [most] = cuts.filter((cut) => cut.w > 0 && cut.h > 0).sort((a, b) => b.w * b.h - a.w * a.h);
    // What lies in the middle of a text was put there to be written on.
    if (most && most.w * most.h >= least * w * h) left = most;
  }
  return left;
}

/** Logos and small ornaments; what texts are meant to stand on is none. */
function zonesOf(layout: DesignLayout, page: Design['page'], texts: readonly Frame[]): Frame[] {
  const all = page.width * page.height;
  return layout.shapes
    .flatMap(({ box, kind }) => {
      const frame = within(box, page);
      const share = (frame.w * frame.h) / all;
      const small = kind === 'picture' ? share < 0.3 : share < 0.08;
      const ground = texts.some((text) => overlapOf(frame, text) > 0.5 * text.w * text.h);
      return small && !ground && frame.w > 1 && frame.h > 1 ? [frame] : [];
    })
    .slice(0, 50);
}

function overlapOf(a: Frame, b: Frame): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

function within({ x, y, w, h }: Frame, page: Design['page']): Frame {
  const left = Math.min(page.width, Math.max(0, x));
  const top = Math.min(page.height, Math.max(0, y));
  return {
    x: left,
    y: top,
    w: Math.max(0, Math.min(page.width, x + w) - left),
    h: Math.max(0, Math.min(page.height, y + h) - top),
  };
}

function bounds(frames: readonly Frame[]): Frame {
  const x = Math.min(...frames.map((f) => f.x));
  const y = Math.min(...frames.map((f) => f.y));
  return {
    x,
    y,
    w: Math.max(...frames.map((f) => f.x + f.w)) - x,
    h: Math.max(...frames.map((f) => f.y + f.h)) - y,
  };
}

function inset({ x, y, w, h }: Frame, by: number): Frame {
  return { x: x + by, y: y + by, w: w - 2 * by, h: h - 2 * by };
}

/** Tenths of a point: a file that people read needs no more. */
function rounded({ x, y, w, h }: Frame): Frame {
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  return { x: tenth(x), y: tenth(y), w: tenth(w), h: tenth(h) };
}
