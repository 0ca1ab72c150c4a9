/** Loaded with `--import`: the app's `import 'electron'` finds the stand-in. */
import * as modules from 'node:module';

type Next = (specifier: string, context: unknown) => unknown;
/** Node 22 and later; the types are those of Node 20, which the command runs on. */
const { registerHooks } = modules as unknown as {
  registerHooks(hooks: { resolve(specifier: string, context: unknown, next: Next): unknown }): void;
};

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron') return next(specifier, context);
    return { url: new URL('./electron.mjs', import.meta.url).href, shortCircuit: true };
  },
});
