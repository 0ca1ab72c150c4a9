#!/usr/bin/env node
/** The command `lysark`. Each command loads what it needs when it runs, so that help and mistakes answer at once. */
import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { addBuild } from './commands/build';
import { addCheck } from './commands/check';
import { addDeck } from './commands/deck';
import { addExport } from './commands/export';
import { addHold } from './commands/hold';
import { addImport } from './commands/import';
import { addInspect } from './commands/inspect';
import { addNew } from './commands/new';
import { addServe } from './commands/serve';
import { addStale } from './commands/stale';
import { addTheme } from './commands/theme';
import { fail, usageCode } from './fail';

// `lysark inspect deck.pptx | head` ends when head has seen enough.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

const program = new Command('lysark')
  .description(
    'Turns what a public commission knows about itself into decks that are right on the day they are shown.',
  )
  .version(version, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print help')
  .helpCommand('help [command]', 'print help for a command')
  .showHelpAfterError('(--help tells more.)')
  .exitOverride();
for (const add of [
  addBuild,
  addCheck,
  addInspect,
  addStale,
  addNew,
  addDeck,
  addHold,
  addImport,
  addExport,
  addTheme,
  addServe,
])
  add(program);
program.addHelpText('after', '\nBegin with:\n  lysark new min-kommisjon\n  lysark build min-kommisjon');

try {
  await program.parseAsync();
} catch (error) {
  // Commander has printed its own message already.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : usageCode;
  else fail(error);
}
