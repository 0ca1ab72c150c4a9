import { relative } from 'node:path';
import type { Command } from 'commander';
import type { CompiledDeck } from '../../app/compile';
import type { Format } from '../../app/export';
import { fail, run } from '../fail';
import { complain, findingLine, interruptible, paint, progress, say } from '../terminal';

interface Options {
  deck?: string[];
  slides?: string;
  out?: string;
  format?: string;
  asOf?: string;
  language?: string;
  width?: string;
  handout?: boolean;
  hidden?: boolean;
  svgFonts?: string;
  strict?: boolean;
  each?: string;
  sheet?: string;
  name?: string;
  rows?: string[];
  fresh?: boolean;
}

export function addBuild(program: Command): void {
  program
    .command('build')
    .summary('make finished decks')
    .description(
      'Makes finished decks from a workspace: a .pptx for each, unless other formats are asked for.',
    )
    .argument('<workspace>', 'folder of the commission')
    .option('--deck <id...>', 'decks to make (default: all)')
    .option('--slides <numbers>', 'only these slides, by printed number: 3,5-9')
    .option('--out <file|folder>', 'where to write (default: the folder out)')
    .option('--format <list>', 'among pptx, pdf, handout, scenes, svg and png, with commas between them')
    .option(
      '--handout',
      'notes pages as PDF: every slide with its notes and sources, beside other formats if named',
    )
    .option('--hidden', 'hidden slides too; without it they are in .pptx alone, where they stay hidden')
    .option('--as-of <date>', 'speak on this date, YYYY-MM-DD, and not on the deck’s own')
    .option('--language <code>', 'nb, nn, se or en, and not the deck’s own')
    .option('--width <pixels>', 'width of svg and png pictures (default: 1920)')
    .option('--svg-fonts <how>', 'fonts of svg: embed, inside each file, or names (default: embed)')
    .option('--strict', 'write nothing when there are errors')
    .option(
      '--each <table>',
      'make one deck for each row of a CSV or Excel file: {column} in the deck’s texts is filled in',
    )
    .option('--sheet <name>', 'with --each: name or number of the sheet in a workbook')
    .option('--name <name>', 'with --each: name of the files, for example "{kommune}.pptx"')
    .option(
      '--rows <dataset.column=value...>',
      'with --each: only these rows of a dataset, folketall.Region={kommune}',
    )
    .option('--fresh', 'with --each: also make again what is done already')
    .addHelpText(
      'after',
      '\nExample:\n  lysark build examples/kommunekommisjonen --deck okonomiforum --as-of 2026-03-01 --out talk.pptx',
    )
    .action((workspace: string, options: Options) => run(() => build(workspace, options)));
}

async function build(workspace: string, options: Options): Promise<void> {
  const { formatOfName, pathFor, planOutput, writeOutput } = await import('../../app/output');
  const { exportDeck, readFormats, readSvgFonts, readWidth, writtenOf } = await import('../../app/export');
  const { readDay, readLanguage, today } = await import('../../app/requests');
  const { AppError } = await import('../../app/errors');
  const { bySeverity, countOf, countsText, plural } = await import('../../app/text');

  const implied = options.out === undefined ? undefined : formatOfName(options.out);
  const formats = chosenFormats(
    options.format === undefined ? undefined : readFormats(options.format),
    implied,
    options.handout ?? false,
  );
  const request = {
    slides: options.slides,
    asOf: options.asOf === undefined ? undefined : readDay(options.asOf),
    language: options.language === undefined ? undefined : readLanguage(options.language),
    today: today(),
  };
  const width = options.width === undefined ? undefined : readWidth(options.width);
  const svgFonts = options.svgFonts === undefined ? undefined : readSvgFonts(options.svgFonts);

  const { chooseDecks, openWorkspace } = await import('../../app/open');
  progress('Reading the workspace');
  const open = await openWorkspace(workspace);
  const chosen = chooseDecks(
    open,
    options.deck?.flatMap((ids) => ids.split(',')).map((id) => id.trim()),
  );
  if (options.slides !== undefined && chosen.length > 1) {
    const ids = chosen.map(({ id }) => id).join(', ');
    throw new AppError('bad-slides', 'Slide numbers need one deck.', `Name it with --deck: ${ids}.`);
  }

  if (options.each !== undefined) {
    if (chosen.length !== 1 || options.slides !== undefined) {
      const hint = `Name it with --deck: ${chosen.map(({ id }) => id).join(', ')}.`;
      throw new AppError('bad-output', 'With --each one whole deck is made for each row.', hint);
    }
    const { batch } = await import('./batch');
    const { name, rows, fresh, out, each, sheet } = options;
    const { asOf, language, today: day } = request;
    await batch(open, {
      ...{ each, sheet, name, rows, fresh, out, formats, asOf, language, width, svgFonts },
      hidden: options.hidden === true,
      deck: chosen[0]!.id,
      today: day,
      strict: options.strict === true,
    });
    return;
  }
  planOutput({ out: options.out, decks: chosen.length, formats });
  const { compile, withoutRepeats } = await import('../../app/compile');
  const compiled: CompiledDeck[] = [];
  for (const deck of chosen) {
    progress(`Composing ${deck.id}`);
    compiled.push(await compile(open, deck.id, request));
  }
  // Slides that are named are meant.
  const hidden = options.hidden === true || options.slides !== undefined;
  const pictures = formats.find((format) => format === 'svg' || format === 'png') ?? 'pptx';
  const [only] = compiled;
  const slides = compiled.length === 1 ? writtenOf(only!, pictures, hidden).scenes.scenes.length : undefined;
  const destination = planOutput({ out: options.out, decks: compiled.length, formats, slides });
  const { pictureFindings } = await import('../../app/assets');
  const ofPictures = (
    await Promise.all(compiled.map(({ scenes }) => pictureFindings(open, scenes.scenes)))
  ).flat();
  const found = [...compiled.flatMap(({ diagnostics }) => diagnostics), ...ofPictures];
  let findings = bySeverity(withoutRepeats(found));
  if (options.strict && countOf(findings).error > 0) {
    const counts = countOf(findings);
    for (const finding of findings) complain(findingLine(finding, process.stderr));
    throw new AppError(
      'nothing',
      `Nothing was written: ${plural(counts.error, 'error')}.`,
      'Mend them, or build without --strict.',
    );
  }

  const signal = interruptible();
  const failed: unknown[] = [];
  let done = 0;
  for (const deck of compiled) {
    for (const format of formats) {
      const { id } = deck.deck;
      try {
        const seen = writtenOf(deck, format, hidden);
        const { length } = seen.scenes.scenes;
        const left = deck.scenes.scenes.length - length;
        if (length === 0 && left > 0)
          throw new AppError('nothing', `All slides of «${id}» are hidden.`, 'Take them with --hidden.');
        if (length === 0) throw new AppError('nothing', `None of the slides of «${id}» could be made.`);
        const what = `Writing ${id} (${format})`;
        progress(what);
        const files = exportDeck(open, seen, format, {
          width,
          svgFonts,
          signal,
          progress: (n, of) => progress(what, n, of),
          report: (finding) => {
            findings = bySeverity(withoutRepeats([...findings, finding]));
          },
        });
        const written: string[] = [];
        for await (const file of files) {
          const path = pathFor(destination, file);
          await writeOutput(path, file.bytes);
          written.push(path);
        }
        done += written.length;
        say(
          writtenLine(written, length, plural) +
            (left > 0 ? `, without ${plural(left, 'hidden slide')}` : ''),
        );
      } catch (error) {
        signal.throwIfAborted();
        failed.push(error);
      }
    }
  }
  for (const finding of findings) complain(findingLine(finding, process.stderr));
  for (const error of failed) fail(error);
  if (done > 0)
    say(
      paint(
        process.stdout,
        'dim',
        `${countsText(countOf(findings))}.`.replace(/^./, (c) => c.toUpperCase()),
      ),
    );
}

/** Alone, --handout writes notes pages only, and names what --out means by .pdf. */
function chosenFormats(named: Format[] | undefined, implied: Format | undefined, handout: boolean): Format[] {
  if (named) return handout ? [...new Set([...named, 'handout' as const])] : named;
  if (!handout) return [implied ?? 'pptx'];
  return implied === undefined || implied === 'pdf' ? ['handout'] : [implied, 'handout'];
}

/** «out/okonomiforum.pptx: 29 slides»; of many pictures the first and the last. */
function writtenLine(
  paths: readonly string[],
  slides: number,
  plural: (n: number, one: string) => string,
): string {
  const short = (path: string): string => {
    const way = relative(process.cwd(), path);
    return way.startsWith('..') ? path : way;
  };
  const first = short(paths[0]!);
  const where = paths.length === 1 ? first : `${first} … ${short(paths.at(-1)!)}`;
  return `${paint(process.stdout, 'bold', where)}: ${plural(slides, 'slide')}`;
}
