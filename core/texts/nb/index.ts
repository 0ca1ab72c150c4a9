/** Every text of the interface in bokmål. */

export * from './conflicts';
export * from './decks';
export * from './editor';
export * from './errors';
export * from './facts';
export * from './find';
export * from './images';
export * from './kinds';
export * from './packing';
export * from './rules';
export * from './shell';
export * from './slides';
export * from './system';
