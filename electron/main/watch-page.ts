/** Pages that stop: one that crashes is loaded again once, and one that hangs can be. Nothing is lost: the host has it all. */

import { dialog, Menu } from 'electron';
import { textsIn, type UiLanguage } from '../../app/contract';
import type { AppWindow } from './app-window';
import { contextTemplate } from './menu';

/** Milliseconds within which a second crash is no accident. */
const soon = 60_000;

interface Tools {
  language(): UiLanguage;
  log(error: unknown, where: string): void;
}

export function watchPage(appWindow: AppWindow, { language, log }: Tools): void {
  const { window } = appWindow;
  const { webContents } = window;
  let last = Number.NEGATIVE_INFINITY;
  let asking = false;

  const ask = async (question: 'crashed' | 'hanging'): Promise<number> => {
    asking = true;
    try {
      const { title, message, detail, buttons } = textsIn(language()).system[question];
      const options = {
        type: 'warning' as const,
        title,
        message,
        detail,
        buttons: Object.values(buttons),
        cancelId: 1,
        noLink: true,
      };
      return (await dialog.showMessageBox(window, options)).response;
    } finally {
      asking = false;
    }
  };

  const crashed = async (): Promise<void> => {
    const again = Date.now() - last < soon;
    last = Date.now();
    if (again && (await ask('crashed')) === 1) {
      appWindow.mayClose = true;
      window.close();
    } else if (!window.isDestroyed()) webContents.reload();
  };

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    appWindow.detach();
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log(new Error(`${reason} (${exitCode})`), 'page gone');
    void crashed().catch((error: unknown) => log(error, 'page gone'));
  });
  window.on('unresponsive', () => {
    if (asking) return;
    log(new Error('the page does not answer'), 'page hangs');
    void ask('hanging')
      .then((answer) => {
        if (answer === 1 && !window.isDestroyed()) webContents.reload();
      })
      .catch((error: unknown) => log(error, 'page hangs'));
  });
  webContents.on('context-menu', (_event, params) => {
    const template = contextTemplate(language(), params);
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}
