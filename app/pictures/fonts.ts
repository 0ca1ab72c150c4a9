/** The fonts of a drawing, in the drawing: every face it uses with the glyphs it uses, as `@font-face` rules. */
import type { Theme } from '../../core/scene/theme';
import type { Scene, SceneParagraph } from '../../core/scene/types';
import { nodesIn, textBlocks } from '../../core/scene/walk';
import { composed, type FontFace, type FontSource, fallbackFamily } from '../../core/text/fonts';
import { isBundled } from '../../workspace/fonts';
import { SubsetFont } from './subset';

/** Texts by face; the key has family, weight and slope. */
type Used = Map<string, { face: FontFace; texts: Set<string> }>;

/** Bullets, dashes and numbers before paragraphs, and the stand-ins of what a twin lacks. */
const always = '•–-0123456789. ';

/** Fonts are parsed once. */
export class FontFaces {
  private readonly fonts = new Map<string, SubsetFont | undefined>();

  constructor(private readonly source: FontSource) {}

  /** CSS that brings every font a scene needs along; the same for the same scene. */
  css(scene: Scene, theme: Theme): string {
    const used: Used = new Map();
    for (const { paragraphs } of nodesIn(scene.nodes).flatMap(textBlocks))
      for (const paragraph of paragraphs) this.collect(paragraph, theme, used);
    return [...used]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, { face, texts }]) => {
        const font = this.font(face);
        return font ? [rule(face, font.woff(texts))] : [];
      })
      .join('');
  }

  private collect({ style, runs, marker }: SceneParagraph, theme: Theme, used: Used): void {
    for (const run of runs) {
      const bold = run.bold ?? style.bold ?? false;
      const italic = run.italic ?? style.italic ?? false;
      const face = { family: theme.fonts[style.font].twin, bold, italic };
      const text = composed(marker === undefined ? run.text : `${always}${run.text}`);
      add(used, face, text);
      const font = this.font(face);
      const strange = font ? [...text].filter((char) => !font.covers(char)).join('') : '';
      if (strange !== '') add(used, { ...face, family: fallbackFamily }, strange);
    }
  }

  private font(face: FontFace): SubsetFont | undefined {
    const key = keyOf(face);
    if (!this.fonts.has(key)) {
      // A font of this machine may not be redistributed: the drawing names it, and it shows where it is installed.
      const bytes = isBundled(face.family) ? this.source.load(face) : undefined;
      this.fonts.set(key, bytes && new SubsetFont(bytes));
    }
    return this.fonts.get(key);
  }
}

const keyOf = ({ family, bold, italic }: FontFace): string => `${family} ${bold} ${italic}`;

function add(used: Used, face: FontFace, text: string): void {
  const key = keyOf(face);
  let one = used.get(key);
  if (!one) {
    // A divided word shows a hyphen that the author did not type.
    one = { face, texts: new Set(['-']) };
    used.set(key, one);
  }
  one.texts.add(text);
}

function rule({ family, bold, italic }: FontFace, woff: Uint8Array): string {
  const data = Buffer.from(woff).toString('base64');
  const look = `font-weight:${bold ? 700 : 400};font-style:${italic ? 'italic' : 'normal'}`;
  return `@font-face{font-family:'${family}';${look};src:url(data:font/woff;base64,${data}) format('woff')}`;
}
