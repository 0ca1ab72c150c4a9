/**
 * Asks a deck that was sent out what in it is no longer true. Reads any .pptx, also one by another program into which
 * our slides were pasted: the stamp travels with the slide. Without a commission to compare with, the stamps say what
 * they know. Stamps may lie, so nothing in them is trusted: sizes are bounded, references checked, and texts cleaned
 * before they are shown.
 */
import { indexOf } from '../core/deck/held';
import { FactView, type RegisterIndex } from '../core/facts/view';
import type { Sender } from '../core/scene/types';
import type { UiLanguage } from '../core/texts';
import { type Stamp, stampVersion } from '../exporters/pptx/stamp';
import { readStamp } from '../exporters/pptx/stamp-read';
import { chartDigest, stampedTexts, textDigest } from '../exporters/pptx/stamp-texts';
import { inspectPresentation, OoxmlError, type PresentationReport, type SlideReport } from '../ooxml';
import type { ForeignReason, StaleReport, StaleSlide, StaleStatus } from './contract/stale';
import { AppError } from './errors';
import type { OpenWorkspace } from './open';
import { isDay, today } from './requests';
import { changesOf } from './stale/changes';
import { copyOf } from './stale/copy-date';
import { passedOf } from './stale/passed';
import { remakeOf } from './stale/remake';
import { type SlideStanding, standingOn } from './stale/standing';
import { bounded, wordingOf } from './stale/words';

export type { FactChange, ForeignReason, StaleReport, StaleSlide, StaleStatus } from './contract/stale';

export interface StaleOptions {
  /**
   * Default: today, and for a slide made for a day that is still to come, that day: it is to be right when it is shown.
   */
  asOf?: string;
  /** Of the labels of facts; values are in the slide's own language. */
  words?: UiLanguage;
  /** The clock, for the age of the commission's files. */
  now?: Date;
  /** When the commission was packed, where it lies in one file; otherwise the times of its files say how old they are. */
  packedAt?: Date;
}

/** UTF-16 units of all our tags of one slide; a real one stays under 400 000. */
const longestStamp = 2_000_000;
/** Facts of one slide; a register has at most some thousands. */
const mostFacts = 20_000;

/**
 * @param open the commission to compare with; without it only what the stamps say is told
 * @throws AppError when the bytes are no presentation
 */
export function staleReport(
  bytes: Uint8Array,
  open: OpenWorkspace | undefined,
  options: StaleOptions = {},
): StaleReport {
  let report: PresentationReport;
  try {
    report = inspectPresentation(bytes);
  } catch (error) {
    if (error instanceof OoxmlError) throw new AppError('not-a-presentation', error.message);
    throw error;
  }
  const asOf = options.asOf ?? today(options.now);
  const later = options.asOf === undefined;
  const register = open && new Register(open, asOf, later);
  const words = options.words ?? 'en';
  const slides = report.slides.map((slide) => staleSlide(slide, register, { asOf, words }));
  const counts: Record<StaleStatus, number> = {
    current: 0,
    outdated: 0,
    altered: 0,
    edited: 0,
    likely: 0,
    foreign: 0,
  };
  for (const { status } of slides) counts[status]++;
  return {
    ...(open ? { workspace: open.workspace.commission.id, copy: copyOf(open, options) } : {}),
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
    readonly open: OpenWorkspace,
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

interface Asking {
  asOf: string;
  words: UiLanguage;
}

function staleSlide(slide: SlideReport, register: Register | undefined, asking: Asking): StaleSlide {
  const { number, hidden } = slide;
  const base = { number, title: bounded(slide.title), hidden, edited: false, facts: [] };
  const stamp = stampIn(slide.tags);
  if (typeof stamp === 'string') return { ...base, status: 'foreign', foreign: stamp };
  const from = {
    workspace: bounded(stamp.workspace),
    deck: bounded(stamp.deck),
    slide: bounded(stamp.slide),
    template: bounded(stamp.template),
    asOf: bounded(stamp.asOf),
    facts: stamp.facts.length,
    ...(stamp.sender ? { sender: cleanSender(stamp.sender) } : {}),
  };
  const { standing, ...edits } = editsOf(slide, stamp);
  const known = { ...base, ...edits, stamp: from };
  if (stamp.workspace !== register?.id) {
    const wording = wordingOf(stamp.facts, stamp.language ?? 'nb', asking.words);
    const facts = [
      ...passedOf(stamp.facts, stamp.asOf, asking.asOf, wording),
      ...changesOf(stamp.facts, wording, standing),
    ];
    const over = facts.some(({ kind }) => kind === 'passed');
    return { ...known, facts, status: over ? 'likely' : 'foreign', foreign: 'other-workspace' };
  }
  const view = register.view(stamp);
  const wording = wordingOf(stamp.facts, view.language, asking.words, view);
  const facts = changesOf(stamp.facts, wording, standing);
  const remake = remakeOf(stamp, register.open);
  const has = (...kinds: StaleSlide['facts'][number]['kind'][]): boolean =>
    facts.some(({ kind }) => kinds.includes(kind));
  const status = has('changed', 'removed', 'unknown')
    ? 'outdated'
    : has('hand')
      ? 'altered'
      : edits.edited || edits.chartEdited
        ? 'edited'
        : 'current';
  return { ...known, status, asOf: view.asOf, facts, ...(remake ? { remake } : {}) };
}

/** What people did to the slide by hand; `standing` is there when they did anything to its words. */
function editsOf(
  slide: SlideReport,
  { text, charts, lines }: Stamp,
): Pick<StaleSlide, 'edited' | 'chartEdited' | 'editsUnknown'> & { standing?: SlideStanding } {
  const texts = stampedTexts(slide);
  const standing = lines && standingOn(lines, texts);
  // Numbers that changed places leave the digest as it was.
  const edited = textDigest(texts.map((one) => one.text)) !== text || standing?.changed === true;
  const chartEdited = charts !== undefined && chartDigest(slide.charts) !== charts;
  return {
    edited,
    ...(chartEdited ? { chartEdited } : {}),
    ...(edited && !standing ? { editsUnknown: true } : {}),
    ...(edited && standing ? { standing } : {}),
  };
}

/** It is shown as text, whatever it says. */
function cleanSender({ name, contact }: Sender): Sender {
  const told = Object.entries(contact ?? {}).map(([key, value]) => [key, bounded(value ?? '')]);
  return { name: bounded(name), ...(told.length > 0 ? { contact: Object.fromEntries(told) } : {}) };
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
  return Number.isInteger(version) && version > stampVersion ? 'newer-stamp' : 'broken-stamp';
}
