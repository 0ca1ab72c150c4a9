/** Comments on their way into a file: those that are not done, each on the first part of its slide. */
import { find } from '../base/lists';
import { inOrder } from '../model/comments';
import type { Deck } from '../model/deck';
import type { SceneDeck } from '../scene/types';

/** @param unnamed who wrote those that nobody has signed */
export function withComments(scenes: SceneDeck, deck: Deck, unnamed: string): SceneDeck {
  return {
    ...scenes,
    scenes: scenes.scenes.map((scene) => {
      if (scene.part.index !== 1) return scene;
      const comments = inOrder(find(deck.slides, scene.slide)?.comments)
        .filter(({ comment }) => !comment.done)
        .map(({ comment: { text, by, at } }) => ({ text, by: by ?? unnamed, at }));
      return comments.length > 0 ? { ...scene, comments } : scene;
    }),
  };
}
