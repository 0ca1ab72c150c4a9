/** The app as a desktop program: the built main process and preload, unmodified, on the stand-in for Electron. */
import { launchStandin } from '../../standin/launch';
import type { Running } from './launch';
import type { Starting } from './starting';

export async function launchStandinHost(starting: Starting): Promise<Running> {
  const { profile, viewport, watch } = starting;
  const standin = await launchStandin({
    profile: profile.home,
    app: starting.app,
    args: starting.open ? [starting.open] : [],
    dark: starting.dark,
    env: { XDG_STATE_HOME: profile.state, LANG: 'nb_NO.UTF-8' },
  });
  const context = standin.browser.contexts()[0]!;
  const ready = async (index: number) => {
    const page = await standin.page(index);
    await page.setViewportSize(viewport);
    if (starting.reducedMotion) await page.emulateMedia({ reducedMotion: 'reduce' });
    return page;
  };
  context.on('page', watch);
  const first = await ready(0);
  watch(first);
  return {
    pages: standin.pages,
    async newWindow() {
      const count = standin.pages().length;
      await standin.menu('new-window');
      const page = await ready(count);
      await page.evaluate(`location.hash = ${JSON.stringify(new URL(first.url()).hash)}`);
      return page;
    },
    scriptDialog: (files) =>
      standin.answer({ method: 'showOpenDialog', value: { canceled: false, filePaths: files } }),
    drop: (page, selector, files) => standin.drop(page, selector, files),
    async close() {
      return (await standin.close()) === 0;
    },
    kill: () => standin.kill(),
    output: standin.output,
  };
}
