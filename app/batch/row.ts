/** One row made into its files: what a worker thread does. */
import { join } from 'node:path';
import { BindError, bindWorkspace, type Row, type RowFilter } from '../../core/batch/bind';
import { indexOf } from '../../core/deck/held';
import { FactView } from '../../core/facts/view';
import type { Language } from '../../core/formats/language';
import type { Deck } from '../../core/model/deck';
import { factRef, parseFact } from '../../core/model/ref';
import type { Workspace } from '../../core/model/register';
import type { SceneDeck } from '../../core/scene/types';
import { templates } from '../../templates';
import { sha256 } from '../../workspace/disk';
import { pictureFindings } from '../assets';
import { compile } from '../compile';
import { AppError } from '../errors';
import { exportDeck, type Format, writtenOf } from '../export';
import type { OpenWorkspace } from '../open';
import { writeOutput } from '../output';
import type { SvgFonts } from '../pictures/draw';
import { type Counts, countOf, findingText } from '../text';

/** The same for every row; sent to each thread once. */
export interface BatchSetup {
  open: Omit<OpenWorkspace, 'templates'>;
  deck: string;
  filters: readonly RowFilter[];
  formats: readonly Format[];
  folder: string;
  asOf?: string;
  language?: Language;
  /** Slides that are hidden too, in formats that cannot hide them. */
  hidden?: boolean;
  width?: number;
  svgFonts?: SvgFonts;
  today: string;
  strict: boolean;
}

export interface RowTask {
  row: Row;
  /** Of its files, without extension. */
  name: string;
}

export interface RowDone {
  /** Digest by name within the folder. */
  files: Record<string, string>;
  slides: number;
  counts: Counts;
  /** What the errors say, a few of them. */
  errors: string[];
}

/** @throws AppError in words for people */
export async function makeRow({ row, name }: RowTask, setup: BatchSetup): Promise<RowDone> {
  const { workspace } = setup.open;
  const deck = workspace.decks.find(({ id }) => id === setup.deck)!;
  const bound = boundTo(setup, deck, row);
  const open: OpenWorkspace = { ...setup.open, workspace: bound, templates };
  const { asOf, language, today, width, svgFonts } = setup;
  const compiled = await compile(open, deck.id, { asOf, language, today });
  const found = [...compiled.diagnostics, ...(await pictureFindings(open, compiled.scenes.scenes))];
  const counts = countOf(found);
  if (setup.strict && counts.error > 0) {
    const first = found.find(({ severity }) => severity === 'error')!;
    throw new AppError('nothing', `${first.message} [${first.rule}]`);
  }
  if (compiled.scenes.scenes.length === 0)
    throw new AppError('nothing', `None of the slides of «${deck.id}» could be made.`);
  compiled.scenes = stampedWhole(compiled.scenes, setup);
  const files: Record<string, string> = {};
  for (const format of setup.formats) {
    const written = writtenOf(compiled, format, setup.hidden);
    for await (const file of exportDeck(open, written, format, { width, svgFonts, threads: 0 })) {
      const own = `${name}${file.name.slice(deck.id.length)}`;
      await writeOutput(join(setup.folder, ...own.split('/')), file.bytes);
      files[own] = sha256(file.bytes);
    }
  }
  const errors = found
    .filter(({ severity }) => severity === 'error')
    .slice(0, 5)
    .map(findingText);
  return { files, slides: compiled.scenes.scenes.length, counts, errors };
}

function boundTo({ open, filters }: BatchSetup, deck: Deck, row: Row): Workspace {
  try {
    return bindWorkspace(open.workspace, deck, filters, row);
  } catch (error) {
    throw error instanceof BindError ? new AppError('file', error.message) : error;
  }
}

/** Stamps name the datasets as they stand in the register: a part of one is not another state of it. */
function stampedWhole(deck: SceneDeck, { open: { workspace }, filters }: BatchSetup): SceneDeck {
  if (filters.length === 0) return deck;
  const refs = new Set<string>(filters.map(({ dataset }) => factRef('datasets', dataset)));
  const view = new FactView(indexOf(workspace), deck.asOf, deck.language);
  const scenes = deck.scenes.map((scene) => ({
    ...scene,
    facts: scene.facts.map((fact) =>
      refs.has(parseFact(fact.ref)?.fact ?? '') ? (view.lookUp(fact.ref) ?? fact) : fact,
    ),
  }));
  return { ...deck, scenes };
}
