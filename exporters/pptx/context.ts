/** What writing a slide and its nodes needs. */
import type { Theme } from '../../core/scene/theme';
import type { SceneDeck } from '../../core/scene/types';
import type { OpcPackage } from '../../ooxml';
import type { BaseLayout, BasePackage, BasePlaceholder } from './base/types';
import type { Workbooks } from './chart/workbook';
import type { Geometries } from './engine';
import type { Media } from './media';
import type { ParagraphContext } from './paragraphs';
import type { PreparedScene } from './prepare';
import type { WrittenText } from './stamp-texts';

export interface SlideInput {
  deck: SceneDeck;
  scene: PreparedScene;
  theme: Theme;
  base: BasePackage;
  media: Media;
  geometries: Geometries;
  workbooks: Workbooks;
}

export interface SlideContext extends ParagraphContext {
  theme: Theme;
  layout: BaseLayout;
  media: Media;
  geometries: Geometries;
  package: OpcPackage;
  workbooks: Workbooks;
  /** Relates the slide to a part; the same part gets the same id. */
  relate(type: string, part: string): string;
  /** The next free shape id of the slide. */
  nextId(): number;
  /** Placeholders already filled: a layout's placeholder takes one node. */
  filled: Set<BasePlaceholder>;
  /** Every text written so far that counts for the stamp. */
  texts: WrittenText[];
}
