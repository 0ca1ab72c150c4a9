import type { Command } from 'commander';
import { named, run } from '../fail';
import { say } from '../terminal';

export function addInspect(program: Command): void {
  program
    .command('inspect')
    .summary('say what is in a presentation')
    .description(
      'Says what is in any PowerPoint file: titles, layouts, sections, texts in reading order with their language, alternative texts, notes, links, fonts and colours, and where each slide comes from.',
    )
    .argument('<file>', 'a .pptx or .potx, whoever made it')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', '\nExample:\n  lysark inspect out/okonomiforum.pptx')
    .action((file: string, options: { json?: boolean }) =>
      run(async () => {
        const { readPresentation } = await import('../../app/files');
        const { inspect, inspectionText } = await import('../../app/inspect');
        const bytes = readPresentation(file);
        const report = named(file, () => inspect(bytes));
        say(options.json ? JSON.stringify(report, null, 2) : inspectionText(report).trimEnd());
      }),
    );
}
