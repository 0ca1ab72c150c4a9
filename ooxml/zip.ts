/** Zip containers as Open XML packages use them (ECMA-376 Part 2, annex B): bounded reading, deterministic writing. */
export { listZip, type ZipEntry } from './zip/directory';
export { DEFAULT_ZIP_LIMITS, type ZipLimits } from './zip/limits';
export { nameProblem } from './zip/names';
export { readZip } from './zip/read';
export { writeZip } from './zip/write';
