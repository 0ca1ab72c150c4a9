import { type Command, InvalidArgumentError, Option } from 'commander';
import { run } from '../fail';
import { complain, paint, say } from '../terminal';

interface Options {
  open: boolean;
  port?: number;
  root?: string[];
  state?: string;
  pages?: string;
}

export function addServe(program: Command): void {
  program
    .command('serve')
    .summary('open the app in the browser')
    .description(
      'Opens Lysark in the browser of this machine. Nothing leaves it: the address works on this machine only, once, and until the command ends.',
    )
    .argument('[workspace]', 'folder of a commission, or a .lysark file, to open at once')
    .option('--no-open', 'print the address, and open no browser')
    .option('--port <number>', 'listen on this port (default: one that is free)', readPort)
    .option('--root <folder...>', 'folders that the app may list (default: your home folder)')
    .option('--state <folder>', 'where settings and unsaved changes are kept')
    .addOption(new Option('--pages <folder>', 'the built page, when it lies elsewhere').hideHelp())
    .addHelpText('after', '\nExample:\n  lysark serve examples/kommunekommisjonen')
    .action((workspace: string | undefined, options: Options) => run(() => serve(workspace, options)));
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw new InvalidArgumentError('Write a number from 1024 to 65535.');
}

async function serve(workspace: string | undefined, options: Options): Promise<void> {
  const { planServing } = await import('../../app/serve/plan');
  const { ServedApp } = await import('../../app/serve/server');
  const { systemOpener } = await import('../../app/serve/opener');
  const plan = await planServing({ ...options, workspace });
  const opener = systemOpener();
  const app = await ServedApp.start({
    ...plan,
    opener,
    log: (error, where) => {
      if (process.env.LYSARK_DEBUG) complain(`${where}: ${(error as Error)?.stack ?? String(error)}`);
    },
    open: (url) => {
      say(`Lysark is here: ${paint(process.stdout, 'bold', url)}`);
      say('Press Ctrl+C to end it.');
      // The address is printed: whoever has no browser to open can still copy it.
      if (options.open)
        opener.url(url).catch(() => complain('No browser could be opened; open the address yourself.'));
    },
  });
  await ended();
  if (!(await app.close())) {
    complain(
      'Not everything could be saved in its folder. The changes are safe on this machine until next time.',
    );
    process.exitCode = 1;
  }
}

/** A first Ctrl+C saves and closes; a second one stops at once. */
function ended(): Promise<void> {
  return new Promise((done) => {
    let asked = false;
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => {
        if (asked) process.exit(130);
        asked = true;
        done();
      });
    }
  });
}
