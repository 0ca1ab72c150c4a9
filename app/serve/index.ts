/** The app as a loopback server for the system's browser: where the desktop shell cannot be had, and for tests. */
export { type Content, contentAt, pageContent, segmentsOf } from './content';
export { contentSecurityPolicy, drawingPolicy, securityHeaders } from './headers';
export { type Opener, systemOpener } from './opener';
export { ServedApp, type ServeOptions } from './server';
