/**
 * The package that slides are moved into. Nothing in the transfer knows whether it is our own or somebody's template:
 * layouts are asked for by role, placeholders by what they are for.
 */
import type { ColorToken, LayoutRole } from '../../../core/scene/theme';
import type { Frame } from '../../../core/scene/types';
import type { OpcPackage } from '../../../ooxml';

/** What a slide repeats of a layout's `p:ph` to inherit from it. */
export interface BasePlaceholder {
  type?: string;
  idx?: string;
  sz?: string;
  orient?: string;
}

/** Something that a layout itself draws; a scene's own copy of it is left out, so that it is never there twice. */
export interface BaseDecoration {
  frame: Frame;
  fill: ColorToken;
}

export interface BaseLayout {
  part: string;
  name: string;
  placeholders: {
    title?: BasePlaceholder;
    subTitle?: BasePlaceholder;
    /** In order of their index. */
    bodies: readonly BasePlaceholder[];
    footer?: BasePlaceholder;
    number?: BasePlaceholder;
  };
  /**
   * The layout's plain background; undefined when it is not known, and then every slide says its own. `kept`: whatever it
   * is, it stays.
   */
  background?: ColorToken | 'kept';
  decorations: readonly BaseDecoration[];
}

export interface BasePackage {
  package: OpcPackage;
  layouts: Readonly<Record<LayoutRole, BaseLayout>>;
  /** Part name; notes slides need one. */
  notesMaster: string;
  /** Names of the themes and fonts, for the list of parts in `docProps/app.xml`. */
  themeName: string;
  fonts: readonly string[];
}
