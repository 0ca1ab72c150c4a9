import type { Command } from 'commander';
import type { FactChange, StaleReport, StaleSlide, StaleStatus } from '../../app/stale';
import { fail, named, run } from '../fail';
import { clear, paint, progress, say } from '../terminal';

interface Options {
  with: string;
  asOf?: string;
  json?: boolean;
}

export function addStale(program: Command): void {
  program
    .command('stale')
    .summary('say what in sent-out decks is no longer true')
    .description(
      'Says, slide by slide, whether a presentation still agrees with the facts: current, outdated (was → now), edited by hand, or not ours. Knows our slides also when they were pasted into another deck.',
    )
    .argument('<files...>', '.pptx files, or folders with such files')
    .requiredOption('--with <workspace>', 'folder of the commission whose facts count')
    .option('--as-of <date>', 'the facts of this date, YYYY-MM-DD (default: today)')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', '\nExample:\n  lysark stale received/ --with examples/kommunekommisjonen')
    .action((files: string[], options: Options) => run(() => stale(files, options)));
}

async function stale(paths: readonly string[], options: Options): Promise<void> {
  const { readDay } = await import('../../app/requests');
  const asOf = options.asOf === undefined ? undefined : readDay(options.asOf);
  const { findPresentations, readPresentation } = await import('../../app/files');
  const files = findPresentations(paths);
  const { openWorkspace } = await import('../../app/open');
  const { staleReport } = await import('../../app/stale');
  const open = await openWorkspace(options.with);
  const reports: ({ file: string } & StaleReport)[] = [];
  const failed: { file: string; error: unknown }[] = [];
  for (const file of files) {
    if (!options.json) progress(`Reading ${file}`);
    try {
      const bytes = readPresentation(file);
      const report = { file, ...named(file, () => staleReport(bytes, open, { asOf })) };
      reports.push(report);
      if (!options.json) print(report);
    } catch (error) {
      failed.push({ file, error });
    }
  }
  clear();
  if (options.json) {
    const unread = failed.map(({ file, error }) => ({ file, message: (error as Error).message }));
    say(JSON.stringify({ files: reports, unread }, null, 2));
  }
  for (const { error } of failed) fail(error);
}

const colours: Record<StaleStatus, 'green' | 'red' | 'yellow' | 'dim'> = {
  current: 'green',
  outdated: 'red',
  edited: 'yellow',
  foreign: 'dim',
};
const names: Record<StaleStatus, string> = {
  current: 'current',
  outdated: 'outdated',
  edited: 'edited by hand',
  foreign: 'not ours',
};

function print(report: { file: string } & StaleReport): void {
  say(paint(process.stdout, 'bold', `${report.file}, against ${report.workspace} on ${report.asOf}`));
  for (const slide of report.slides) printSlide(slide, report.asOf);
  for (const { message } of report.problems) say(`  ! ${message}`);
  const counts = (Object.keys(names) as StaleStatus[]).map(
    (status) => `${report.counts[status]} ${names[status]}`,
  );
  const both = report.slides.filter(({ status, edited }) => status === 'outdated' && edited).length;
  say(`  ${counts.join(', ')}${both > 0 ? ` (${both} outdated and edited)` : ''}.`);
  if (report.counts.foreign > 0 && /LibreOffice|OpenOffice|Collabora/i.test(report.program ?? '')) {
    say(
      '  This file was saved by LibreOffice, which removes the stamps by which slides are known. Ask for the original.',
    );
  }
  say();
}

function printSlide(slide: StaleSlide, asOf: string): void {
  const also = slide.status === 'outdated' && slide.edited ? ', edited by hand' : '';
  const why = slide.asOf && slide.asOf !== asOf ? `on ${slide.asOf}, when it is to be shown` : reason(slide);
  const status = paint(process.stdout, colours[slide.status], `${names[slide.status]}${also}`);
  say(
    `  ${String(slide.number).padStart(3)}. ${slide.title || '(no title)'}: ${status}${why ? ` (${why})` : ''}`,
  );
  for (const fact of slide.facts) say(`         ${factLine(fact)}`);
}

function reason({ foreign, stamp }: StaleSlide): string {
  switch (foreign) {
    case 'other-workspace':
      return `it comes from the workspace ${stamp?.workspace}`;
    case 'newer-stamp':
      return 'it was made by a newer Lysark';
    case 'broken-stamp':
      return 'its stamp cannot be read';
    case 'no-stamp':
    case undefined:
      return '';
  }
}

function factLine({ label, kind, was, now, added, gone }: FactChange): string {
  const before = was === '' ? '(nothing)' : was;
  switch (kind) {
    case 'removed':
      return `${label}: ${before} → no longer in the register`;
    case 'unknown':
      return `${label}: ${before}; this version of Lysark does not know this fact`;
    case 'changed': {
      if (added || gone) {
        const parts = [added && `new: ${added.join(', ')}`, gone && `gone: ${gone.join(', ')}`].filter(
          Boolean,
        );
        return `${label}: ${parts.join('; ')}`;
      }
      const after = now === '' || now === undefined ? '(nothing)' : now;
      return before === after ? `${label}: changed beyond «${before}»` : `${label}: ${before} → ${after}`;
    }
  }
}
