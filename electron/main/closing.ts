/** Closing a window: what was typed is sent, saved, and only what cannot be kept anywhere is asked about. */

import { dialog } from 'electron';
import { textsIn, type UiLanguage } from '../../app/contract';
import { type AppWindow, pause } from './app-window';

/** Milliseconds for the page to send what was typed, and for the folder to take it. */
export const patience = { page: 2000, saving: 8000 } as const;

/** Whether nothing would be lost: saved, or in the recovery log of this machine. */
async function isSafe(appWindow: AppWindow): Promise<boolean> {
  const { open } = appWindow.session;
  if (!open) return true;
  await Promise.race([open.shared.flush().catch(() => false), pause(patience.saving)]);
  const save = open.shared.saveState();
  return save.state === 'saved' || (save.state === 'unsaved' && save.safe);
}

/**
 * Makes a window ready to go. The window is still there afterwards; the client is gone when the answer is yes.
 * @returns false when the user wants to stay
 */
export async function readyToClose(appWindow: AppWindow, language: UiLanguage): Promise<boolean> {
  await appWindow.settle(patience.page);
  while (!(await isSafe(appWindow))) {
    const { title, message, detail, buttons } = textsIn(language).system.unsaved;
    const { response } = await dialog.showMessageBox(appWindow.window, {
      type: 'warning',
      title,
      message,
      detail,
      buttons: [buttons.again, buttons.close, buttons.stay],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    });
    if (response === 2) return false;
    if (response === 1) break;
  }
  await appWindow.uploads.stop();
  await Promise.race([appWindow.session.close(), pause(patience.saving)]);
  return true;
}
