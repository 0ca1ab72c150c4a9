/** Questions to the process of the app, over Node's channel between parent and child; module/control.ts answers them. */
import type { ChildProcess } from 'node:child_process';

export class Control {
  private next = 1;
  private readonly waiting = new Map<number, { resolve(value: unknown): void; reject(cause: Error): void }>();
  readonly ready: Promise<string>;

  constructor(
    private readonly child: ChildProcess,
    output: () => string,
  ) {
    this.ready = new Promise((resolve, reject) => {
      child.on(
        'message',
        (message: { type?: string; address?: string; id?: number; ok?: boolean; value?: unknown }) => {
          if (message.type === 'ready') resolve(message.address!);
          const waiting = this.waiting.get(message.id ?? 0);
          this.waiting.delete(message.id ?? 0);
          if (message.ok) waiting?.resolve(message.value);
          else waiting?.reject(new Error(String(message.value)));
        },
      );
      child.on('exit', (code) => {
        reject(new Error(`the app ended with ${code} before it was ready\n${output()}`));
        for (const { reject: fail } of this.waiting.values()) fail(new Error('the app has ended'));
      });
    });
  }

  ask(type: string, more: { source?: string; value?: unknown }): Promise<unknown> {
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.child.send({ id, type, ...more }, (cause) => cause && reject(cause));
    });
  }
}
