import type { Command } from 'commander';
import { run } from '../fail';
import { say } from '../terminal';

interface Options {
  deck: string;
  early?: boolean;
  release?: boolean;
}

export function addHold(program: Command): void {
  program
    .command('hold')
    .summary('record what a deck was shown with')
    .description(
      'Writes the facts a deck was shown with into its file: built anew, it keeps them, and differences are told instead of history being rewritten.',
    )
    .argument('<workspace>', 'folder of the commission')
    .requiredOption('--deck <id>', 'the deck that was shown')
    .option('--early', 'also when its date has not come')
    .option('--release', 'let a held deck follow the register again')
    .addHelpText('after', '\nExample:\n  lysark hold examples/kommunekommisjonen --deck okonomiforum')
    .action((workspace: string, options: Options) =>
      run(async () => {
        const { holdDeck, releaseDeck } = await import('../../app/hold');
        if (options.release) {
          const { deck } = await releaseDeck(workspace, options.deck);
          say(`The deck ${deck.id} follows the register again.`);
          return;
        }
        const { deck, facts } = await holdDeck(workspace, options.deck, { early: options.early });
        say(`The deck ${deck.id} is held with the ${facts} facts of ${deck.date}, in decks/${deck.id}.json.`);
      }),
    );
}
