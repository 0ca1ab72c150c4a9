/**
 * Asks a deck that was sent out what in it is no longer true. Reads any .pptx, also one by another program into which
 * our slides were pasted: the stamp travels with the slide. Stamps may lie, so nothing in them is trusted: sizes are
 * bounded, references checked, and texts cleaned before they are shown.
 */
import { indexOf } from '../core/deck/held';
import { FactView, type RegisterIndex } from '../core/facts/view';
import type { UiLanguage } from '../core/texts';
import { readStamp, type Stamp, stampedTexts, textDigest } from '../exporters/pptx/stamp';
import { inspectPresentation, OoxmlError, type PresentationReport, type SlideReport } from '../ooxml';
import type { ForeignReason, StaleReport, StaleSlide } from './contract/stale';
import { AppError } from './errors';
import type { OpenWorkspace } from './open';
import { isDay, today } from './requests';
import { bounded, changesOf } from './stale/changes';

export type { FactChange, ForeignReason, StaleReport, StaleSlide, StaleStatus } from './contract/stale';

export interface StaleOptions {
  /**
   * Default: today, and for a slide made for a day that is still to come, that day: it is to be right when it is shown.
   */
  asOf?: string;
  /** Of the labels of facts; values are in the slide's own language. */
  words?: UiLanguage;
}

/** UTF-16 units of all our tags of one slide; a real one stays under 200 000. */
const longestStamp = 2_000_000;
/** Facts of one slide; a register has at most some thousands. */
const mostFacts = 20_000;

/** @throws AppError when the bytes are no presentation. */
export function staleReport(bytes: Uint8Array, open: OpenWorkspace, options: StaleOptions = {}): StaleReport {
  let report: PresentationReport;
  try {
    report = inspectPresentation(bytes);
  } catch (error) {
    if (error instanceof OoxmlError) throw new AppError('not-a-presentation', error.message);
    throw error;
  }
  const asOf = options.asOf ?? today();
  const register = new Register(open, asOf, options.asOf === undefined);
  const slides = report.slides.map((slide) => staleSlide(slide, register, options.words ?? 'en'));
  const counts = { current: 0, outdated: 0, edited: 0, foreign: 0 };
  for (const { status } of slides) counts[status]++;
  return {
    workspace: open.workspace.commission.id,
    asOf,
    slides,
    counts,
    ...(report.properties.application ? { program: bounded(report.properties.application) } : {}),
    problems: report.problems.map(({ part, message }) => ({
      part: bounded(part),
      message: bounded(message),
    })),
  };
}

/** The workspace's facts on a day, in the languages and with the deviations that the slides ask for. */
class Register {
  readonly id: string;
  private readonly index: RegisterIndex;
  private readonly views = new Map<string, FactView>();

  /** @param later whether slides that speak on a later date are asked about that */
  constructor(
    private readonly open: OpenWorkspace,
    private readonly asOf: string,
    private readonly later: boolean,
  ) {
    this.id = open.workspace.commission.id;
    this.index = indexOf(open.workspace);
  }

  view(stamp: Stamp): FactView {
    const { language = this.index.home } = stamp;
    const date = this.later && stamp.asOf > this.asOf && isDay(stamp.asOf) ? stamp.asOf : this.asOf;
    // A value that was set aside on this very slide is no change of the facts.
    const deck = this.open.workspace.decks.find(({ id }) => id === stamp.deck);
    const id = stamp.slide.replace(/~\d+$/, '');
    const deviations = deck?.slides.find((slide) => slide.id === id)?.deviations;
    if (deviations) return new FactView(this.index, date, language, { deviations });
    const key = `${language} ${date}`;
    let view = this.views.get(key);
    if (!view) {
      view = new FactView(this.index, date, language);
      // A hostile deck may name any number of dates.
      if (this.views.size < 100) this.views.set(key, view);
    }
    return view;
  }
}

function staleSlide(slide: SlideReport, register: Register, words: UiLanguage): StaleSlide {
  const { number, hidden } = slide;
  const base = { number, title: bounded(slide.title), hidden, edited: false, facts: [] };
  const read = stampIn(slide.tags);
  if (typeof read === 'string') return { ...base, status: 'foreign', foreign: read };
  const stamp = {
    workspace: bounded(read.workspace),
    deck: bounded(read.deck),
    slide: bounded(read.slide),
    template: bounded(read.template),
    asOf: bounded(read.asOf),
    facts: read.facts.length,
  };
  if (read.workspace !== register.id) {
    return { ...base, status: 'foreign', foreign: 'other-workspace', stamp };
  }
  const view = register.view(read);
  const facts = changesOf(read.facts, view, words);
  const edited = textDigest(stampedTexts(slide)) !== read.text;
  const status = facts.length > 0 ? 'outdated' : edited ? 'edited' : 'current';
  return { ...base, status, edited, asOf: view.asOf, facts, stamp };
}

function stampIn(tags: Readonly<Record<string, string>>): Stamp | ForeignReason {
  const own = Object.entries(tags).filter(([name]) => /^LYSARK_/i.test(name));
  if (own.length === 0) return 'no-stamp';
  if (own.reduce((sum, [name, value]) => sum + name.length + value.length, 0) > longestStamp) {
    return 'broken-stamp';
  }
  const stamp = readStamp(Object.fromEntries(own));
  if (stamp && stamp.facts.length <= mostFacts) return stamp;
  const version = Number(own.find(([name]) => /^LYSARK_VERSION$/i.test(name))?.[1]);
  return Number.isInteger(version) && version > 1 ? 'newer-stamp' : 'broken-stamp';
}
