/** Open XML craft shared by those who read and write presentations: packages, XML, designs and reports. */
export { schemeColor } from './design/color';
export { drawLayout, notDrawn } from './design/draw';
export type { DesignPlaceholder } from './design/placeholders';
export { type Design, type DesignLayout, type DesignMaster, readDesign } from './design/read';
export { checkSafe, droppedRelations } from './design/safety';
export { OoxmlError } from './errors';
export { chartsIn } from './inspect/frames';
export { formatReport, inspectPresentation } from './inspect/index';
export type * from './inspect/report';
export { REL, TYPE } from './names';
export { OpcPackage } from './package';
export * from './shapes';
export * from './xml';
export * from './zip';
