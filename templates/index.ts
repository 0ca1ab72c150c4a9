/** Every slide template, in the order in which they are offered. A new template is one file and one line here. */
import { type AnyTemplate, templateSet } from '../core/template';
import { type Catalogue, textsIn } from '../core/texts';
import { chart } from './slides/chart';
import { clipping } from './slides/clipping';
import { closing } from './slides/closing';
import { composition } from './slides/composition';
import { cover } from './slides/cover';
import { decision } from './slides/decision';
import { fullImage } from './slides/full-image';
import { imageBullets } from './slides/image-bullets';
import { instruments } from './slides/instruments';
import { interpretation } from './slides/interpretation';
import { keyFigures } from './slides/key-figures';
import { longQuote } from './slides/long-quote';
import { mandate } from './slides/mandate';
import { meetingPlan } from './slides/meeting-plan';
import { pairs } from './slides/pairs';
import { quote } from './slides/quote';
import { quotePair } from './slides/quote-pair';
import { recommendation } from './slides/recommendation';
import { section } from './slides/section';
import { sources } from './slides/sources';
import { speechBubbles } from './slides/speech-bubbles';
import { statements } from './slides/statements';
import { table } from './slides/table';
import { textImage } from './slides/text-image';
import { titleText } from './slides/title-text';

const list = [
  cover,
  section,
  quote,
  quotePair,
  longQuote,
  decision,
  clipping,
  keyFigures,
  chart,
  composition,
  mandate,
  interpretation,
  instruments,
  meetingPlan,
  titleText,
  statements,
  pairs,
  imageBullets,
  textImage,
  fullImage,
  recommendation,
  speechBubbles,
  table,
  closing,
  sources,
] as const;

type Listed = (typeof list)[number];
type FormTexts = Catalogue['templates'];
/** Fields that have no words in `every`. */
type OwnField<T extends Listed> = Exclude<keyof T['fields'], keyof FormTexts['every']>;
type Worded = {
  [T in Listed as OwnField<T> extends never ? never : T['id']]: Record<OwnField<T>, unknown>;
};
// Does not compile while a field of a template has no words: it belongs to the template's id in core/texts/*/slides.ts.
textsIn('nb').templates satisfies Worded;

export const templateList: readonly AnyTemplate[] = list;

export const templates: ReadonlyMap<string, AnyTemplate> = templateSet(templateList);
