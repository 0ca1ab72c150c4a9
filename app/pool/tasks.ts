/** What workers can do. Everything that goes in and comes out is plain data. */
import type { PictureTask } from '../pictures/draw';

export interface Tasks {
  picture: { in: PictureTask; out: Uint8Array };
}
export type TaskName = keyof Tasks;

/** Loaded when it is first asked for: a worker that draws need not know how presentations are made. */
const doers: { [K in TaskName]: () => Promise<(input: Tasks[K]['in']) => Promise<Tasks[K]['out']>> } = {
  picture: async () => (await import('../pictures/draw')).drawPicture,
};

export async function perform<K extends TaskName>(name: K, input: Tasks[K]['in']): Promise<Tasks[K]['out']> {
  const does = await doers[name]();
  return await does(input);
}
