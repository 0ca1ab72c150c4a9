/**
 * A deck to fitted scenes: content resolved for the deck's date and language, composed by each slide's template, given
 * footer, number and unique titles, and fitted. Pure: the same workspace, date and language give the same scenes.
 */
import type { Diagnostic } from '../diagnostics';
import { plain } from '../facts/digest';
import { FactView, RegisterIndex } from '../facts/view';
import { formatDate } from '../formats/dates';
import { type LabelKey, label } from '../formats/labels';
import type { Language } from '../formats/language';
import type { Deck, Slide } from '../model/deck';
import { type AnyField, type AuthoredText, type Rich, readFields, readText } from '../model/field';
import type { Workspace } from '../model/register';
import type { Theme } from '../scene/theme';
import type { Scene, SceneDeck, SceneParagraph } from '../scene/types';
import type { AnyTemplate, Context, DeckInfo, DeckUse, Draft } from '../template';
import { fitScene } from '../text/fit';
import type { FontSet } from '../text/fonts';
import { finish } from './furniture';
import { heldRegister } from './held';
import { addUse, emptyUse } from './use';

export interface CompileInput {
  workspace: Workspace;
  deck: Deck;
  templates: ReadonlyMap<string, AnyTemplate>;
  theme: Theme;
  fonts: FontSet;
  /** Speak on another date than the deck's own. */
  asOf?: string;
  language?: Language;
}

export interface Compiled {
  deck: SceneDeck;
  diagnostics: Diagnostic[];
  /** Sources and images that the deck shows. */
  use: DeckUse;
}

export interface Composed {
  slide: Slide;
  number: number;
  drafts: Draft[];
  view: FactView;
  notes: SceneParagraph[];
}

/** `label` without its compile-time check of parameters, which a key known only at run time cannot have. */
type Labeller = (lang: Language, key: LabelKey, params?: Record<string, string | number>) => string;

/** Everything that stays the same for a deck while its slides are composed one by one. */
export interface DeckSetting extends CompileInput {
  index: RegisterIndex;
  date: string;
  lang: Language;
  info: DeckInfo;
  /** What the deck itself says, read once: its own texts are not a slide's. */
  view: FactView;
  diagnostics: Diagnostic[];
}

export function deckSetting(input: CompileInput): DeckSetting {
  const { workspace, deck } = input;
  const date = input.asOf ?? deck.date;
  const lang = input.language ?? deck.language;
  // Asked to speak on another day, even a held deck takes today's register: that is the question being put.
  const register =
    deck.held && date === deck.date ? heldRegister(workspace.register, deck.held) : workspace.register;
  const index = new RegisterIndex(register, workspace.commission.language);
  const diagnostics: Diagnostic[] = [];
  const view = new FactView(index, date, lang);
  return { ...input, index, date, lang, diagnostics, view, info: deckInfo(input, view, view) };
}

export function compileDeck(input: CompileInput): Compiled {
  const setting = deckSetting(input);
  const use = emptyUse();
  const composed = new Map<string, Composed>();
  const order = [...input.deck.slides.entries()];
  const late = (slide: Slide): boolean => input.templates.get(slide.template)?.needsDeckUse === true;
  for (const [i, slide] of [...order.filter(([, s]) => !late(s)), ...order.filter(([, s]) => late(s))]) {
    const one = composeSlide(setting, slide, i, use);
    if (!one) continue;
    composed.set(slide.id, one);
    if (!late(slide)) addUse(use, one.view);
  }
  const inOrder = input.deck.slides.flatMap((slide) => composed.get(slide.id) ?? []);
  const scenes = finish(setting, inOrder).map((scene) => {
    const fitted = fitScene(scene, input.fonts, input.theme.page);
    for (const d of fitted.diagnostics) setting.diagnostics.push(placed(setting, d, scene.slide));
    return fitted.value;
  });
  const deck = sceneDeck(setting, scenes);
  for (const { ref, got } of setting.view.missingTranslations()) {
    if (!ref.startsWith('decks/')) continue;
    setting.diagnostics.push({
      rule: 'translation-missing',
      severity: 'warning',
      message: `Not written in ${setting.lang}; the text in ${got} is shown instead.`,
      params: { wanted: setting.lang, got },
      at: { file: `${ref}.json`, deck: input.deck.id },
    });
  }
  return {
    deck,
    diagnostics: withPrintedNumbers(setting.diagnostics, scenes),
    use,
  };
}

/** A slide's number in a message is the one printed on it, which continuation slides before it have moved. */
function withPrintedNumbers(diagnostics: readonly Diagnostic[], scenes: readonly Scene[]): Diagnostic[] {
  const printed = new Map<string, number>();
  scenes.forEach((scene, i) => {
    if (!printed.has(scene.slide)) printed.set(scene.slide, i + 1);
  });
  return diagnostics.map((d) => {
    const number = d.at.slide === undefined ? undefined : printed.get(d.at.slide);
    return { ...d, at: { ...d.at, ...(d.at.slide === undefined ? {} : { number }) } };
  });
}

/** Composes and fits one slide alone, as the editor does after each keystroke; sees no other slide. */
export function compileSlide(setting: DeckSetting, slide: Slide, position: number, use: DeckUse): Scene[] {
  const one = composeSlide(setting, slide, position, use);
  return one ? finish(setting, [one], position + 1).map((scene) => fitScene(scene, setting.fonts).value) : [];
}

function placed(setting: DeckSetting, d: Diagnostic, slide: string): Diagnostic {
  const position = setting.deck.slides.findIndex((s) => s.id === slide);
  return {
    ...d,
    at: {
      ...d.at,
      deck: setting.deck.id,
      slide,
      number: position + 1,
      file: `decks/${setting.deck.id}.json`,
    },
  };
}

function composeSlide(
  setting: DeckSetting,
  slide: Slide,
  position: number,
  use: DeckUse,
): Composed | undefined {
  const template = setting.templates.get(slide.template);
  const report = (d: Omit<Diagnostic, 'at'> & { at?: Diagnostic['at'] }): void => {
    const at = { path: `slides[${position}]`, ...d.at };
    setting.diagnostics.push(placed(setting, { ...d, at }, slide.id));
  };
  if (!template) {
    report({
      rule: 'template-unknown',
      severity: 'error',
      message: `There is no template «${slide.template}».`,
    });
    return undefined;
  }
  const view = new FactView(setting.index, setting.date, setting.lang, { deviations: slide.deviations });
  const reader = view.reader(`decks/${setting.deck.id}/${slide.id}`);
  try {
    const content = readFields(template.fields, slide as never, reader);
    const missing = missingFact(template, slide, content);
    if (missing !== undefined) {
      report({
        rule: 'slide-failed',
        severity: 'error',
        message: `This slide has nothing to show, because ${missing} does not exist.`,
        hint: 'The other slides are written without it.',
        params: { missing },
      });
      return undefined;
    }
    const title = slide.title === undefined ? undefined : readText(slide.title, reader);
    const notes = slide.notes === undefined ? [] : noteParagraphs(readText(slide.notes, reader));
    const context: Context = {
      theme: setting.theme,
      fonts: setting.fonts,
      language: setting.lang,
      asOf: setting.date,
      facts: view,
      deck: deckInfo(setting, setting.view, view),
      use,
      slide: { id: slide.id, title },
      // Synced folders may spell «å» in two ways.
      imageInfo: (file) => setting.workspace.images.get(file.normalize('NFC')),
      label: (key, params) => (label as Labeller)(setting.lang, key, params),
      report,
    };
    const drafts = template.compose(content, context);
    if (drafts.length === 0) {
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
    return { slide, number: position + 1, drafts, view, notes };
  } catch (error) {
    // One slide that cannot be made must not keep the other twenty-seven from the audience.
    report({
      rule: 'slide-failed',
      severity: 'error',
      message: `This slide could not be made: ${error instanceof Error ? error.message : String(error)}`,
      hint: 'The other slides are written without it.',
    });
    return undefined;
  }
}

/** Speaker notes: one paragraph per typed line. */
function noteParagraphs(rich: Rich): SceneParagraph[] {
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
      if (line !== '') runs.push({ text: line, lang: run.lang, href: run.href, italic: run.em });
    });
  }
  if (runs.length > 0) out.push({ runs, style });
  return out;
}

/**
 * The deck's own data as templates meet it. Speaker and cover picture are read when they are asked for, through the
 * slide's view: a cover that names the speaker depends on the speaker's title, and a list of meetings does not.
 */
function deckInfo(input: CompileInput, own: FactView, view: FactView): DeckInfo {
  const { deck, workspace } = input;
  const { commission } = workspace;
  const reader = own.reader(`decks/${deck.id}`);
  const read = (value: AuthoredText | undefined): Rich | undefined =>
    value === undefined ? undefined : readText(value, reader);
  return {
    title: readText(deck.title, reader),
    commission: readText(commission.name, reader),
    event: deck.event && {
      name: readText(deck.event.name, reader),
      occasion: read(deck.event.occasion),
      place: deck.event.place,
    },
    date: deck.date,
    contact: commission.contact,
    get speaker() {
      if (!deck.speaker) return undefined;
      const person = deck.speaker.person ? view.get('people', deck.speaker.person) : undefined;
      return { name: deck.speaker.name ?? person?.name, title: read(deck.speaker.title) ?? person?.title };
    },
    get coverImage() {
      return commission.coverImage ? view.get('images', commission.coverImage) : undefined;
    },
  };
}

/** A slide whose required fact does not exist has nothing to show; the unknown id itself was told when it was read. */
function missingFact(
  template: AnyTemplate,
  slide: Slide,
  content: Record<string, unknown>,
): string | undefined {
  for (const [key, field] of Object.entries(template.fields as Record<string, AnyField>)) {
    if (field.optional || field.form.type !== 'ref' || content[key] !== undefined) continue;
    return `${field.form.kind}/${String(slide[key])}`;
  }
  return undefined;
}

function sceneDeck(setting: DeckSetting, scenes: Scene[]): SceneDeck {
  const { deck, workspace, info } = setting;
  const reader = setting.view.reader(`decks/${deck.id}`);
  const event = info.event && plain(info.event.name);
  return {
    workspace: workspace.commission.id,
    id: deck.id,
    title: plain(info.title),
    language: setting.lang,
    asOf: setting.date,
    date: deck.date,
    author: info.speaker?.name ?? plain(info.commission),
    organisation: plain(info.commission),
    event: event && `${event}, ${formatDate(deck.date, setting.lang)}`,
    sections: deck.sections.map((section) => ({
      id: section.id,
      title: plain(readText(section.title, reader)),
    })),
    scenes,
  };
}
