/** The test's hand in the main process: over Node's own channel between parent and child. */
import { desktop, Menu } from './desktop';
import { windows } from './window';

const AsyncFunction = (async () => undefined).constructor as new (
  ...given: string[]
) => (...given: unknown[]) => unknown;

interface Command {
  id: number;
  type: 'evaluate' | 'menu' | 'dialogs' | 'close-window';
  source?: string;
  value?: unknown;
}

export function listenToTest(electron: object, inside: object, address: string): void {
  const run = async ({ type, source, value }: Command): Promise<unknown> => {
    if (type === 'evaluate')
      return await new AsyncFunction('electron', 'inside', 'value', source!)(electron, inside, value);
    if (type === 'dialogs') return void desktop.answers.push(...(value as typeof desktop.answers));
    if (type === 'close-window') return [...windows.values()][value as number]?.close();
    const item = Menu.application?.getMenuItemById(String(value));
    if (!item) throw new Error(`there is no menu item «${value}»`);
    if (!item.enabled) throw new Error(`the menu item «${value}» is greyed out`);
    const focused = [...windows.values()].find((window) => window.isFocused()) ?? [...windows.values()][0];
    return void item.click?.(item, focused, {});
  };
  process.on('message', (command: Command) => {
    run(command).then(
      (value) => process.send?.({ id: command.id, ok: true, value: value ?? null }),
      (cause) =>
        process.send?.({ id: command.id, ok: false, value: String((cause as Error).stack ?? cause) }),
    );
  });
  // A test that dies takes its app with it.
  process.on('disconnect', () => process.exit(1));
  process.send?.({ type: 'ready', address });
}
