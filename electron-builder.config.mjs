/**
 * What is packed, and how: `npx electron-builder --config electron-builder.config.mjs` on the system that it is for, after
 * `npx tsx scripts/build-app.ts stage`. Each system packs its own, because the native renderer of pictures is its own.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = import.meta.dirname;
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/**
 * @param {{ stage?: string, output?: string, electronDist?: string }} [places] other folders, for tests
 * @returns {import('electron-builder').Configuration}
 */
export function configuration({ stage = 'out/stage', output = 'out/packages', electronDist } = {}) {
  return {
    appId: 'no.lysark.app',
    productName: 'Lysark',
    // The licence's own words; no year, so that the same sources give the same packages.
    copyright: read('package.json').license,
    electronVersion: read('node_modules/electron/package.json').version,
    ...(electronDist === undefined ? {} : { electronDist }),
    directories: { app: stage, output, buildResources: join(root, 'assets/icons') },
    // The staged folder holds what belongs in the package and nothing else.
    files: ['**/*', '!modules', { from: 'modules', to: 'node_modules', filter: ['**/*'] }],
    asar: true,
    // Programs cannot be loaded from within the archive.
    asarUnpack: ['**/*.node'],
    // The staged modules are all there are: nothing is collected, installed or built.
    beforeBuild: async () => false,
    publish: null,
    electronLanguages: ['nb', 'nn', 'en-US'],
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    },
    fileAssociations: [
      {
        ext: 'lysark',
        name: 'Lysark-kommisjon',
        description: 'Lysark-kommisjon',
        mimeType: 'application/vnd.lysark',
        role: 'Editor',
        rank: 'Owner',
        icon: 'file',
      },
    ],
    win: { target: 'nsis', icon: 'icon.ico' },
    nsis: {
      oneClick: false,
      // For oneself, without an administrator; the whole machine is a choice.
      perMachine: false,
      allowElevation: true,
      allowToChangeInstallationDirectory: true,
      installerLanguages: ['nb_NO', 'nn_NO', 'en_US'],
      displayLanguageSelector: false,
      deleteAppDataOnUninstall: false,
      artifactName: 'Lysark-$' + '{version}-$' + '{arch}.exe',
    },
    mac: {
      target: 'dmg',
      icon: 'icon.icns',
      category: 'public.app-category.productivity',
      hardenedRuntime: true,
      gatekeeperAssess: false,
    },
    linux: {
      target: ['AppImage', 'deb'],
      icon: 'png',
      category: 'Office',
      // A package must name one; there is no address yet.
      maintainer: 'Lysark <post@lysark.invalid>',
      synopsis: 'Presentasjoner av en kommisjons opplysninger',
      desktop: { entry: { StartupWMClass: 'Lysark', 'Name[nn]': 'Lysark' } },
    },
  };
}

export default configuration();
