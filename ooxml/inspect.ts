/** Reading any presentation into plain data. */
export { formatReport, inspectPresentation } from './inspect/index';
export type * from './inspect/report';
