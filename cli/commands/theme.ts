import type { Command } from 'commander';
import type { ReadTheme } from '../../app/themes/read';
import { run } from '../fail';
import { paint, progress, say } from '../terminal';

interface ImportOptions {
  into: string;
  name?: string;
  use?: boolean;
}

export function addTheme(program: Command): void {
  const theme = program
    .command('theme')
    .summary('use your own PowerPoint template')
    .description('Takes PowerPoint templates into a workspace, and shows what decks can wear.');
  theme
    .command('import')
    .summary('take a template in')
    .description(
      'Reads colours, fonts, page, backgrounds, logos and layouts of a .pptx or .potx, and keeps it in the workspace. Decks that wear it are written into it.',
    )
    .argument('<file>', 'a .pptx or .potx')
    .requiredOption('--into <workspace>', 'folder of the commission')
    .option('--name <name>', 'what to call it (default: the file’s name)')
    .option('--use', 'let every deck of the commission wear it that names no other')
    .addHelpText('after', '\nExample:\n  lysark theme import kontoret.potx --into min-kommisjon --use')
    .action((file: string, options: ImportOptions) =>
      run(async () => {
        const { importTheme } = await import('../../app/themes/import');
        progress('Reading the template');
        const { use, name } = options;
        const imported = await importTheme(options.into, file, { use, name });
        const { id } = imported.file;
        say(`${imported.replaced ? 'Replaced' : 'Imported'} «${imported.file.name}» as themes/${id}.json.`);
        show(imported);
        say('');
        say(
          use
            ? 'Every deck of the commission wears it that names no other.'
            : `Put "theme": "${id}" in commission.json or in a deck to use it.`,
        );
        say(`Another layout for a role? Change "layout" under "roles" in themes/${id}.json.`);
      }),
    );
  theme
    .command('list')
    .summary('list what decks can wear')
    .argument('<workspace>', 'folder of the commission')
    .action((workspace: string) =>
      run(async () => {
        const { openWorkspace } = await import('../../app/open');
        const { listThemes } = await import('../../app/themes/import');
        for (const one of listThemes(await openWorkspace(workspace))) {
          const worn = [...(one.commission ? ['the commission'] : []), ...one.decks].join(', ');
          const kind = one.own ? 'Lysark’s own' : 'PowerPoint template';
          say(`${one.id.padEnd(24)} ${one.name} (${kind})${worn === '' ? '' : `, worn by ${worn}`}`);
        }
      }),
    );
  theme
    .command('show')
    .summary('show how a template is used')
    .argument('<workspace>', 'folder of the commission')
    .argument('<theme>', 'its id')
    .action((workspace: string, id: string) =>
      run(async () => {
        const { openWorkspace } = await import('../../app/open');
        const { findTheme } = await import('../../app/themes/import');
        const { workspace: read } = await openWorkspace(workspace);
        show(findTheme(read, id));
      }),
    );
}

const roleWords: Readonly<Record<string, string>> = {
  cover: 'cover',
  section: 'section',
  content: 'content',
  twoContent: 'two columns',
  titleOnly: 'title only',
  quote: 'quotation',
  split: 'split',
  image: 'picture',
  closing: 'closing',
};

const reasonWords: Readonly<Record<string, string>> = {
  type: 'by its type',
  name: 'by its name',
  placeholders: 'by its placeholders',
  'first-slide': 'the file’s first slide uses it',
  'stand-in': 'stands in: the template has none of its own',
  chosen: 'chosen by hand',
};

const colorWords = [
  ['text', 'text'],
  ['background', 'background'],
  ['ground', 'panels and strong words'],
  ['accent', 'accent'],
  ['muted', 'quiet text'],
] as const;

function show({ file, notes, colors }: ReadTheme): void {
  const { page, fonts } = file;
  const length = (points: number): string => `${(points / 28.3465).toFixed(1)} cm`;
  say('');
  say(`Page     ${length(page.width)} × ${length(page.height)}`);
  for (const [slot, font] of [
    ['Headings', fonts.heading],
    ['Text', fonts.body],
  ] as const) {
    const as = font.twin === font.family ? '' : `, measured with ${font.twin}`;
    say(`${slot.padEnd(8)} ${font.family}${as}`);
  }
  const byId = new Map(file.layouts.map((layout) => [layout.id, layout]));
  say('');
  say('Layouts');
  for (const [role, { layout, why }] of Object.entries(file.roles)) {
    const name = byId.get(layout)?.name ?? layout;
    const reason = why ? paint(process.stdout, 'dim', ` – ${reasonWords[why]}`) : '';
    say(`  ${(roleWords[role] ?? role).padEnd(12)} ${name}${reason}`);
  }
  say('');
  say('Colours');
  for (const [token, words] of colorWords) say(`  #${colors[token]}  ${words}`);
  if (notes.length === 0) return;
  say('');
  for (const note of notes) say(`${paint(process.stdout, 'yellow', 'note')}: ${noteText(note)}`);
}

function noteText(note: ReadTheme['notes'][number]): string {
  switch (note.note) {
    case 'font-substituted':
      return `The font ${note.family} is not on this machine and has no twin; ${note.twin} is measured and drawn in its place. In PowerPoint the slides say ${note.family}, and lines may break otherwise. Install ${note.family} here and import again.`;
    case 'color-corrected':
      return `The template’s ${note.what} colour #${note.from} has a contrast of ${note.ratio.toFixed(1)}:1 to what lies behind it; #${note.to} is used instead.`;
    case 'stand-in':
      return `The template has no layout of its own for ${roleWords[note.role]} slides; «${note.layout}» stands in.`;
    case 'lively':
      return `On «${note.layout}» texts stand on a picture or gradient, where contrast cannot be promised everywhere.`;
    case 'small-body':
      return `«${note.layout}» leaves little room for content; slides will continue more often.`;
    case 'only-powerpoint':
      return `The template’s own ${note.what} stand on slides in PowerPoint alone. PDF, pictures and the app lack them.`;
  }
}
