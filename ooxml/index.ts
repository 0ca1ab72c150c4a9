/** Open XML craft shared by those who read and write presentations. */
export * from './design/index';
export { OoxmlError, type OoxmlErrorCode } from './errors';
export * from './inspect';
export * from './lint';
export { REL, TYPE, TYPE_OF_EXTENSION } from './names';
export { OpcPackage } from './package';
export type { Relationship } from './rels';
export * from './shapes';
export * from './xml';
export * from './zip';
