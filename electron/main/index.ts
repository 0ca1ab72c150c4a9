/** Where Electron begins. */

import { join } from 'node:path';
import { app, dialog } from 'electron';
import { textsIn } from '../../app/contract';
import { stateFolder } from '../../app/settings/folders';
import { workspacesIn } from './arguments';
import { guardAllContents, quietChromium } from './guard';
import { openLog } from './log';
import { Program } from './program';
import { registerScheme } from './scheme';

const here = import.meta.dirname;
const stateDir = stateFolder();
const log = openLog(join(stateDir, 'lysark.log'));
/** The program's own arguments before the user's: in development also its script. */
const own = app.isPackaged ? 1 : 2;

// What goes wrong is written down; the recovery log has every edit, so going on is safer than ending.
process.on('uncaughtException', (error) => log(error, 'uncaught'));
process.on('unhandledRejection', (error) => log(error, 'unhandled'));

app.setName('Lysark');
// As in the installer: Windows groups windows and shows notices by it.
if (process.platform === 'win32') app.setAppUserModelId('no.lysark.app');
// Chromium's own files are this machine's, and not to be carried about with the user's profile.
app.setPath('userData', join(stateDir, 'chromium'));
app.enableSandbox();
registerScheme();
quietChromium();
guardAllContents((what) => log(new Error(what), 'guard'));

function run(): void {
  const given = workspacesIn(process.argv, process.cwd(), own);
  let program: Program | undefined;

  app.on('open-file', (event, path) => {
    event.preventDefault();
    const found = workspacesIn(['', path], '/', 1);
    if (!program) given.push(...found);
    else for (const one of found) void program.open(one).catch((error: unknown) => log(error, 'open-file'));
  });
  app.on('second-instance', (_event, argv, cwd) => {
    void program?.again(argv, cwd, own).catch((error: unknown) => log(error, 'second-instance'));
  });
  app.on('activate', () => void program?.open().catch((error: unknown) => log(error, 'activate')));
  app.on('before-quit', () => program?.quit());
  // Each window says itself when it has gone.
  app.on('window-all-closed', () => undefined);
  app.on('will-quit', (event) => {
    if (!program) return;
    event.preventDefault();
    const ending = program;
    program = undefined;
    void ending.end().finally(() => app.exit(0));
  });
  app.on('browser-window-created', (_event, window) => {
    // Windows is shutting down and waits for nobody for long.
    if (process.platform === 'win32') window.on('session-end', () => void program?.flush());
  });

  void app.whenReady().then(async () => {
    try {
      program = new Program({
        stateDir,
        pages: join(here, '../renderer'),
        preload: join(here, 'preload.cjs'),
        log,
        given,
      });
      await program.start();
    } catch (error) {
      log(error, 'start');
      const { title, message } = textsIn('nb').system.broken;
      dialog.showErrorBox(title, `${message}\n${log.file}`);
      app.exit(1);
    }
  });
}

if (app.requestSingleInstanceLock()) run();
else app.quit();
