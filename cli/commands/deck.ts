import type { Command } from 'commander';
import { run } from '../fail';
import { say } from '../terminal';

interface Options {
  date: string;
  outline?: string;
  id?: string;
  title?: string;
  event?: string;
  speaker?: string;
  language?: string;
}

export function addDeck(program: Command): void {
  program
    .command('deck')
    .summary('make a new deck from an outline')
    .description(
      'Makes a deck for an occasion: the outline chooses slides for the facts that the commission has.',
    )
    .argument('<workspace>', 'the folder of the commission')
    .requiredOption('--date <YYYY-MM-DD>', 'the day it is shown')
    .option(
      '--outline <id>',
      'innlegg-10, innlegg-5, forum, orientering, or one of your own (default: innlegg-10)',
    )
    .option('--id <id>', 'name of the deck’s file (default: from outline and date)')
    .option('--title <text>', 'title of the deck')
    .option('--event <text>', 'what it is for')
    .option('--speaker <person>', 'id of a person in the register, or a name')
    .option('--language <language>', 'nb, nn, se or en (default: the commission’s)')
    .addHelpText(
      'after',
      '\nExample:\n  lysark deck min-kommisjon --date 2026-03-01 --event "Vårkonferansen" --speaker eivind-dale',
    )
    .action((workspace: string, options: Options) =>
      run(async () => {
        const { openWorkspace } = await import('../../app/open');
        const { makeDeck } = await import('../../app/deck');
        const { readDay, readLanguage } = await import('../../app/requests');
        const date = readDay(options.date);
        const language = options.language === undefined ? undefined : readLanguage(options.language);
        const open = await openWorkspace(workspace);
        const { deck } = await makeDeck(open, { ...options, date, language });
        say(`decks/${deck.id}.json: ${deck.slides.length} slides in ${deck.sections.length} sections`);
        say('Next:');
        say(`  lysark build ${workspace} --deck ${deck.id}`);
      }),
    );
}
