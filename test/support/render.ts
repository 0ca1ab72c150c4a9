/**
 * Decks as another program shows them: LibreOffice makes a PDF, poppler says where its words stand.
 *
 * What LibreOffice 7.4.7 does with a text box of a .pptx (measured at 12, 20, 34 and 60 points, Georgia and Calibri in
 * regular, bold, italic and bold italic, drawn with Gelasio and Carlito; all within 0.02 points):
 *
 * - It reads .pptx with «font independent line spacing»: the ascent is the size and the pitch is 1.2 × the size, for
 *   every font and style. The first baseline stands at frame.y + 1.0 × size, the next 1.2 × size below.
 * - Mixed sizes: line k is 1.2 × its largest size high, its baseline one largest size below its top.
 * - Anchors: the text's height is the sum of the lines' heights and the spaces between paragraphs; `ctr` and `b` share
 *   out or put above what is left of the frame, also when it is negative.
 * - `spcBef` is ignored for a frame's first paragraph; in per cent it is a share of the size, not of the pitch.
 *   `lnSpc` 100 % and `spcPts` of 1.2 × size change nothing; 90 % moves the first line up, too (baseline 0.865 × size).
 *   A bigger `endParaRPr` changes nothing unless the paragraph is empty.
 * - Text stands at frame.x + marL, the marker at frame.x + marL + indent; its baseline is off by up to 1.2 points. A
 *   marker wider than its hang pushes the first line.
 * - Right and centred lines do not count the space at a wrap, but do count spaces at the end of a paragraph.
 * - Lines break greedily after spaces (also U+2009, U+200B, U+00AD), `-` U+2010 `–` `…` `|` `\` `?` `!` before a letter or
 *   digit (also «2024-|2025», «2024–|2025» and a leading «-|5»); `—` likewise, but before it between digits. They never
 *   break after `/ « » . , : ; ( & + = _ @ § ·`, U+00A0, U+202F, U+2011, U+2060, or before closing punctuation («uke-,»).
 *   Too long words break at the character.
 * - At U+00AD LibreOffice breaks and draws NO hyphen, so right and centred lines stand a whole or half hyphen further
 *   right; the character is in the PDF's text only where a line was divided.
 * - A linked run becomes a field: it does not wrap at its spaces but moves to the next line as a whole, and is cut at
 *   any character when it is wider than the frame.
 * - Poppler splits words at U+00A0 and U+202F, and around U+2011 where it comes from the fallback font.
 */
import { execFile, execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseXml, type XmlDocument, type XmlElement } from '@rgrove/parse-xml';
import { writeFontconfig } from './fontconfig';

export interface PdfWord {
  text: string;
  /** Left edge, in points from the page's left. */
  x: number;
  width: number;
  /** Points from the page's top. */
  baseline: number;
  /** Where the baseline is if the word is set in another of the file's fonts; see `fontBoxes`. */
  baselines: number[];
}

export interface PdfLine {
  text: string;
  x: number;
  baseline: number;
  width: number;
  words: PdfWord[];
}

export interface PdfPage {
  width: number;
  height: number;
  lines: PdfLine[];
}

export interface RenderOptions {
  /** Where the PDFs are put; a temporary folder that goes when the process ends, unless given. */
  directory?: string;
  /** Milliseconds for the whole batch. */
  timeout?: number;
}

const tools = ['soffice', 'pdftotext', 'pdftoppm'] as const;
const packages = ['libreoffice-impress', 'poppler-utils'];
const run = promisify(execFile);
const maxBuffer = 256 * 1024 * 1024;

/** Folders made here, removed when the process ends. */
const temporary: string[] = [];
process.once('exit', () => {
  for (const directory of temporary) rmSync(directory, { recursive: true, force: true });
});

function temporaryFolder(name: string): string {
  const directory = mkdtempSync(join(tmpdir(), `lysark-${name}-`));
  temporary.push(directory);
  return directory;
}

function missingTools(): string[] {
  const folders = (process.env.PATH ?? '').split(':');
  return tools.filter((tool) => !folders.some((folder) => folder !== '' && existsSync(join(folder, tool))));
}

/**
 * Makes sure that LibreOffice and poppler are there: as root on Debian they are installed.
 *
 * @throws one line with the packages' names when they are missing and cannot be installed
 */
export function ensureTools(): void {
  if (missingTools().length === 0) return;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    try {
      execFileSync('apt-get', ['update', '-q'], { env, stdio: 'ignore', timeout: 300_000 });
      execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
        env,
        stdio: 'ignore',
        timeout: 1_200_000,
      });
    } catch {
      // The sentence below says what to do.
    }
  }
  requireTools();
}

function requireTools(): void {
  const missing = missingTools();
  if (missing.length > 0) {
    throw new Error(
      `${missing.join(', ')} not found; install the Debian packages: apt-get install ${packages.join(' ')}`,
    );
  }
}

/** LibreOffice locks its profile, so the batches of one process wait for one another. */
let queue: Promise<unknown> = Promise.resolve();
let home: { profile: string; fontconfig: string } | undefined;

/**
 * Renders decks to PDF, all in one LibreOffice.
 *
 * @param decks bytes or paths of .pptx files
 * @returns the paths of the PDFs, in the decks' order
 */
export function renderWithLibreOffice(
  decks: readonly (Uint8Array | string)[],
  options: RenderOptions = {},
): Promise<string[]> {
  const turn = queue.then(() => render(decks, options));
  queue = turn.catch(() => undefined);
  return turn;
}

async function render(decks: readonly (Uint8Array | string)[], options: RenderOptions): Promise<string[]> {
  requireTools();
  if (decks.length === 0) return [];
  if (home === undefined) {
    const directory = temporaryFolder('libreoffice');
    home = { profile: join(directory, 'profile'), fontconfig: writeFontconfig(join(directory, 'fonts')) };
  }
  const input = temporaryFolder('decks');
  const output = options.directory ?? temporaryFolder('pdf');
  mkdirSync(output, { recursive: true });
  const names = decks.map((deck, index) => {
    // Numbered copies: two decks may have the same name, and a path may hold anything.
    const name = `deck-${String(index + 1).padStart(3, '0')}`;
    writeFileSync(join(input, `${name}.pptx`), typeof deck === 'string' ? readFileSync(deck) : deck);
    rmSync(join(output, `${name}.pdf`), { force: true });
    return name;
  });
  const said = await soffice(
    ['--convert-to', 'pdf', '--outdir', output, ...names.map((name) => join(input, `${name}.pptx`))],
    home,
    options.timeout ?? 60_000 + 15_000 * decks.length,
  );
  rmSync(input, { recursive: true, force: true });
  return names.map((name, index) => {
    const path = join(output, `${name}.pdf`);
    if (existsSync(path)) return path;
    const deck = decks[index];
    const which = typeof deck === 'string' ? deck : `deck ${index + 1} of ${decks.length}`;
    throw new Error(`LibreOffice could not render ${which}: ${said.trim().slice(-400)}`);
  });
}

function soffice(
  parameters: string[],
  { profile, fontconfig }: { profile: string; fontconfig: string },
  timeout: number,
): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(
      'soffice',
      ['--headless', '--norestore', `-env:UserInstallation=file://${profile}`, ...parameters],
      {
        env: { ...process.env, FONTCONFIG_FILE: fontconfig, SAL_USE_VCLPLUGIN: 'svp' },
        // `soffice` is a script that starts others: in a group of its own, all of them can be stopped.
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let said = '';
    const listen = (piece: Buffer) => {
      said += piece.toString();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      fail(new Error(`LibreOffice was not done after ${Math.round(timeout / 1000)} s.`));
    }, timeout);
    child.once('error', (error) => {
      clearTimeout(timer);
      fail(error);
    });
    child.once('close', () => {
      clearTimeout(timer);
      done(said);
    });
  });
}

/** Where the words of a PDF stand, page by page. */
export async function pdfLines(pdf: string): Promise<PdfPage[]> {
  requireTools();
  const boxes = fontBoxes(readFileSync(pdf).toString('latin1'));
  const { stdout } = await run('pdftotext', ['-bbox-layout', pdf, '-'], { maxBuffer });
  const document = parseXml(stdout.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, ''));
  return elements(document, 'page').map((page) => ({
    width: Number(page.attributes.width),
    height: Number(page.attributes.height),
    lines: elements(page, 'line').map((line) => {
      const words = elements(line, 'word').map((word) => wordOf(word, boxes));
      const x = Math.min(...words.map((word) => word.x));
      return {
        text: words.map((word) => word.text).join(' '),
        x,
        baseline: words[0]!.baseline,
        width: Math.max(...words.map((word) => word.x + word.width)) - x,
        words,
      };
    }),
  }));
}

function elements(parent: XmlDocument | XmlElement, name: string): XmlElement[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const element = child as XmlElement;
    return element.name === name ? [element] : elements(element, name);
  });
}

interface FontBox {
  ascent: number;
  descent: number;
}

function wordOf(element: XmlElement, boxes: FontBox[]): PdfWord {
  const at = (name: string) => Number(element.attributes[name]);
  const top = at('yMin');
  const height = at('yMax') - top;
  const baselines = boxes.map(({ ascent, descent }) => top + (height * ascent) / (ascent - descent));
  return {
    text: element.text,
    x: at('xMin'),
    width: at('xMax') - at('xMin'),
    baseline: baselines[0]!,
    baselines,
  };
}

/**
 * How far a word's box reaches above and below its baseline, in sizes. Poppler takes it from the fonts' descriptors;
 * LibreOffice 7.4 writes 0 and 0 there, for which poppler takes 0.95 and −0.35, so that
 * baseline = yMin + 0.95/1.3 × (yMax − yMin) and size = (yMax − yMin)/1.3 for Carlito, Gelasio and every other font.
 * Where a writer gives real values, they differ by font and the box does not say which: each is a candidate.
 */
function fontBoxes(pdf: string): FontBox[] {
  const usual = { ascent: 0.95, descent: -0.35 };
  const found = new Map<string, FontBox>();
  for (const [descriptor] of pdf.matchAll(/\/Type\s*\/FontDescriptor[^>]*/g)) {
    const value = (name: string) =>
      Number(new RegExp(`/${name}\\s*(-?[\\d.]+)`).exec(descriptor)?.[1] ?? 0) / 1000;
    const box = { ascent: value('Ascent'), descent: value('Descent') };
    const known = box.ascent === 0 && box.descent === 0 ? usual : box;
    found.set(`${known.ascent} ${known.descent}`, known);
  }
  return found.size === 0 ? [usual] : [...found.values()];
}

/** Every page as a PNG. */
export async function pdfToPngs(pdf: string, dpi = 72): Promise<Uint8Array[]> {
  requireTools();
  const directory = temporaryFolder('pages');
  await run('pdftoppm', ['-r', String(dpi), '-png', pdf, join(directory, 'page')], { maxBuffer });
  const pages = readdirSync(directory)
    // Numbered with as many digits as the last page needs, so the names sort.
    .sort()
    .map((name) => new Uint8Array(readFileSync(join(directory, name))));
  rmSync(directory, { recursive: true, force: true });
  return pages;
}
