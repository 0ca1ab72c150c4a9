/** What the stand-in does not do must fail loudly: a test that passes on a silent nothing proves nothing. */
import { EventEmitter } from 'node:events';

/** The value with every unknown property a thrown error, as a name of Electron's that is not stood in for. */
export function strict<T extends object>(name: string, value: T): T {
  return new Proxy(value, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target) && key !== 'then' && key !== 'toJSON') {
        throw new Error(`stand-in: ${name}.${key} is not implemented`);
      }
      const found = Reflect.get(target, key, target);
      return typeof found === 'function' && !isClass(found) ? found.bind(target) : found;
    },
    set(target, key, given) {
      return Reflect.set(target, key, given, target);
    },
  });
}

function isClass(value: unknown): boolean {
  return /^class\b/.test(Function.prototype.toString.call(value));
}

/** An emitter that only takes listeners for events it can send, and for those named as never sent here. */
export class StrictEmitter extends EventEmitter {
  readonly #name: string;
  readonly #known: ReadonlySet<string>;

  constructor(name: string, known: readonly string[]) {
    super();
    this.#name = name;
    this.#known = new Set(known);
  }

  override on(event: string, listener: (...given: never[]) => void): this {
    if (!this.#known.has(event)) throw new Error(`stand-in: ${this.#name} has no event «${event}»`);
    return super.on(event, listener as (...given: unknown[]) => void);
  }

  override once(event: string, listener: (...given: never[]) => void): this {
    if (!this.#known.has(event)) throw new Error(`stand-in: ${this.#name} has no event «${event}»`);
    return super.once(event, listener as (...given: unknown[]) => void);
  }
}

export interface Preventable {
  defaultPrevented: boolean;
  preventDefault(): void;
}

export function preventable<T extends object>(more: T): T & Preventable {
  return Object.assign(
    {
      defaultPrevented: false,
      preventDefault() {
        this.defaultPrevented = true;
      },
    },
    more,
  );
}
