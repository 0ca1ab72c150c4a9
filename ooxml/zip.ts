/** Zip containers as Open XML packages use them (ECMA-376 Part 2, annex B): bounded reading, deterministic writing. */
export { listZip, type ZipEntry } from './zip/directory';
export { DEFAULT_ZIP_LIMITS, nameProblem, type ZipLimits } from './zip/limits';
export { readZip } from './zip/read';
export { writeZip } from './zip/write';
