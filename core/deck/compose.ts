/** One slide's content resolved and composed by its template: drafts, and everything there is to say about them. */

import { same } from '../base/json';
import type { Diagnostic, Place } from '../diagnostics';
import { plain } from '../facts/digest';
import { FactView, type ViewOptions } from '../facts/view';
import { type LabelKey, label } from '../formats/labels';
import type { Language } from '../formats/language';
import type { Slide } from '../model/deck';
import { type AnyField, type Rich, readFields, readText } from '../model/field';
import type { KindId } from '../model/kinds';
import type { Path } from '../model/origin';
import { factRef } from '../model/ref';
import type { SceneParagraph, UsedFact } from '../scene/types';
import { type AnyTemplate, type Context, type DeckUse, type Draft, refuseTakenIds } from '../template';
import { marksLeft } from './deck-findings';
import { allowing, TooMuch } from './effort';
import { asGhosts, factGhost, ghostOf, isEmptyPlace, isSampled, isUnwritten, withSamples } from './ghosts';
import { type Reads, TrackedIndex } from './memo';
import { type DeckSetting, deckInfo, imageName } from './setting';

/** A finding before it is known where the slide stands in the deck. */
export type SlideFinding = Omit<Diagnostic, 'at'> & { at?: Place };

export interface Composed {
  slide: Slide;
  /** False when the slide could not be made; it is then left out of the deck. */
  made: boolean;
  /** True when it reads more than there is time for here, and was left before anything was laid out. */
  left?: boolean;
  drafts: readonly Draft[];
  notes: SceneParagraph[];
  /** What it has read from the register. */
  facts: UsedFact[];
  findings: readonly SlideFinding[];
}

/** `label` without its compile-time check of parameters, which a key known only at run time cannot have. */
type Labeller = (lang: Language, key: LabelKey, params?: Record<string, string | number>) => string;

/**
 * The register as a slide reads it, with the values that hold on this slide only.
 * @param reading is told of each value before it is read
 */
export function viewOf(
  setting: DeckSetting,
  slide: Slide,
  index = setting.index,
  reading?: ViewOptions['reading'],
): FactView {
  const { deviations } = slide;
  if (!setting.ghosts) return new FactView(index, setting.date, setting.lang, { deviations, reading });
  const template = setting.templates.get(slide.template);
  const ghost = (at: Path, kind?: KindId): string | undefined => {
    if (kind) return factGhost(kind, at, setting.lang);
    return template && ghostOf(template, at, setting.lang);
  };
  return new FactView(index, setting.date, setting.lang, { deviations, ghost, reading });
}

/**
 * @param use what the deck shows, for templates that ask for it
 * @param reads is told what is read of the setting, to the field, and through every view of the register: also what is
 *   read quietly and is no part of the slide's stamp
 */
export function composeSlide(
  setting: DeckSetting,
  slide: Slide,
  use: DeckUse,
  reads: Reads<DeckSetting>,
): Composed {
  const findings: SlideFinding[] = [];
  const report = (d: SlideFinding): void => void findings.push(d);
  const failed: Composed = { slide, made: false, drafts: [], notes: [], facts: [], findings };
  const template = setting.templates.get(slide.template);
  if (!template) {
    report({
      rule: 'template-unknown',
      severity: 'error',
      message: `There is no template «${slide.template}».`,
    });
    return failed;
  }
  const { most } = setting;
  const allowed = most === undefined ? undefined : allowing(most);
  // Who lists sources reads them of every fact, and sets each once.
  const listed: typeof allowed = (value, form) => form?.type !== 'source' && allowed!(value, form);
  const reading = allowed && template.needsDeckUse ? listed : allowed;
  const view = viewOf(setting, slide, new TrackedIndex(setting.index, reads), reading);
  const stands = { type: 'slide', deck: setting.deck.id, slide: slide.id } as const;
  const reader = view.reader(`decks/${setting.deck.id}/${slide.id}`, stands);
  try {
    if (allowed) {
      for (const { source } of use.sources) allowed(source);
      for (const [key, value] of Object.entries(slide)) allowed(value, template.fields[key]?.form);
    }
    const filled = setting.ghosts
      ? withSamples(template, ownHeading(setting, slide, use, reads), setting.lang)
      : slide;
    const content = readFields(template.fields, filled as never, reader);
    const missing = missingFact(template, slide, content);
    if (missing !== undefined) {
      report({
        rule: 'slide-failed',
        severity: 'error',
        message: `This slide has nothing to show, because ${missing} does not exist.`,
        hint: 'The other slides are written without it.',
        params: { missing },
      });
      return failed;
    }
    const title = slide.title === undefined ? undefined : readText(slide.title, reader, ['title']);
    const notes = slide.notes === undefined ? [] : noteParagraphs(readText(slide.notes, reader, ['notes']));
    const own: Context['slide'] = { id: slide.id, title, from: (...at) => reader.from(at) };
    const context = contextOf(setting, { view, use, report, reads, slide: own });
    const made = template.compose(content, context);
    const drafts = isSampled(slide, filled) ? asGhosts(made) : made;
    refuseTakenIds(template.id, drafts);
    if (!setting.ghosts && !isTitled(drafts) && view.used().length === 0 && isUnwritten(template, slide)) {
      report({
        rule: 'slide-empty',
        severity: 'warning',
        message: 'Nothing is written on this slide yet.',
        hint: 'Write on it, or remove it. The words that stand there while it is edited are not exported.',
      });
    } else if (drafts.length === 0) {
      report({
        rule: 'nothing-to-show',
        severity: 'tip',
        message: `There is nothing to show with «${template.name.nb}» on this date, so the slide is left out.`,
      });
    }
    for (const { ref, got } of view.missingTranslations()) {
      report({
        rule: 'translation-missing',
        severity: 'warning',
        message: `Not written in ${setting.lang}; the text in ${got} is shown instead.`,
        params: { wanted: setting.lang, got },
        at: ref.startsWith('decks/') ? {} : { fact: ref },
      });
    }
    for (const ref of view.withoutMarks())
      report({ ...marksLeft, at: ref.startsWith('decks/') ? {} : { fact: ref } });
    return { slide, made: true, drafts, notes, facts: view.used(), findings };
  } catch (error) {
    if (error instanceof TooMuch) return { ...failed, findings: [], left: true };
    // One slide that cannot be made must not keep the other twenty-seven from the audience.
    report({
      rule: 'slide-failed',
      severity: 'error',
      message: `This slide could not be made: ${error instanceof Error ? error.message : String(error)}`,
      hint: 'The other slides are written without it.',
    });
    return failed;
  }
}

/** Where the template gives a heading when none is written, that one is shown, as it goes out. */
function ownHeading(setting: DeckSetting, slide: Slide, use: DeckUse, reads: Reads<DeckSetting>): Slide {
  const { heading, ...rest } = slide;
  if (!isEmptyPlace(heading)) return slide;
  const { drafts } = composeSlide({ ...setting, ghosts: false }, slide, use, reads);
  return isTitled(drafts) ? (rest as Slide) : slide;
}

function isTitled([first]: readonly Draft[]): boolean {
  return first !== undefined && plain(first.title.text).trim() !== '';
}

interface Asking {
  view: FactView;
  use: DeckUse;
  slide: Context['slide'];
  reads: Reads<DeckSetting>;
  report(d: SlideFinding): void;
}

function contextOf(setting: DeckSetting, asking: Asking): Context {
  const { view, use, report, reads, slide } = asking;
  return {
    theme: setting.theme,
    fonts: setting.fonts,
    language: setting.lang,
    asOf: setting.date,
    facts: view,
    deck: deckInfo(setting, view, reads),
    use,
    slide,
    imageInfo: (file) => {
      // Synced folders may spell «å» in two ways.
      const name = file.normalize('NFC');
      const info = setting.workspace.images.get(name);
      reads.add(imageName(name), ({ workspace }) => same(info, workspace.images.get(name)));
      return info;
    },
    label: (key, params) => (label as Labeller)(setting.lang, key, params),
    report,
  };
}

/** Speaker notes: one paragraph per typed line. */
export function noteParagraphs(rich: Rich): SceneParagraph[] {
  const out: SceneParagraph[] = [];
  const style = { font: 'body', size: 12, color: 'text' } as const;
  let runs: SceneParagraph['runs'] = [];
  for (const run of rich) {
    const lines = run.t.split('\n');
    lines.forEach((line, i) => {
      if (i > 0) {
        out.push({ runs, style });
        runs = [];
      }
      if (line !== '')
        runs.push({
          text: line,
          lang: run.lang,
          href: run.href,
          italic: run.em,
          bold: run.strong,
          from: run.from,
        });
    });
  }
  if (runs.length > 0) out.push({ runs, style });
  return out;
}

/** A slide whose required fact does not exist has nothing to show; the unknown id itself was told when it was read. */
function missingFact(
  template: AnyTemplate,
  slide: Slide,
  content: Record<string, unknown>,
): string | undefined {
  for (const [key, field] of Object.entries(template.fields as Record<string, AnyField>)) {
    if (field.optional || field.form.type !== 'ref' || content[key] !== undefined) continue;
    return factRef(field.form.kind, String(slide[key]));
  }
  return undefined;
}
