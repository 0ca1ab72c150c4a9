/**
 * Pictures decoded and written anew: upright, in the screen's colours, as a plain PNG or JPEG that every program draws.
 * It is done on a thread of its own, one picture after the other, which is ended when a picture takes too long, and when
 * there has been none for a while.
 */
import type { ImageFacts } from '../../core/images/new-image';
import { AssetError } from '../../workspace/errors';
import { imageLimit, mostPixels } from '../../workspace/probe';
import { Alone, TooSlow } from '../pool/alone';
import type { Converted, Decoded, DecodeTask } from './decode';

const mostSeconds = 60;
const decoder = new Alone<DecodeTask, Decoded>({
  of: 'images',
  here: async (task) => await (await import('./decode')).decode(task),
  most: 1,
  rests: 10_000,
});

/**
 * Decodes a picture to the end.
 * @throws AssetError when it is damaged or not whole
 */
export async function checkPicture(bytes: Uint8Array): Promise<void> {
  await decoded({ bytes });
}

/**
 * A picture of any kind that can be decoded, as every program draws it; of several in one file the first.
 * @param facts what it says of itself, to be said by the new file as well
 * @throws AssetError
 */
export async function convertPicture(bytes: Uint8Array, facts: ImageFacts = {}): Promise<Converted> {
  const picture = (await decoded({ bytes, anew: { facts } }))!;
  if (picture.bytes.length <= imageLimit) return picture;
  throw new AssetError(
    'too-big',
    'the picture is larger than 50 MB when every program can show it; save it smaller',
  );
}

async function decoded(task: DecodeTask): Promise<Converted | undefined> {
  const answer = await decoder.run(task, { seconds: mostSeconds }).catch((error: unknown) => {
    if (error instanceof TooSlow) throw tooSlow();
    return { refused: (error as Error).message };
  });
  if ('refused' in answer) throw refusal(answer.refused);
  return answer.picture;
}

function tooSlow(): AssetError {
  const message = `the picture takes more than ${mostSeconds} seconds to decode; save it smaller`;
  return new AssetError('too-big', message);
}

/** In our words, whatever the library says. */
function refusal(said: string): AssetError {
  if (/pixel limit|too large|dimensions|out of memory/i.test(said)) {
    const message = `the picture is too large: ${mostPixels / 1_000_000} megapixels are the most; save it smaller`;
    return new AssetError('too-big', message);
  }
  if (/premature|truncat|end of (file|stream|data)|not enough data|too small/i.test(said))
    return new AssetError(
      'truncated',
      'the picture is not whole: its end is missing; copy or download it again',
    );
  if (/known format|unsupported|compression|codec|not built with|plugin/i.test(said))
    return new AssetError(
      'kind',
      'the picture is coded in a way that is not read here; save it as PNG or JPEG',
    );
  return new AssetError('corrupt', 'the picture is damaged; save it again');
}
