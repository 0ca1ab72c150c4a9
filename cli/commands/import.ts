import type { Command } from 'commander';
import type { ImportKind, Planned, PlannedLine } from '../../app/import';
import { clean } from '../clean';
import { run } from '../fail';
import { jsonOf, printDataset } from '../look';
import { paint, say } from '../terminal';

interface Options {
  into: string;
  map?: string[];
  keep?: string[];
  same?: string[];
  id?: string;
  title?: string;
  sheet?: string;
  language?: string;
  source?: string;
  publisher?: string;
  url?: string;
  fetched?: string;
  yes?: boolean;
  json?: boolean;
}

/** What people type, and the kind of fact that it is. */
const kinds: Readonly<Record<string, ImportKind>> = {
  datasets: 'datasets',
  dataset: 'datasets',
  members: 'people',
  people: 'people',
  meetings: 'meetings',
};

export function addImport(program: Command): void {
  program
    .command('import')
    .summary('take a file into the facts')
    .description(
      'Shows what a file would add and change, and what is unsure, and writes nothing without --yes. Datasets: CSV, XLSX, tables in DOCX, JSON-stat. Members: CSV, XLSX, DOCX, address cards (.vcf), lines of text. Meetings: CSV, XLSX, DOCX, iCalendar, lines of text.',
    )
    .argument('<kind>', 'datasets, members or meetings')
    .argument('<file>', 'the file')
    .requiredOption('--into <workspace>', 'folder of the commission')
    .option(
      '--map <column=what...>',
      'what a column holds, by its heading, number or letter; also header=<rows>, and dash=zero or dash=missing for what «-» is',
    )
    .option(
      '--keep <column=what...>',
      'of a large dataset: «år=last-5», «region=municipalities» (or counties, country), or a name of that column',
    )
    .option(
      '--same <id...>',
      'of members and meetings: the one in the facts that a row is about, where only the name or the day says so',
    )
    .option('--id <id>', 'the dataset to bring up to date, or the id of a new one')
    .option('--title <text>', 'the title of the dataset')
    .option('--sheet <name>', 'name or number of the sheet in a workbook')
    .option('--language <language>', 'the language of the file: nb, nn, se or en')
    .option('--source <text>', 'where it is from')
    .option('--publisher <text>', 'who publishes it')
    .option('--url <address>', 'where it can be read')
    .option('--fetched <date>', 'the day it was fetched, YYYY-MM-DD')
    .option('--yes', 'write it')
    .option('--json', 'print the plan as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  lysark import datasets 06913.csv --into min-kommisjon --source "SSB, tabell 06913"\n  lysark import members medlemmer.xlsx --into min-kommisjon --map "Etat=organisation" --yes',
    )
    .action((kind: string, file: string, options: Options) => run(() => importFile(kind, file, options)));
}

async function importFile(typed: string, file: string, options: Options): Promise<void> {
  const { AppError } = await import('../../app/errors');
  const kind = Object.hasOwn(kinds, typed) ? kinds[typed] : undefined;
  if (!kind)
    throw new AppError('bad-map', `«${typed}» cannot be imported.`, 'Choose datasets, members or meetings.');
  const { openWorkspace } = await import('../../app/open');
  const { planFile, writeImport } = await import('../../app/import');
  const { readLanguage } = await import('../../app/requests');
  const { title, publisher, url } = { title: options.source, publisher: options.publisher, url: options.url };
  const open = await openWorkspace(options.into);
  const planned = await planFile(open, {
    kind,
    file,
    map: options.map,
    keep: options.keep,
    same: options.same,
    id: options.id,
    title: options.title,
    sheet: options.sheet,
    fetched: options.fetched,
    ...(options.language === undefined ? {} : { language: readLanguage(options.language) }),
    ...(title || publisher || url ? { source: { title, publisher, url } } : {}),
  });
  const news = planned.lines.some(({ state }) => state !== 'unchanged');
  if (options.json)
    say(
      JSON.stringify(
        {
          entries: planned.lines,
          ...jsonOf(planned.look),
          left: planned.look.list?.rest ?? [],
          written: options.yes === true && news,
        },
        null,
        2,
      ),
    );
  else print(typed, planned);
  if (options.yes && news) await writeImport(open, planned);
  if (options.json) return;
  if (planned.lines.length === 0) say('Nothing in it is to be taken in.');
  else if (!news) say('Everything in it is in the facts already. Nothing to write.');
  else if (options.yes) say(`Written to facts/${kind}.json.`);
  else say('Nothing is written yet. Add --yes to write it.');
}

const signs = { added: '+', changed: '~', unchanged: '=' } as const;
const colours = { added: 'green', changed: 'yellow', unchanged: 'dim' } as const;

function print(kind: string, { lines, look }: Planned): void {
  for (const { state, title, changes, unsure } of lines) {
    say(`${paint(process.stdout, colours[state], `${signs[state]} ${state.padEnd(9)}`)} ${clean(title)}`);
    if (look.dataset) printDataset(look.dataset, look.understood?.name);
    for (const { what, was, now } of changes.shown) {
      say(`    ${clean(what)}: ${clean(was) || 'nothing'} → ${clean(now) || 'nothing'}`);
    }
    if (changes.more > 0) say(`    and ${changes.more} more numbers`);
    for (const sentence of unsure) say(`    ${paint(process.stdout, 'yellow', '?')} ${clean(sentence)}`);
  }
  for (const line of look.list?.rest ?? [])
    say(`${paint(process.stdout, 'dim', '- left out ')} ${clean(line).slice(0, 160)}`);
  const count = (state: PlannedLine['state']): number => lines.filter((line) => line.state === state).length;
  const unsure = lines.filter((line) => line.unsure.length > 0).length;
  say(
    `${kind}: ${count('added')} to add, ${count('changed')} to change, ${count('unchanged')} unchanged, ${unsure} with something unsure.`,
  );
}
