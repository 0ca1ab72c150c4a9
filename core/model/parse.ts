/**
 * From files to a workspace. Pure: JSON in, workspace and findings out. Every mistake is collected and named with file
 * and path; an entry, slide or file that cannot be read is left out, and the rest opens.
 */
import { bySeverity, type Diagnostic } from '../diagnostics';
import { themeOfFile } from '../scene/borrowed/theme';
import type { Conflict } from './conflict';
import type { Deck } from './deck';
import { type KindId, kindIds } from './kinds';
import { nearestWords } from './nearest';
import { commissionFile, parseCommission } from './parse/commission';
import { parseConflict, strayConflicts } from './parse/conflict';
import { parseDeck, type SlideForms } from './parse/deck';
import { checkFactReferences, type ParsedFacts, parseFacts } from './parse/facts';
import { KnownIds } from './parse/references';
import { Report } from './parse/report';
import { parseTheme } from './parse/theme';
import { factRef } from './ref';
import type { ImageInfo, Register, Workspace } from './register';
import type { ThemeFile } from './theme';

export { commissionFile, parseCommission } from './parse/commission';
export { contentSchema, type ParsedDeck, parseDeck } from './parse/deck';
export { type ParsedFacts, parseFacts } from './parse/facts';
export { type Gaps, KnownIds, references, walkForm, walkForms } from './parse/references';
export { assetNameProblem } from './parse/rules';

export interface SourceFile {
  /** Relative to the workspace, with forward slashes. */
  path: string;
  /** Undefined for a file that exists but is not JSON: whoever read it has said so already. */
  json: unknown;
}

/** How much of a file stands in the workspace; only `whole` files may be written again. */
export type FileState = 'whole' | 'partial' | 'unreadable' | 'newer';

export interface ParsedWorkspace {
  workspace: Workspace;
  diagnostics: Diagnostic[];
  states: ReadonlyMap<string, FileState>;
}

export interface ParseOptions {
  /** Size of every readable image by file name; when given, facts that name another file are reported. */
  images?: ReadonlyMap<string, ImageInfo>;
  /** Image files that are there but cannot be used; their own error has been told. */
  brokenImages?: ReadonlySet<string>;
}

const conflictPath = /^conflicts\/([^/]+)\.json$/;
const themePath = /^themes\/([^/]+)\.json$/;
const deckPath = /^(decks|outlines)\/([^/]+)\.json$/;
const factsPath = /^facts\/([^/]+)\.json$/;

export function parseWorkspace(
  files: readonly SourceFile[],
  templates: SlideForms,
  options: ParseOptions = {},
): ParsedWorkspace {
  const byPath = new Map(files.map((file) => [file.path, file.json]));
  const states = new Map<string, FileState>();
  const reports: Report[] = [];
  const settle = (path: string, report: Report, failed?: FileState): void => {
    states.set(path, failed ?? (report.complete ? 'whole' : 'partial'));
    reports.push(report);
  };

  const head = parseCommission(byPath.get(commissionFile));
  if (byPath.has(commissionFile)) settle(commissionFile, head.report, head.failed);
  else {
    head.report.error('missing', [], 'the file is missing');
    reports.push(head.report);
  }

  const facts = new Map<KindId, ParsedFacts>();
  for (const kind of kindIds) {
    const path = `facts/${kind}.json`;
    if (!byPath.has(path)) continue;
    const json = byPath.get(path);
    const parsed = json === undefined ? unread(path) : parseFacts(kind, json, path);
    facts.set(kind, parsed);
    settle(path, parsed.report, parsed.failed);
  }
  const register = Object.fromEntries(
    kindIds.map((kind) => [kind, facts.get(kind)?.entries ?? []]),
  ) as unknown as Register;
  const known = new KnownIds(register, {
    kinds: new Set([...facts].filter(([, parsed]) => parsed.failed).map(([kind]) => kind)),
    entries: new Set(
      [...facts].flatMap(([kind, { leftOut }]) => [...leftOut].map((id) => factRef(kind, id))),
    ),
  });
  for (const [kind, parsed] of facts) checkFactReferences(kind, parsed, known);
  const images = facts.get('images');
  if (images && options.images) checkImageFiles(images, options.images, options.brokenImages ?? new Set());
  const { coverImage } = head.commission;
  if (coverImage !== undefined) known.check('images', coverImage, head.report, ['coverImage']);

  const themeFiles: ThemeFile[] = [];
  const conflicts: Conflict[] = [];
  const decks: Record<string, Deck[]> = { decks: [], outlines: [] };
  for (const { path, json } of files) {
    const theme = themePath.exec(path)?.[1];
    const conflict = conflictPath.exec(path)?.[1];
    const simple = theme ?? conflict;
    if (simple !== undefined) {
      if (json === undefined) states.set(path, 'unreadable');
      else if (theme === undefined) takeNamed(simple, path, readConflict(json, path), conflicts, settle);
      else takeNamed(simple, path, readTheme(json, path), themeFiles, settle);
      continue;
    }
    const [, folder, name] = deckPath.exec(path) ?? [];
    if (folder === undefined || name === undefined) {
      unknownFile(path, reports, states);
      continue;
    }
    if (json === undefined) {
      states.set(path, 'unreadable');
      continue;
    }
    const parsed = parseDeck(json, path, templates, known);
    if (parsed.deck && parsed.deck.id !== name) {
      const message = `the id ${JSON.stringify(parsed.deck.id)} is not the file's name ${JSON.stringify(name)}`;
      parsed.report.error('id-not-name', ['id'], message, { deck: parsed.deck.id });
      settle(path, parsed.report, 'unreadable');
      continue;
    }
    if (parsed.deck) decks[folder]!.push(parsed.deck);
    settle(path, parsed.report, parsed.failed);
  }

  const workspace: Workspace = {
    commission: head.commission,
    register,
    decks: decks.decks!,
    outlines: decks.outlines!,
    ...(conflicts.length > 0 ? { conflicts: sortedById(conflicts) } : {}),
    images: options.images ?? new Map(),
    ...(themeFiles.length > 0 ? { themeFiles, themes: themeFiles.map(themeOfFile) } : {}),
  };
  const found = reports.flatMap((report) => report.diagnostics);
  return { workspace, diagnostics: bySeverity([...found, ...strayConflicts(workspace)]), states };
}

interface Named<T> {
  value?: T;
  report: Report;
  failed?: FileState;
}

function readTheme(json: unknown, path: string): Named<ThemeFile> {
  const { theme, ...rest } = parseTheme(json, path);
  return { value: theme, ...rest };
}

function readConflict(json: unknown, path: string): Named<Conflict> {
  const { conflict, ...rest } = parseConflict(json, path);
  return { value: conflict, ...rest };
}

/** Takes what one file holds, when it calls itself as the file is called. */
function takeNamed<T extends { id: string }>(
  name: string,
  path: string,
  { value, report, failed }: Named<T>,
  list: T[],
  settle: (path: string, report: Report, failed?: FileState) => void,
): void {
  if (value && value.id !== name) {
    const message = `the id ${JSON.stringify(value.id)} is not the file's name ${JSON.stringify(name)}`;
    report.error('id-not-name', ['id'], message);
    settle(path, report, 'unreadable');
    return;
  }
  if (value) list.push(value);
  settle(path, report, failed);
}

function sortedById<T extends { id: string }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function unread(path: string): ParsedFacts {
  const report = new Report(path);
  report.complete = false;
  return { entries: [], positions: [], leftOut: new Set(), report, failed: 'unreadable' };
}

/** A file of facts under a name that is no kind would otherwise be missed by nobody until it is too late. */
function unknownFile(path: string, reports: Report[], states: Map<string, FileState>): void {
  const kind = factsPath.exec(path)?.[1];
  if (kind === undefined || (kindIds as string[]).includes(kind)) return;
  const report = new Report(path);
  report.error(
    'unknown-kind',
    [],
    `unknown kind of facts ${JSON.stringify(kind)}${nearestWords(kind, kindIds)}`,
  );
  reports.push(report);
  states.set(path, 'unreadable');
}

function checkImageFiles(
  parsed: ParsedFacts,
  images: ReadonlyMap<string, ImageInfo>,
  broken: ReadonlySet<string>,
): void {
  parsed.entries.forEach((entry, i) => {
    const file = entry.file as string;
    const name = file.normalize('NFC');
    if (images.has(file) || images.has(name) || broken.has(name) || /[/\\]/.test(file)) return;
    const message = `there is no file ${JSON.stringify(file)} in assets${nearestWords(file, images.keys())}`;
    const path = ['entries', parsed.positions[i]!, 'file'];
    parsed.report.error('asset-missing', path, message, { fact: factRef('images', entry.id) });
  });
}
