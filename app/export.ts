/** A compiled deck as files: PowerPoint, PDF, fitted scenes as JSON, SVG and PNG pictures. */
import { withComments } from '../core/deck/comments';
import { withStamps } from '../core/deck/stamps';
import type { Diagnostic } from '../core/diagnostics';
import { label } from '../core/formats/labels';
import { handoutPages, sceneSources } from '../core/handout/pages';
import type { AssetSource } from '../core/scene/types';
import { bundledFonts } from '../workspace/fonts';
import { assetsFor, fieldFor } from './assets';
import { type CompiledDeck, fontsFor } from './compile';
import { AppError } from './errors';
import type { OpenWorkspace } from './open';
import type { SvgFonts } from './pictures/draw';
import { quoted } from './text';
import { templateBase } from './themes/base';

/** How an SVG brings its fonts: inside it, or by their names alone. */
const svgFonts = ['embed', 'names'] as const satisfies readonly SvgFonts[];

export const formats = ['pptx', 'pdf', 'handout', 'scenes', 'svg', 'png'] as const;
export type Format = (typeof formats)[number];

export interface ExportOptions {
  /** Width of pictures in pixels. Default 1920. */
  width?: number;
  /** How an SVG brings its fonts. Default: inside it. */
  svgFonts?: SvgFonts;
  /** What colleagues have said of slides, in a .pptx. Left out unless asked for. */
  comments?: boolean;
  /** Threads that draw pictures; one for each core when left out, none to draw here. */
  threads?: number;
  progress?: (done: number, of: number) => void;
  signal?: AbortSignal;
  /** Told of what could not be drawn; it never stops an export. */
  report?: (finding: Diagnostic) => void;
}

/** A file to be written, by its name inside the folder that the user chose. */
export interface OutputFile {
  name: string;
  bytes: Uint8Array;
}

export function isFormat(text: string): text is Format {
  return (formats as readonly string[]).includes(text);
}

/** @throws AppError unless every one of «pptx,svg» is a format. */
export function readFormats(text: string): Format[] {
  const out = text.split(',').map((part) => {
    const name = part.trim().toLowerCase();
    if (isFormat(name)) return name;
    throw new AppError(
      'bad-format',
      `There is no format ${quoted(part)}.`,
      `Choose among ${formats.join(', ')}.`,
    );
  });
  return [...new Set(out)];
}

export const widths = { least: 16, most: 8192, usual: 1920 };

/** @throws AppError unless it is a width that pictures can have. */
export function readWidth(text: string): number {
  const width = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (width >= widths.least && width <= widths.most) return width;
  throw new AppError(
    'bad-width',
    `${quoted(text)} is no width for a picture.`,
    `Write a whole number of pixels from ${widths.least} to ${widths.most}.`,
  );
}

/** @throws AppError unless it is a way that a drawing can bring its fonts. */
export function readSvgFonts(text: string): SvgFonts {
  const known = svgFonts.find((one) => one === text.trim().toLowerCase());
  if (known) return known;
  throw new AppError(
    'bad-format',
    `SVG files cannot have their fonts as ${quoted(text)}.`,
    `Choose among ${svgFonts.join(', ')}.`,
  );
}

/** Slides that are hidden are in a .pptx, where they stay hidden, and among scenes. */
const keepsHidden: readonly Format[] = ['pptx', 'scenes'];

/**
 * What of a deck is written in a format; numbers stay those of the whole deck.
 * @param hidden whether slides that are hidden are asked for
 */
export function writtenOf(compiled: CompiledDeck, format: Format, hidden = false): CompiledDeck {
  const { scenes } = compiled.scenes;
  if (hidden || keepsHidden.includes(format) || !scenes.some((scene) => scene.hidden)) return compiled;
  const seen = scenes.flatMap((scene, i) => (scene.hidden ? [] : [i]));
  return {
    ...compiled,
    scenes: { ...compiled.scenes, scenes: seen.map((i) => scenes[i]!) },
    numbers: seen.map((i) => compiled.numbers[i]!),
  };
}

/** The files of one format, one after the other. @throws the signal's reason when it is aborted */
export async function* exportDeck(
  open: OpenWorkspace,
  compiled: CompiledDeck,
  format: Format,
  options: ExportOptions = {},
): AsyncGenerator<OutputFile> {
  options.signal?.throwIfAborted();
  switch (format) {
    case 'pptx':
      yield await pptx(open, compiled, options);
      return;
    case 'pdf':
      yield await pdf(open, compiled, options);
      return;
    case 'handout':
      yield await handout(open, compiled, options);
      return;
    case 'scenes':
      yield scenesFile(compiled);
      options.progress?.(compiled.scenes.scenes.length, compiled.scenes.scenes.length);
      return;
    case 'svg':
    case 'png':
      yield* (await import('./pictures')).picturesOf(open, compiled, format, {
        ...options,
        width: options.width ?? widths.usual,
        fonts: options.svgFonts ?? 'embed',
      });
      return;
    default:
      return unknownFormat(format);
  }
}

function unknownFormat(format: never): never {
  throw new Error(`There is no format ${String(format)}.`);
}

async function pptx(
  open: OpenWorkspace,
  compiled: CompiledDeck,
  options: ExportOptions,
): Promise<OutputFile> {
  const { exportPptx } = await import('../exporters/pptx');
  const { progress, signal, report } = options;
  const assets = await assetsFor(open, compiled.scenes.scenes, { fallbacks: true, signal, report });
  const base = await templateBase(open, compiled.theme, compiled.scenes.language);
  const stamped = withStamps(compiled.scenes, compiled.deck, open.workspace, open.templates);
  const unnamed = compiled.scenes.organisation;
  const told = options.comments ? withComments(stamped, compiled.deck, unnamed) : stamped;
  const bytes = await exportPptx(told, compiled.theme, assets, {
    progress,
    signal,
    ...(base ? { base } : {}),
  });
  return { name: `${compiled.deck.id}.pptx`, bytes };
}

async function pdf(
  open: OpenWorkspace,
  compiled: CompiledDeck,
  { progress, signal, report }: ExportOptions,
): Promise<OutputFile> {
  const { exportPdf } = await import('../exporters/pdf');
  const wanted = { fallbacks: true, backdrops: true, signal, report };
  const assets = await assetsFor(open, compiled.scenes.scenes, wanted);
  const options = { progress, signal };
  const bytes = await holding(open, assets, report, (held) =>
    exportPdf(compiled.scenes, compiled.theme, held, bundledFonts(), options),
  );
  return { name: `${compiled.deck.id}.pdf`, bytes };
}

/** Notes pages: every slide with what is to be said and where it comes from. */
async function handout(
  open: OpenWorkspace,
  compiled: CompiledDeck,
  { progress, signal, report }: ExportOptions,
): Promise<OutputFile> {
  const { exportHandout } = await import('../exporters/pdf');
  const { deck, scenes, theme } = compiled;
  const assets = await assetsFor(open, scenes.scenes, { fallbacks: true, backdrops: true, signal, report });
  const pages = handoutPages(scenes, theme, fontsFor(theme), sceneSources(open.workspace, deck, scenes));
  const title = `${scenes.title} – ${label(scenes.language, 'notesPages')}`;
  const content = { title, pages };
  const options = { progress, signal };
  const bytes = await holding(open, assets, report, (held) =>
    exportHandout(scenes, theme, held, bundledFonts(), content, options),
  );
  return { name: `${deck.id}-handout.pdf`, bytes };
}

/** Writes a PDF, with a grey field for each picture that none can hold. */
async function holding(
  open: OpenWorkspace,
  assets: AssetSource,
  report: ExportOptions['report'],
  write: (assets: AssetSource) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const { PictureError } = await import('../exporters/pdf');
  const fields = new Map<string, ReturnType<AssetSource['get']>>();
  for (;;) {
    try {
      return await write({ get: (id) => fields.get(id) ?? assets.get(id) });
    } catch (error) {
      if (!(error instanceof PictureError) || fields.has(error.asset)) throw error;
      const { asset, problem } = await fieldFor(open, error.asset, 'a PDF cannot hold it');
      fields.set(error.asset, asset);
      report?.(problem);
    }
  }
}

/** What was laid out, for tests and other programs; lengths in points. */
function scenesFile(compiled: CompiledDeck): OutputFile {
  const { theme, scenes } = compiled;
  const json = { format: 1, theme: theme.id, page: theme.page, ...scenes };
  return {
    name: `${compiled.deck.id}.scenes.json`,
    bytes: new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`),
  };
}
