/** The least that electron-builder and the fuses need of an Electron distribution, for each system. */
import { chmodSync, cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
export type System = 'linux' | 'win32' | 'darwin';

/** As in Electron's program: the sentence that marks the place, a version, how many, and all of them switched on. */
const fuses = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('11111111'),
]);

/** resedit and pe-library come with electron-builder. */
async function windowsProgram(): Promise<Buffer> {
  const near = createRequire(join(root, 'node_modules/app-builder-lib/package.json'));
  const { NtExecutable, NtExecutableResource, Resource } = near('resedit');
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues(
    { lang: 1033, codepage: 1200 },
    { FileDescription: 'Electron', ProductName: 'Electron' },
  );
  version.outputToResourceEntries(resources.entries);
  const bin = new Uint8Array(fuses).buffer;
  resources.entries.push({ type: 'STUB', id: 1, lang: 1033, codepage: 1200, bin });
  resources.outputResource(program);
  return Buffer.from(program.generate());
}

function plist(entries: Record<string, string>): string {
  const inner = Object.entries(entries).map(([key, value]) => `<key>${key}</key><string>${value}</string>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>${inner.join('')}</dict></plist>\n`;
}

function write(path: string, bytes: string | Uint8Array, program = false): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  if (program) chmodSync(path, 0o755);
}

function bundle(folder: string, name: string): void {
  write(
    join(folder, 'Contents/Info.plist'),
    plist({ CFBundleExecutable: name, CFBundleIdentifier: 'com.github.Electron', CFBundleName: name }),
  );
  write(join(folder, 'Contents/MacOS', name), 'stub', true);
}

/** @returns the folder, as `electronDist` wants it */
export async function stubDist(system: System, folder: string): Promise<string> {
  write(join(folder, 'version'), '45.4.1');
  write(join(folder, 'LICENSE'), 'stub');
  if (system === 'linux') write(join(folder, 'electron'), fuses, true);
  if (system === 'win32') write(join(folder, 'electron.exe'), await windowsProgram());
  if (system === 'darwin') {
    const app = join(folder, 'Electron.app');
    bundle(app, 'Electron');
    write(join(app, 'Contents/Resources/electron.icns'), 'stub');
    const frameworks = join(app, 'Contents/Frameworks');
    const framework = join(frameworks, 'Electron Framework.framework');
    write(join(framework, 'Versions/A/Electron Framework'), fuses, true);
    for (const kind of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
      bundle(join(frameworks, `Electron Helper${kind}.app`), `Electron Helper${kind}`);
    }
    for (const language of ['nb', 'nn', 'en', 'de'])
      mkdirSync(join(app, `Contents/Resources/${language}.lproj`));
    for (const language of ['nb', 'nn', 'en', 'de']) {
      write(join(framework, `Versions/A/Resources/${language}.lproj/locale.pak`), 'stub');
    }
    symlinkSync('A', join(framework, 'Versions/Current'));
    for (const name of ['Electron Framework', 'Resources']) {
      symlinkSync(`Versions/Current/${name}`, join(framework, name));
    }
  } else {
    for (const language of ['nb', 'nn', 'en-US', 'de'])
      write(join(folder, 'locales', `${language}.pak`), 'stub');
  }
  return folder;
}

/** The installed packages, with a stub for the native program of a system that this one is not. */
export function modulesFor(system: System, arch: string, folder: string): string {
  mkdirSync(join(folder, '@resvg'), { recursive: true });
  for (const name of ['@expo-google-fonts', 'wasm-vips'])
    symlinkSync(join(root, 'node_modules', name), join(folder, name));
  for (const name of readdirSync(join(root, 'node_modules/@resvg'))) {
    cpSync(join(root, 'node_modules/@resvg', name), join(folder, '@resvg', name), { recursive: true });
  }
  if (system !== 'linux') {
    const kind = system === 'win32' ? '-msvc' : '';
    const native = join(folder, `@resvg/resvg-js-${system}-${arch}${kind}`);
    write(join(native, 'package.json'), JSON.stringify({ name: `@resvg/${native}`, main: 'resvgjs.node' }));
    write(join(native, 'resvgjs.node'), 'stub');
  }
  return folder;
}
