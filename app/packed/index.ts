/** `.lysark` files that are open for editing. */
export { PackedFile, type PackedOptions, type PackState } from './packed';
export { sweep } from './working-folder';
