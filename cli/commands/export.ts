import { type Command, Option } from 'commander';
import type { FactExport, FactFormat } from '../../app/export-facts';
import { run } from '../fail';
import { say } from '../terminal';

interface Options {
  from: string;
  format?: FactFormat;
  id?: string;
  out?: string;
}

export function addExport(program: Command): void {
  program
    .command('export')
    .summary('write facts for other programs')
    .description(
      'Meetings as a calendar (.ics) in which each keeps its name, so that a moved meeting moves in calendars too; meetings, members and datasets as sheets (.csv).',
    )
    .argument('<what>', 'meetings, members or datasets')
    .requiredOption('--from <workspace>', 'folder of the commission')
    .addOption(new Option('--format <format>', 'ics (meetings) or csv').choices(['ics', 'csv']))
    .option('--id <id>', 'which dataset')
    .option('-o, --out <file>', 'file to write; - for the terminal')
    .addHelpText(
      'after',
      '\nExample:\n  lysark export meetings --from min-kommisjon --format ics -o moter.ics',
    )
    .action((what: string, options: Options) => run(() => exportFile(what, options)));
}

async function exportFile(what: string, options: Options): Promise<void> {
  const { AppError } = await import('../../app/errors');
  const { exportFacts, factExports } = await import('../../app/export-facts');
  const wanted = factExports.find((one) => one === what) as FactExport | undefined;
  if (!wanted)
    throw new AppError('bad-format', `«${what}» cannot be exported.`, `Choose ${factExports.join(', ')}.`);
  const { openWorkspace } = await import('../../app/open');
  const { today } = await import('../../app/requests');
  const open = await openWorkspace(options.from);
  const format = options.format ?? (wanted === 'meetings' ? 'ics' : 'csv');
  const file = exportFacts(open, wanted, {
    format,
    today: today(),
    ...(options.id ? { id: options.id } : {}),
  });
  if (options.out === '-') {
    const { forTerminal } = await import('../../app/text');
    // A file or another program gets the text as it is; a terminal, nothing that would steer it.
    process.stdout.write(process.stdout.isTTY ? forTerminal(file.text) : file.text);
    return;
  }
  const path = options.out ?? file.name;
  const { writeOutput } = await import('../../app/output');
  await writeOutput(path, new TextEncoder().encode(file.text));
  say(`${path}: ${file.count} ${wanted === 'datasets' ? 'rows' : wanted}.`);
  if (file.left.length > 0) say(`Without a day, and left out: ${file.left.join(', ')}.`);
}
