/** A presentation's design: its masters and layouts with everything that tells where and how texts stand on them. */
import { OoxmlError } from '../errors';
import { related } from '../inspect/inherit';
import { REL } from '../names';
import type { OpcPackage } from '../package';
import { child, children, path, type XmlElement } from '../xml';
import { colorIn, type Scheme } from './color';
import { type Fill, fillIn, fillOf } from './fill';
import { type DesignPlaceholder, placeholdersOf } from './placeholders';
import { type DrawnShape, drawnShapes } from './shapes';

export interface DesignLayout {
  part: string;
  name: string;
  /** `ST_SlideLayoutType`; `cust` when the file is silent. */
  type: string;
  placeholders: readonly DesignPlaceholder[];
  background: Fill;
  /** What master and layout draw, in paint order. */
  shapes: readonly DrawnShape[];
}

export interface DesignMaster {
  part: string;
  themePart: string | undefined;
  themeName: string;
  scheme: Scheme;
  fonts: { major: string; minor: string };
  placeholders: readonly DesignPlaceholder[];
  layouts: readonly DesignLayout[];
  /** Slides of the file that use it. */
  slides: number;
}

export interface Design {
  /** Points. */
  page: { width: number; height: number };
  masters: readonly DesignMaster[];
}

const mostLayouts = 500;
/** `p:sldSz` in EMU (ECMA-376-1, 19.7.23). */
const size = { least: 914_400, most: 51_206_400 };

/** @throws OoxmlError when there is no presentation, no page size or no master that can be read. */
export function readDesign(pkg: OpcPackage): Design {
  const main = pkg.mainPart();
  const presentation = pkg.xml(main);
  if (presentation.name !== 'p:presentation') {
    throw new OoxmlError('wrong-kind', main, 'this is no presentation. Choose a .pptx or .potx.');
  }
  const { cx, cy } = child(presentation, 'p:sldSz')?.attributes ?? {};
  const [w, h] = [Number(cx), Number(cy)];
  if (![w, h].every((value) => value >= size.least && value <= size.most)) {
    throw new OoxmlError('bad-xml', main, 'the presentation has no page size that slides can have.');
  }
  const used = usedMasters(pkg, main);
  const seen = new Set<string>();
  const masters = children(child(presentation, 'p:sldMasterIdLst'), 'p:sldMasterId').flatMap((e) => {
    const part = pkg.rel(main, e.attributes['r:id'])?.target;
    if (part === undefined || !pkg.has(part) || seen.has(part)) return [];
    seen.add(part);
    return [readMaster(pkg, part, presentation, used.get(part) ?? 0)];
  });
  if (masters.length === 0) {
    throw new OoxmlError('missing-part', main, 'the presentation has no slide master to take its look from.');
  }
  return { page: { width: w / 12_700, height: h / 12_700 }, masters };
}

function usedMasters(pkg: OpcPackage, main: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const slide of pkg.targets(main, REL.slide)) {
    const layout = pkg.has(slide) ? pkg.targets(slide, REL.slideLayout)[0] : undefined;
    const master = layout && pkg.has(layout) ? pkg.targets(layout, REL.slideMaster)[0] : undefined;
    if (master) counts.set(master, (counts.get(master) ?? 0) + 1);
  }
  return counts;
}

function readMaster(pkg: OpcPackage, part: string, presentation: XmlElement, slides: number): DesignMaster {
  const master = pkg.xml(part);
  const theme = related(pkg, part, REL.theme);
  const colors = schemeColors(theme?.tree);
  const scheme: Scheme = { colors, map: child(master, 'p:clrMap')?.attributes ?? {} };
  const own = drawnShapes(pkg, part, scheme, theme?.tree);
  const background = backgroundOf(pkg, part, scheme, theme) ?? {
    kind: 'solid',
    color: { hex: colors[scheme.map.bg1 ?? 'lt1'] ?? 'FFFFFF', alpha: 1 },
  };
  const origin = { presentation, master, theme: theme?.tree, scheme };
  const layouts = children(child(master, 'p:sldLayoutIdLst'), 'p:sldLayoutId')
    .slice(0, mostLayouts)
    .flatMap((e): DesignLayout[] => {
      const target = pkg.rel(part, e.attributes['r:id'])?.target;
      if (target === undefined || !pkg.has(target)) return [];
      const root = pkg.xml(target);
      const override = path(root, 'p:clrMapOvr', 'a:overrideClrMapping')?.attributes;
      const local = override ? { colors, map: override } : scheme;
      const showsMaster = !/^(0|false)$/.test(root.attributes.showMasterSp ?? '1');
      const shapes = drawnShapes(pkg, target, local, theme?.tree);
      return [
        {
          part: target,
          name: child(root, 'p:cSld')?.attributes.name ?? '',
          type: root.attributes.type ?? 'cust',
          placeholders: placeholdersOf(root, { ...origin, scheme: local }),
          background: backgroundOf(pkg, target, local, theme) ?? background,
          shapes: showsMaster ? [...own, ...shapes] : shapes,
        },
      ];
    });
  const fonts = path(theme?.tree, 'a:themeElements', 'a:fontScheme');
  const face = (name: string): string => path(fonts, name, 'a:latin')?.attributes.typeface ?? '';
  return {
    part,
    themePart: theme?.part,
    themeName: theme?.tree.attributes.name ?? '',
    scheme,
    fonts: { major: face('a:majorFont'), minor: face('a:minorFont') },
    placeholders: placeholdersOf(master, origin),
    layouts,
    slides,
  };
}

/** The twelve slots, those that are missing from Office's own. */
function schemeColors(theme: XmlElement | undefined): Record<string, string> {
  const list = path(theme, 'a:themeElements', 'a:clrScheme');
  const out: Record<string, string> = {};
  for (const [slot, fallback] of Object.entries(office)) {
    out[slot] = colorIn(child(list, `a:${slot}`), { colors: {}, map: {} })?.hex ?? fallback;
  }
  return out;
}

const office = {
  dk1: '000000',
  lt1: 'FFFFFF',
  dk2: '0E2841',
  lt2: 'E8E8E8',
  accent1: '156082',
  accent2: 'E97132',
  accent3: '196B24',
  accent4: '0F9ED5',
  accent5: 'A02B93',
  accent6: '4EA72E',
  hlink: '467886',
  folHlink: '96607D',
};

/** A page's background: its own, or the theme's by number (ECMA-376-1, 19.3.1.3 and 20.1.4.1.7). */
function backgroundOf(
  pkg: OpcPackage,
  part: string,
  scheme: Scheme,
  theme: { part: string; tree: XmlElement } | undefined,
): Fill | undefined {
  const bg = path(pkg.xml(part), 'p:cSld', 'p:bg');
  if (!bg) return undefined;
  const own = child(bg, 'p:bgPr');
  if (own) return fillIn(own, scheme, pkg, part) ?? { kind: 'none' };
  const reference = child(bg, 'p:bgRef');
  const index = Number(reference?.attributes.idx ?? 0);
  const phClr = colorIn(reference, scheme);
  // 1001 and up are background fills, below them ordinary ones.
  const list = index >= 1000 ? 'a:bgFillStyleLst' : 'a:fillStyleLst';
  const e = children(path(theme?.tree, 'a:themeElements', 'a:fmtScheme', list))[(index % 1000) - 1];
  const styled = e && fillOf(e, scheme, pkg, theme!.part, phClr?.hex);
  if (styled && styled.kind !== 'none') return styled;
  return phClr ? { kind: 'solid', color: phClr } : { kind: 'none' };
}
