/** What can be done about a finding. */
import type { Diagnostic } from '../diagnostics';
import type { Language } from '../formats/language';
import type { Workspace } from '../model/register';
import type { Operation, Templates } from '../operations';
import type { Scene } from '../scene/types';
import type { UiLanguage } from '../texts';

/** Where a finding is mended. `field` is a path as in forms: «credit.creator». */
export type FixPlace =
  | { kind: 'fact'; ref: string; field?: string; language?: Language }
  | { kind: 'image'; id: string; field?: string; language?: Language }
  | { kind: 'slide'; deck: string; slide: string; field?: string; language?: Language }
  | { kind: 'deck'; deck: string; field?: string; section?: string; language?: Language }
  | { kind: 'commission'; field?: string }
  /** Where somebody chooses between what two have written. */
  | { kind: 'conflict'; id: string; field?: undefined };

/** Words that an edit writes otherwise, to be looked at before it is kept. */
export interface Change {
  before: string;
  after: string;
}

export interface Fix {
  /** Words for the button: what the edit does, or else where it leads. */
  label: string;
  /** A safe edit that mends it at once. */
  op?: Operation;
  /** What the edit does to words; then it is shown before it is kept. */
  changes?: readonly Change[];
  /** Where it is mended by hand; also given beside an edit, when the place is known. */
  goTo?: FixPlace;
}

export interface FixContext {
  workspace: Workspace;
  templates: Templates;
  lang: UiLanguage;
  /** The deck that the finding is about, laid out; needed to hold it. */
  scenes?: readonly Scene[];
}

/** What one rule offers, before it is worded. */
export interface Offer {
  op?: Operation;
  /** A key of `fixLabels`, for the edit. */
  does?: string;
  changes?: readonly Change[];
  goTo?: FixPlace;
}

export type Fixer = (diagnostic: Diagnostic, context: FixContext) => Offer | undefined;
