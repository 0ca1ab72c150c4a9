/** Workspace folders on disk. */
export { type AssetOptions, loadAssets } from './assets';
export { AssetError, WorkspaceError, type WorkspaceErrorCode } from './errors';
export { bundledFonts, fontFiles } from './fonts';
export { type ImageProbe, probeImage } from './probe';
export { limits, type OpenWorkspace, type ReadFile, readWorkspace } from './read';
export { createWorkspace, type Edit, saveFiles, saveWorkspace, stringify, workspaceFiles } from './save';
export { cleanSvg, svgSize } from './svg';
