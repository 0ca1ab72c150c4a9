/** Images on their way into a workspace. */
export { type AddedImage, addImage } from './add';
export { imageFacts } from './facts';
