/** A PowerPoint template read: its package, checked, and what `themes/<id>.json` says of it. */
import { createHash } from 'node:crypto';
import {
  leftOf,
  type ThemeFile,
  type ThemeLayout,
  type ThemeNote,
  themeFormat,
} from '../../core/model/theme';
import { themeOfFile } from '../../core/scene/borrowed/theme';
import { twinOf } from '../../core/scene/borrowed/twins';
import { contrastRatio } from '../../core/scene/contrast';
import { type LayoutRole, layoutRoles, type Palette, schemeNames } from '../../core/scene/theme';
import {
  checkSafe,
  type Design,
  type DesignLayout,
  type DesignMaster,
  OoxmlError,
  OpcPackage,
  REL,
  readDesign,
  schemeColor,
} from '../../ooxml';
import { hyphenated } from '../text';
import { bodiesOf, chooseLayouts, chooseMaster, titleOf } from './choose';
import { type SurveyInput, surveyLayout } from './survey';

export interface ReadTheme {
  file: ThemeFile;
  notes: ThemeNote[];
  /** Our colours on the content layout. */
  colors: Palette;
}

interface ReadOptions {
  id: string;
  name: string;
  /** The file's own name. */
  from: string;
  onMachine(family: string): boolean;
  pixels: SurveyInput['pixels'];
}

/** Bytes of a template; the largest that offices have are a tenth of this. */
export const largestTemplate = 200 * 1024 ** 2;

/** Limits for a template, closer than for a presentation: it has no films. */
const limits = { totalBytes: 400 * 1024 ** 2, entryBytes: 150 * 1024 ** 2, entries: 10_000 };

/** @throws OoxmlError in words for people when the file is broken, encrypted, unsafe or no presentation */
export function openTemplate(bytes: Uint8Array): OpcPackage {
  if (bytes.length > largestTemplate) {
    throw new OoxmlError(
      'too-big',
      '',
      'the file is larger than 200 MB. Remove films and large pictures from it.',
    );
  }
  const pkg = OpcPackage.read(bytes, limits);
  checkSafe(pkg);
  return pkg;
}

/** @throws OoxmlError as `openTemplate`, and when no layout can take a slide */
export function readTemplate(bytes: Uint8Array, options: ReadOptions): ReadTheme {
  const pkg = openTemplate(bytes);
  const design = readDesign(pkg);
  const input = { pkg, design, pixels: options.pixels };
  const main = chooseMaster(design, (layout) => roomOf(surveyLayout(input, layout, 0, 'layout')));
  const begins = firstLayout(pkg, design);
  // A title on a busy background was placed by a converter and not by a designer.
  const first =
    begins && titleOf(begins) && isCalm(surveyLayout(input, begins, 0, 'layout')) ? begins : undefined;
  const chosen = chooseLayouts(main, first);
  if (!chosen) {
    throw new OoxmlError(
      'missing-part',
      main.part,
      'the slide master has no layouts. Choose another template.',
    );
  }
  const ids = new Map<DesignLayout, string>();
  const layouts: ThemeLayout[] = [];
  design.masters.forEach((master, i) => {
    // A layout that can take no title can take none of our slides.
    const usable = master.layouts.filter(titleOf);
    for (const layout of usable.length > 0 ? usable : master === main ? master.layouts : []) {
      const id = idFor(layout.name, new Set(ids.values()));
      ids.set(layout, id);
      layouts.push(surveyLayout(input, layout, i, id));
    }
  });
  const any = ids.values().next().value!;
  const file: ThemeFile = {
    format: themeFormat,
    id: options.id,
    name: options.name,
    source: { file: options.from.slice(0, 200), digest: createHash('sha256').update(bytes).digest('hex') },
    page: design.page,
    roles: Object.fromEntries(
      layoutRoles.map((role) => [
        role,
        { layout: ids.get(chosen[role].layout) ?? any, why: chosen[role].why },
      ]),
    ) as ThemeFile['roles'],
    fonts: fontsOf(main, chosen.content.layout, options.onMachine),
    masters: design.masters.map((master) => ({
      name: master.themeName.slice(0, 200),
      scheme: schemeOf(master),
    })),
    layouts,
  };
  return described(file);
}

function isCalm({ title, bodies }: ThemeLayout): boolean {
  return [title, bodies[0]].every((place) => !place || place.behind.length === 1);
}

/** The area that a layout leaves for content; none when the body overlaps ornaments. */
function roomOf({ stage, bodies }: ThemeLayout): number {
  const body = bodies[0];
  return !body || body.behind.length > 1 ? 0 : Math.min(stage.w, body.frame.w) * body.frame.h;
}

/** A theme with the notes that people should see. */
export function described(file: ThemeFile): ReadTheme {
  return { file, notes: notesOn(file), colors: themeOfFile(file).colors };
}

function firstLayout(pkg: OpcPackage, design: Design): DesignLayout | undefined {
  const slide = pkg.targets(pkg.mainPart(), REL.slide).find((part) => pkg.has(part));
  const part = slide && pkg.targets(slide, REL.slideLayout)[0];
  return design.masters.flatMap(({ layouts }) => layouts).find((layout) => layout.part === part);
}

function idFor(name: string, taken: ReadonlySet<string>): string {
  const plain = hyphenated(name, 'cut')
    .replace(/^-+|(?<!-)-+$/g, '')
    .slice(0, 60);
  const base = plain === '' ? 'layout' : plain;
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}

function schemeOf({ scheme }: DesignMaster): ThemeFile['masters'][number]['scheme'] {
  return Object.fromEntries(
    schemeNames.map((name) => [name, (schemeColor(name, scheme) ?? '000000').toUpperCase()]),
  ) as ThemeFile['masters'][number]['scheme'];
}

function fontsOf(
  master: DesignMaster,
  content: DesignLayout,
  onMachine: ReadOptions['onMachine'],
): ThemeFile['fonts'] {
  const font = (used: string | undefined, own: string): ThemeFile['fonts']['heading'] => {
    const family = (used ?? own) || 'Calibri';
    const { twin, substituted } = twinOf(family, onMachine);
    return {
      family: family.slice(0, 200),
      twin: twin.slice(0, 200),
      ...(family === own ? {} : { named: true }),
      ...(substituted ? { substituted } : {}),
    };
  };
  return {
    heading: font(titleOf(content)?.font, master.fonts.major),
    body: font(bodiesOf(content)[0]?.font, master.fonts.minor),
  };
}

/** What was corrected, and what could not be. */
function notesOn(file: ThemeFile): ThemeNote[] {
  const notes: ThemeNote[] = [];
  const families = [
    ...new Map([file.fonts.heading, file.fonts.body].map((font) => [font.family, font])).values(),
  ];
  for (const { family, twin, substituted } of families) {
    if (substituted) notes.push({ note: 'font-substituted', family, twin });
  }
  const theme = themeOfFile(file);
  const layoutOf = (role: LayoutRole): ThemeLayout =>
    file.layouts.find(({ id }) => id === file.roles[role].layout) ?? file.layouts[0]!;
  const content = layoutOf('content');
  const corrected = (
    what: 'title' | 'text',
    place: ThemeLayout['title'],
    to: string,
    least: number,
  ): void => {
    if (!place?.color || place.color === to) return;
    const ratio = Math.min(...place.behind.map((behind) => contrastRatio(place.color!, behind)));
    if (ratio < least) notes.push({ note: 'color-corrected', what, from: place.color, to, ratio });
  };
  corrected('title', content.title, theme.colors[theme.borrowed!.title.color], 3);
  corrected('text', content.bodies[0], theme.colors.text, 4.5);
  for (const role of layoutRoles) {
    if (file.roles[role].why === 'stand-in' && ['cover', 'section', 'content', 'titleOnly'].includes(role)) {
      notes.push({ note: 'stand-in', role, layout: layoutOf(role).name });
    }
  }
  for (const layout of new Set(layoutRoles.map(layoutOf))) {
    const places = [layout.title, layout.bodies[0]];
    if (places.some((place) => place && place.behind.length > 1))
      notes.push({ note: 'lively', layout: layout.name });
  }
  const left = leftOf(file);
  if (left.length > 0) notes.push({ note: 'only-powerpoint', what: left.slice(0, 5).join(', ') });
  const { body } = theme.frames;
  if (body.h < theme.page.height * 0.5 || body.w < theme.page.width * 0.5) {
    notes.push({ note: 'small-body', layout: content.name });
  }
  return notes;
}
