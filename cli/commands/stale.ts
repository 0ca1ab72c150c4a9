import type { Command } from 'commander';
import type { FactChange, StaleReport, StaleSlide, StaleStatus } from '../../app/stale';
import { fail, named, run } from '../fail';
import { clear, paint, progress, say } from '../terminal';

interface Options {
  with?: string;
  asOf?: string;
  json?: boolean;
}

export function addStale(program: Command): void {
  program
    .command('stale')
    .summary('say what in sent-out decks is no longer true')
    .description(
      'Says, slide by slide, whether a presentation still agrees with the facts: current, outdated (was → now), edited by hand, or not ours. Knows our slides also when they were pasted into another deck. Without a commission it says what the slides know by themselves: whose they are, and what on them is over.',
    )
    .argument('<files...>', '.pptx files, or folders with such files')
    .option('--with <workspace>', 'folder of the commission whose facts count')
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
  const open = options.with === undefined ? undefined : await openWorkspace(options.with);
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
  altered: 'red',
  edited: 'yellow',
  likely: 'red',
  foreign: 'dim',
};
const names: Record<StaleStatus, string> = {
  current: 'current',
  outdated: 'outdated',
  altered: 'edited by hand to what is not true',
  edited: 'edited by hand',
  likely: 'probably outdated',
  foreign: 'not ours',
};

function print(report: { file: string } & StaleReport): void {
  const { workspace, asOf } = report;
  const against = workspace === undefined ? 'by what its slides know' : `against ${workspace}`;
  say(paint(process.stdout, 'bold', `${report.file}, ${against} on ${asOf}`));
  if (report.copy) say(`  ${copyText(report.copy)}`);
  for (const line of sendersOf(report)) say(`  ${line}`);
  for (const slide of report.slides) printSlide(slide, report);
  for (const { message } of report.problems) say(`  ! ${message}`);
  const statuses = (Object.keys(names) as StaleStatus[]).filter((status) =>
    status === 'altered' || status === 'likely' ? report.counts[status] > 0 : true,
  );
  const counts = statuses.map((status) => `${report.counts[status]} ${nameOf(status, report)}`);
  const both = report.slides.filter(({ status, edited }) => status === 'outdated' && edited).length;
  say(`  ${counts.join(', ')}${both > 0 ? ` (${both} outdated and edited)` : ''}.`);
  if (report.counts.foreign > 0 && /LibreOffice|OpenOffice|Collabora/i.test(report.program ?? '')) {
    say(
      '  This file was saved by LibreOffice, which removes the stamps by which slides are known. Ask for the original.',
    );
  }
  say();
}

/** Without a commission to compare with no slide is ours. */
function nameOf(status: StaleStatus, { workspace }: StaleReport): string {
  return status === 'foreign' && workspace === undefined ? 'not compared' : names[status];
}

/** «The facts are of 2026-02-24, 2 months old: what changed since is not known.» */
function copyText({ date, age }: NonNullable<StaleReport['copy']>): string {
  if (!age) return `The commission's facts are of today.`;
  const unit = age.count === 1 ? age.unit.slice(0, -1) : age.unit;
  return `The commission's facts are of ${date}, ${age.count} ${unit} old: what changed since, they do not know.`;
}

/** Whose the slides are that were compared with nothing, and how to reach them. */
function sendersOf({ slides }: StaleReport): string[] {
  const told = slides.flatMap(({ foreign, stamp }) => {
    if (foreign !== 'other-workspace' || !stamp) return [];
    const { name = '', contact = {} } = stamp.sender ?? {};
    const reach = [contact.name, contact.email, contact.phone, contact.web].filter(Boolean).join(', ');
    return [`From ${name || stamp.workspace}${reach ? `; ask ${reach}` : ''}.`];
  });
  return [...new Set(told)];
}

function printSlide(slide: StaleSlide, report: StaleReport): void {
  const also = slide.status === 'outdated' && slide.edited ? ', edited by hand' : '';
  const later = slide.asOf !== undefined && slide.asOf !== report.asOf;
  const why = later ? `on ${slide.asOf}, when it is to be shown` : reason(slide, report);
  const status = paint(process.stdout, colours[slide.status], `${nameOf(slide.status, report)}${also}`);
  say(
    `  ${String(slide.number).padStart(3)}. ${slide.title || '(no title)'}: ${status}${why ? ` (${why})` : ''}`,
  );
  for (const fact of slide.facts) say(`         ${factLine(fact)}`);
  for (const note of notesOf(slide)) say(`         ${note}`);
}

function notesOf({ chartEdited, editsUnknown, remake }: StaleSlide): string[] {
  const notes: string[] = [];
  if (chartEdited) notes.push('The numbers of its chart were edited by hand, and are not compared.');
  if (editsUnknown)
    notes.push('It was exported by an older Lysark, so it is not known which of its facts were edited.');
  if (remake) {
    notes.push(
      remake.missing.length === 0
        ? 'Its presentation no longer has it. It can be made anew in the app, under «Sjekk en PowerPoint-fil».'
        : `Its presentation no longer has it, and it cannot be made anew: ${remake.missing.join(', ')} is not in the register.`,
    );
  }
  return notes;
}

function reason({ status, foreign, stamp }: StaleSlide, { copy, workspace }: StaleReport): string {
  switch (foreign) {
    case 'other-workspace':
      return workspace === undefined ? '' : `it comes from the workspace ${stamp?.workspace}`;
    case 'newer-stamp':
      return 'it was made by a newer Lysark';
    case 'broken-stamp':
      return 'its stamp cannot be read';
    case 'no-stamp':
      return workspace === undefined ? 'it has no stamp' : '';
    case undefined:
      return status === 'current' && copy?.age ? `as of ${copy.date}` : '';
  }
}

function factLine({ label, kind, was, now, found, until, meeting, added, gone }: FactChange): string {
  const before = was === '' ? '(nothing)' : was;
  const after = now === '' || now === undefined ? '(nothing)' : now;
  switch (kind) {
    case 'removed':
      return `${label}: ${before} → no longer in the register`;
    case 'unknown':
      return `${label}: ${before}; this version of Lysark does not know this fact`;
    case 'hand':
      return now === undefined
        ? `${label}: edited by hand to ${found} (exported: ${before})`
        : `${label}: edited by hand to ${found} (our fact: ${after})`;
    case 'corrected':
      return `${label}: corrected by hand, right`;
    case 'passed':
      return meeting ? `the meeting ${label} has been` : `${label}: ${before} held until ${until}`;
    case 'changed': {
      if (added || gone) {
        const parts = [added && `new: ${added.join(', ')}`, gone && `gone: ${gone.join(', ')}`].filter(
          Boolean,
        );
        return `${label}: ${parts.join('; ')}`;
      }
      return before === after ? `${label}: changed beyond «${before}»` : `${label}: ${before} → ${after}`;
    }
  }
}
