/** GitHub's own parser of workflows, which brings its schema: it reads steps, expressions and what each key may hold. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { parse } from 'yaml';

// Bundled, because it imports its schema in a way that Node alone refuses.
const folder = mkdtempSync(join(tmpdir(), 'lysark-parser-'));
const outfile = join(folder, 'parser.cjs');
const contents = "export * from '@actions/workflow-parser'";
const stdin = { contents, resolveDir: import.meta.dirname };
buildSync({ stdin, outfile, bundle: true, format: 'cjs', platform: 'node', logLevel: 'error' });
const { NoOperationTraceWriter, parseWorkflow } = createRequire(import.meta.url)(outfile);
rmSync(folder, { recursive: true });

/** @returns what is wrong in a workflow, in words with line and column */
export function workflowFaults(name, content) {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map((error) => error.message);
}

/** YAML 1.2, as GitHub reads it: `on` is a word. */
export const load = (text) => parse(text);
