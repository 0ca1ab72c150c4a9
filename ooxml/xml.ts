/** A small mutable XML tree for Open XML parts. */
export {
  type AttributeValue,
  child,
  children,
  clone,
  descendants,
  el,
  fragment,
  path,
  serialize,
  setAttributes,
  text,
  type XmlElement,
  type XmlNode,
} from './xml/element';
export { NS } from './xml/namespaces';
export { parseXml } from './xml/parse';
