/** How long a page is held up, measured by Chromium itself. */
import type { CDPSession } from 'playwright-core';

interface Event {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds: by the clock, and of the thread alone, whatever else the machine does. */
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

/** The longest task of the page while something was done, in milliseconds of its thread. */
export async function longest(session: CDPSession, act: () => Promise<void>): Promise<number> {
  const events: Event[] = [];
  const listen = ({ value }: { value: unknown[] }) => events.push(...(value as Event[]));
  session.on('Tracing.dataCollected', listen);
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', '__metadata'] },
  });
  await act();
  await session.send('Tracing.end');
  await ended;
  session.off('Tracing.dataCollected', listen);
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(({ name, pid, tid }) => /RunTask$/.test(name) && threads.has(`${pid} ${tid}`));
  if (tasks.length === 0) throw new Error('The trace has no task of the page.');
  return Math.round(Math.max(...tasks.map(({ tdur, dur = 0 }) => tdur ?? dur)) / 1000);
}
