/** The channels. Whoever speaks is looked at before what is said: only the page itself, in a window of ours. */
import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import { type CallError, callNames, type Result } from '../../app/contract';
import { dispatch } from '../../app/handlers/dispatch';
import { channels } from '../preload/channels';
import { isPage } from './address';
import type { AppWindow } from './app-window';

type Sent = Pick<IpcMainInvokeEvent | IpcMainEvent, 'sender' | 'senderFrame'>;

interface Speakers {
  /** The window of a web contents, when it is one of ours. */
  of(contents: number): AppWindow | undefined;
  log(error: unknown, where: string): void;
}

const callSchema = z.strictObject({
  name: z
    .string()
    .max(64)
    .refine((name) => (callNames as string[]).includes(name)),
  input: z.unknown(),
});

const refused: { ok: false; error: CallError } = {
  ok: false,
  error: { code: 'refused', message: 'This page may not ask.' },
};
const failed: { ok: false; error: CallError } = {
  ok: false,
  error: { code: 'unexpected', message: 'Something went wrong in the host.' },
};
const unknownCall: { ok: false; error: CallError } = {
  ok: false,
  error: { code: 'unknown-call', message: 'There is no such call.' },
};

/** The window that speaks: undefined for frames inside a page, for pages of another origin, and for strangers. */
function speaker({ sender, senderFrame }: Sent, speakers: Speakers): AppWindow | undefined {
  const appWindow = speakers.of(sender.id);
  if (!appWindow || !senderFrame || senderFrame.parent !== null) return undefined;
  if (senderFrame.origin !== 'app://lysark' || !isPage(senderFrame.url)) return undefined;
  return appWindow;
}

export function serveChannels(speakers: Speakers): void {
  const handle = <O>(
    channel: string,
    action: (appWindow: AppWindow, input: unknown) => Promise<Result<O>>,
  ): void => {
    ipcMain.handle(channel, async (event, ...given: unknown[]): Promise<Result<O>> => {
      const appWindow = speaker(event, speakers);
      if (!appWindow || given.length !== 1) {
        speakers.log(new Error(`from ${String(event.senderFrame?.url).slice(0, 200)}`), `${channel} refused`);
        return refused;
      }
      try {
        return await appWindow.during(() => action(appWindow, given[0]));
      } catch (error) {
        speakers.log(error, channel);
        return failed;
      }
    });
  };
  handle(channels.call, async (appWindow, input) => {
    const read = callSchema.safeParse(input);
    return read.success ? await dispatch(appWindow.session, read.data.name, read.data.input) : unknownCall;
  });
  handle(channels.give, (appWindow, input) => appWindow.uploads.give(input));
  handle(channels.begin, (appWindow, input) => appWindow.uploads.begin(input));
  handle(channels.part, (appWindow, input) => appWindow.uploads.part(input));
  handle(channels.end, (appWindow, input) => appWindow.uploads.end(input));

  ipcMain.on(channels.listen, (event) => speaker(event, speakers)?.listen());
  ipcMain.on(channels.settle, (event) => speaker(event, speakers)?.answered());
}
