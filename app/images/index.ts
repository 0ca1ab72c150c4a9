/** Images on their way into a workspace. */
export { type AddedImage, addImage } from './add';
export { type ImageFacts, imageFacts } from './facts';
