/**
 * Pictures decoded and written anew: upright, in the screen's colours, as a plain PNG or JPEG that every program draws.
 * It is done on a thread of its own, one picture after the other, which is ended when a picture takes too long, and when
 * there has been none for a while.
 */
import type { Worker } from 'node:worker_threads';
import type { ImageFacts } from '../../core/images/new-image';
import { AssetError } from '../../workspace/errors';
import { imageLimit, mostPixels } from '../../workspace/probe';
import { begin, type FromWorker } from '../pool/pool';
import type { Converted, Decoded, DecodeTask } from './decode';

const mostSeconds = 60;
/** Milliseconds without a picture after which the thread goes: it holds some hundred megabytes. */
const idle = 10_000;

/** Undefined for a thread that cannot be had: then it is done here. */
let thread: Promise<Worker | undefined> | undefined;
let resting: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();
let count = 0;

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
  const next = last.then(() => ask(task));
  last = next.catch(() => undefined);
  const answer = await next;
  if ('refused' in answer) throw refusal(answer.refused);
  return answer.picture;
}

async function ask(task: DecodeTask): Promise<Decoded> {
  clearTimeout(resting);
  thread ??= begin({ of: 'images', setup: undefined });
  const worker = await thread;
  if (!worker) return await (await import('./decode')).decode(task);
  const answer = await answerOf(worker, task);
  if ('refused' in answer && answer.fault) await end(worker);
  else {
    worker.unref();
    resting = setTimeout(() => void end(worker), idle).unref();
  }
  return answer;
}

async function answerOf(worker: Worker, input: DecodeTask): Promise<Decoded> {
  const id = ++count;
  worker.ref();
  return await new Promise((resolve) => {
    const broken = (why: string) => () => done({ refused: why, fault: true });
    const [ended, late] = [broken('the thread ended'), broken('timeout')];
    const timer = setTimeout(late, mostSeconds * 1000);
    const heard = (message: FromWorker): void => {
      if ('ready' in message || message.id !== id) return;
      done('error' in message ? { refused: message.error.message, fault: true } : (message.value as Decoded));
    };
    const done = (answer: Decoded): void => {
      clearTimeout(timer);
      worker.off('message', heard).off('exit', ended);
      resolve(answer);
    };
    worker.on('message', heard).on('exit', ended);
    worker.postMessage({ id, input });
  });
}

async function end(worker: Worker): Promise<void> {
  thread = undefined;
  await worker.terminate();
}

/** In our words, whatever the library says. */
function refusal(said: string): AssetError {
  if (said === 'timeout') {
    const message = `the picture takes more than ${mostSeconds} seconds to decode; save it smaller`;
    return new AssetError('too-big', message);
  }
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
