import type { Command } from 'commander';
import { run } from '../fail';
import { say } from '../terminal';

export function addNew(program: Command): void {
  program
    .command('new')
    .summary('make a small workspace to begin with')
    .description(
      'Makes a workspace with a small made-up commission, which builds at once. The folder must be new or empty.',
    )
    .argument('<folder>', 'where to make it')
    .addHelpText('after', '\nExample:\n  lysark new min-kommisjon')
    .action((folder: string) =>
      run(async () => {
        const { newWorkspace } = await import('../../app/new');
        const { id, deck } = await newWorkspace(folder);
        const path = /^[\w./\\:~-]+$/.test(folder) ? folder : JSON.stringify(folder);
        say(`${folder} is ready: the commission ${id} with one deck, ${deck}.`);
        say('Next:');
        say(`  lysark build ${path}`);
        say(`  lysark check ${path}`);
      }),
    );
}
