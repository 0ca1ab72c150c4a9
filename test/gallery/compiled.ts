/** Gallery cases as scenes, alone and bound together into one deck for each page shape. */
import { checkDeck } from '../../core/checks';
import { type Compiled, compileDeck } from '../../core/deck/compile';
import { type Diagnostic, diagnosticText } from '../../core/diagnostics';
import type { Theme } from '../../core/scene/theme';
import { ownTheme } from '../../core/scene/themes';
import type { PageShape } from '../../core/scene/themes/pages';
import type { Scene, SceneDeck, SceneNode } from '../../core/scene/types';
import { fitScene } from '../../core/text/fit';
import { FontSet } from '../../core/text/fonts';
import { templates } from '../../templates';
import { bundledFonts } from '../../workspace/fonts';
import { type GalleryCase, galleryWorkspace } from './case';
import { gallery } from './cases';

export interface CompiledCase extends Compiled {
  case: GalleryCase;
  theme: Theme;
  /** What is wrong with it beyond what compiling says. */
  findings: Diagnostic[];
}

export interface Look {
  theme: Theme;
  fonts: FontSet;
}

const looks = new Map<Theme, Look>();

/** Themes and fonts are shared, because measuring is what takes time. */
export function look(shape: PageShape, id = 'fjord'): Look {
  return lookOf(ownTheme(id, shape));
}

export function lookOf(theme: Theme): Look {
  let known = looks.get(theme);
  if (!known) {
    known = { theme, fonts: new FontSet(bundledFonts(), theme) };
    looks.set(theme, known);
  }
  return known;
}

export function compileCase(one: GalleryCase, applied?: string): CompiledCase {
  const { theme, fonts } = look(one.page ?? '16:9', applied);
  const { workspace, deck } = galleryWorkspace(one);
  const compiled = compileDeck({ workspace, deck, templates, theme, fonts });
  const findings = checkDeck(
    {
      compiled: compiled.deck,
      theme,
      workspace,
      deck,
      use: compiled.use,
      language: deck.language,
      asOf: deck.date,
    },
    // A case is one slide: what a deck must have as a whole is not asked of it.
    { scope: 'slide' },
  );
  return { ...compiled, case: one, theme, findings };
}

const all = new Map<string, CompiledCase[]>();

export function compiledGallery(applied = 'fjord'): CompiledCase[] {
  let known = all.get(applied);
  if (!known) {
    known = gallery.map((one) => compileCase(one, applied));
    all.set(applied, known);
  }
  return known;
}

/** Every diagnostic of a case as a line that names it. */
export function complaints(one: CompiledCase): string[] {
  return [...one.diagnostics, ...one.findings].map((d) => `${one.case.id}: ${diagnosticText(d)}`);
}

export interface BoundDeck {
  shape: PageShape;
  theme: Theme;
  deck: SceneDeck;
}

/** All cases of a page shape as one deck; each scene is named after its case and numbered by its place. */
export function boundDecks(cases: readonly CompiledCase[] = compiledGallery()): BoundDeck[] {
  return (['16:9', '4:3'] as const).flatMap((shape) => {
    const own = cases.filter((one) => (one.case.page ?? '16:9') === shape);
    const first = own[0];
    if (!first) return [];
    const scenes: Scene[] = [];
    for (const one of own) {
      for (const scene of one.deck.scenes) {
        const id = one.deck.scenes.length > 1 ? `${one.case.id}.${scene.part.index}` : one.case.id;
        scenes.push(
          numbered(
            { ...scene, id, title: { ...scene.title, text: `${id} – ${scene.title.text}` } },
            scenes.length + 1,
            first.theme,
          ),
        );
      }
    }
    const { theme } = first;
    return [{ shape, theme, deck: { ...first.deck, id: `galleri-${theme.id}`, title: 'Galleri', scenes } }];
  });
}

/** Slide numbers are fields: LibreOffice prints the place in the bound deck, so the scene must say the same. */
function numbered(scene: Scene, number: number, theme: Theme): Scene {
  const { fonts } = lookOf(theme);
  const nodes = scene.nodes.map((node): SceneNode => {
    if (node.kind !== 'text' || node.role !== 'number') return node;
    const right = node.frame.x + node.frame.w;
    const frame = { ...theme.frames.number, x: right - theme.frames.number.w };
    const runs = node.paragraphs[0]!.runs.map((run) => ({ ...run, text: String(number) }));
    const changed = { ...node, frame, paragraphs: [{ ...node.paragraphs[0]!, runs }] };
    return fitScene({ ...scene, nodes: [changed] }, fonts).value.nodes[0]!;
  });
  return { ...scene, nodes };
}
