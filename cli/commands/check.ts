import type { Command } from 'commander';
import type { Diagnostic } from '../../app/text';
import { run } from '../fail';
import { clear, findingLine, paint, progress, say } from '../terminal';

interface Options {
  deck?: string[];
  json?: boolean;
  asOf?: string;
  language?: string;
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .summary('say what is wrong or could be better')
    .description(
      'Checks facts and decks and says what is wrong, where, and what to do. Exit code 1 when there are errors.',
    )
    .argument('<workspace>', 'folder of the commission')
    .option('--deck <id...>', 'decks to check (default: all)')
    .option('--as-of <date>', 'check as on this date, YYYY-MM-DD')
    .option('--language <code>', 'check in nb, nn, se or en')
    .option('--json', 'print the findings as JSON')
    .addHelpText('after', '\nExample:\n  lysark check examples/kommunekommisjonen --deck okonomiforum')
    .action((workspace: string, options: Options) => run(() => check(workspace, options)));
}

async function check(workspace: string, options: Options): Promise<void> {
  const { readDay, readLanguage, today } = await import('../../app/requests');
  const { bySeverity, countOf, countsText } = await import('../../app/text');
  const request = {
    asOf: options.asOf === undefined ? undefined : readDay(options.asOf),
    language: options.language === undefined ? undefined : readLanguage(options.language),
    today: today(),
  };
  const { chooseDecks, openWorkspace } = await import('../../app/open');
  const { compile, withoutRepeats } = await import('../../app/compile');
  const { pictureFindings } = await import('../../app/assets');
  const open = await openWorkspace(workspace);
  const ids = options.deck?.flatMap((list) => list.split(',')).map((id) => id.trim());
  // Asked for everything, files that cannot be read are findings like others.
  const decks = ids ? chooseDecks(open, ids) : open.workspace.decks;
  const found: Diagnostic[] = [];
  for (const deck of decks) {
    if (!options.json) progress(`Checking ${deck.id}`);
    const { diagnostics, scenes } = await compile(open, deck.id, request);
    found.push(...diagnostics, ...(await pictureFindings(open, scenes.scenes)));
  }
  const findings = bySeverity(withoutRepeats([...(ids ? [] : open.diagnostics), ...found]));
  const counts = countOf(findings);
  clear();
  if (options.json) {
    const report = { workspace: open.dir, decks: decks.map(({ id }) => id), counts, diagnostics: findings };
    say(JSON.stringify(report, null, 2));
  } else {
    for (const finding of findings) say(findingLine(finding, process.stdout));
    say(
      paint(
        process.stdout,
        'dim',
        `${countsText(counts)}.`.replace(/^./, (c) => c.toUpperCase()),
      ),
    );
  }
  if (counts.error > 0) process.exitCode = 1;
}
