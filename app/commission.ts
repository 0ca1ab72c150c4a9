/** New commissions: of a name and a list of members, or the example as a copy of one's own. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deckFromOutline } from '../core/deck/outline';
import { placeText } from '../core/diagnostics';
import type { Language } from '../core/formats/language';
import { commissionFormat } from '../core/model/commission';
import type { Deck } from '../core/model/deck';
import { parseWorkspace } from '../core/model/parse';
import { type Entry, emptyRegister, type Workspace } from '../core/model/register';
import { templates } from '../templates';
import { outlines } from '../templates/outlines';
import { sectionTitles } from '../templates/outlines/parts';
import { WorkspaceError } from '../workspace/errors';
import { commissionFile, folders } from '../workspace/layout';
import { createWorkspace, workspaceFiles } from '../workspace/save';
import { readTree, writeTree } from '../workspace/tree';
import { usualOutline } from './deck';
import { AppError, fileError } from './errors';
import { makeFolder } from './output';
import { readLanguage, today } from './requests';
import { emptyFolder, idFor } from './starter/folder';
import { dayAfter } from './starter/workspace';
import { cutAtWord, withoutControls } from './text';

interface CommissionInput {
  name: string;
  language: Language;
  /** Entries of the register, as `facts/people.json` and `facts/meetings.json` have them. From anyone: they are checked. */
  people?: readonly unknown[];
  meetings?: readonly unknown[];
  /** YYYY-MM-DD */
  today?: string;
}

interface NewCommission {
  dir: string;
  id: string;
  /** Id of the first deck. */
  deck?: string;
}

const longestName = 200;
/** Days until the first deck is shown. */
const firstDeck = 7;

/**
 * Makes a commission with the given facts and no others, and its first deck.
 *
 * @param folder must not exist or be empty; see `folderName`
 * @throws AppError `not-empty`, `bad-language`, `bad-entry` for an entry that could not be read again, `file`
 */
export async function createCommission(folder: string, input: CommissionInput): Promise<NewCommission> {
  const dir = await emptyFolder(folder);
  const workspace = newWorkspace(input);
  check(workspace);
  try {
    await makeFolder(dir);
    await createWorkspace(dir, workspace, templates);
  } catch (error) {
    if (error instanceof WorkspaceError) throw new AppError('exists', error.message);
    throw fileError(error, `write in ${folder}`);
  }
  return { dir, id: workspace.commission.id, deck: workspace.decks[0]?.id };
}

function newWorkspace(input: CommissionInput): Workspace {
  const name = withoutControls(input.name).replace(/\s+/g, ' ').trim().slice(0, longestName);
  if (name === '') throw new AppError('bad-entry', 'The commission has no name.', 'Give it one.');
  const language = readLanguage(input.language);
  const register = {
    ...emptyRegister(),
    people: [...(input.people ?? [])] as Entry[],
    meetings: [...(input.meetings ?? [])] as Entry[],
  };
  const commission = { format: commissionFormat, id: idFor(name), name, language } as const;
  const workspace: Workspace = { commission, register, decks: [], outlines: [], images: new Map() };
  // What cannot be read gives no slides either.
  check(workspace);
  const deck = firstDeckOf(workspace, name, dayAfter(input.today ?? today(), firstDeck));
  return deck ? { ...workspace, decks: [deck] } : workspace;
}

/** The usual outline, or the first that finds something to show. */
function firstDeckOf(workspace: Workspace, name: string, date: string): Deck | undefined {
  const { language } = workspace.commission;
  const inOrder = [...outlines].sort((a, b) => Number(b.id === usualOutline) - Number(a.id === usualOutline));
  for (const outline of inOrder) {
    const title = `${name} – ${outline.name[language]}`;
    const deck = deckFromOutline(outline, workspace, { id: `${outline.id}-${date}`, title, date, language });
    if (deck.slides.length > 0) return withStanding(deck);
  }
  return undefined;
}

/** What every commission tells of itself sooner or later. */
const standing = ['composition', 'meeting-plan'];

/**
 * Slides that have nothing to show yet are left out with a tip, and are there once somebody writes down a member or a
 * meeting: a deck made first need not be made anew.
 */
function withStanding(deck: Deck): Deck {
  const missing = standing.filter((template) => !deck.slides.some((slide) => slide.template === template));
  if (missing.length === 0) return deck;
  const section = { id: 'kommisjonen', title: sectionTitles.commission };
  const [first, ...others] = deck.sections;
  const known = deck.sections.some(({ id }) => id === section.id);
  const sections = known || !first ? deck.sections : [first, section, ...others];
  const after = known ? section.id : first?.id;
  const at = deck.slides.findLastIndex((slide) => slide.section === after) + 1;
  const added = missing.map((template) => ({ id: template, template, section: section.id }));
  return { ...deck, sections, slides: deck.slides.toSpliced(at, 0, ...added) };
}

/** Reads what would be written: every rule of files holds for what is put into them. @throws AppError */
function check(workspace: Workspace): void {
  const sources = [...workspaceFiles(workspace, templates)].map(([path, text]) => ({
    path,
    json: JSON.parse(text) as unknown,
  }));
  const { diagnostics } = parseWorkspace(sources, templates, { images: workspace.images });
  const wrong = diagnostics.find(({ severity }) => severity === 'error');
  if (!wrong) return;
  const place = placeText(wrong.at);
  const params = { place, rule: wrong.rule, ...(wrong.at.fact ? { fact: wrong.at.fact } : {}) };
  throw new AppError('bad-entry', `${place}: ${wrong.message}.`, wrong.hint, params);
}

/** UTF-16 units of a folder's name: with the path above it and the files below, Windows still opens it. */
export const longestFolder = 80;
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|desktop\.ini|\.lock)(\.|$)/i;

/**
 * A commission's name as the name of its folder: letters and spaces stay, what Windows and OneDrive refuse goes
 * (Microsoft, «Restrictions and limitations in OneDrive and SharePoint»).
 * @param most UTF-16 units; it is cut between words
 */
export function folderName(name: string, most = longestFolder): string {
  const allowed = withoutControls(name)
    .normalize('NFC')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/["*:<>?/\\|]/g, ' ')
    .replace(/_vti_/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[~. ]+/, '');
  const plain = cutAtWord(allowed, most)
    .replace(/\p{Surrogate}/gu, '')
    .replace(/(?<![. ])[. ]+$/, '');
  if (plain === '') return 'Kommisjon';
  return reserved.test(plain) ? `Kommisjon ${plain}` : plain;
}

const example = join('examples', 'kommunekommisjonen');

/**
 * The folder of the example: beside the program, both when it runs from source and when it is built.
 * @throws AppError when it was not installed
 */
export function exampleDir(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  for (let at = here; ; at = dirname(at)) {
    const found = join(at, example);
    if (existsSync(join(found, commissionFile))) return found;
    if (dirname(at) === at) throw new AppError('file', 'The example was not installed with the program.');
  }
}

const copied = new Set<string>([...folders, 'assets']);

/**
 * Copies the example, all at once. Its id stays: slides made from one copy are known in the other.
 *
 * @param folder must not exist or be empty
 * @throws AppError when it is not, or cannot be written
 */
export async function copyExample(folder: string): Promise<void> {
  const dir = await emptyFolder(folder);
  const all = await readTree(exampleDir());
  const tree = new Map(
    [...all].filter(([path]) => path === commissionFile || copied.has(path.split('/')[0]!)),
  );
  try {
    await makeFolder(dirname(dir));
    await writeTree(dir, tree);
  } catch (error) {
    if (error instanceof WorkspaceError) throw new AppError('not-empty', error.message);
    throw fileError(error, `write in ${folder}`);
  }
}
