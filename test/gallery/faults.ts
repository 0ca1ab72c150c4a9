/** What must hold for every scene, asked of a case of the gallery in whatever theme it is compiled. */
import { glyphFaults, overlapFaults, sizeFaults, titleFaults } from '../support/scene-paint';
import { breakFaults, frameFaults, orderFaults, textFaults, toldOf } from '../support/scene-rules';
import { type CompiledCase, lookOf } from './compiled';

/** From its title to its footer. */
export function readingFaults({ deck: { scenes } }: CompiledCase): string[] {
  return [...scenes.flatMap(orderFaults), ...titleFaults(scenes)];
}

/** All of it shown, with nothing over anything else. */
export function shownFaults(one: CompiledCase): string[] {
  return one.deck.scenes.flatMap((scene) => {
    const told = toldOf(scene, one.diagnostics);
    return [
      ...textFaults(scene),
      ...frameFaults(scene, one.theme, told),
      ...overlapFaults(scene, told),
      ...sizeFaults(scene, told),
      ...glyphFaults(scene, told, /[\u05D0-\u05EA\u{1F642}]/u),
    ];
  });
}

/** Lines broken where other readers do, also with letters 0.3 % wider or narrower. */
export function lineFaults({ deck: { scenes }, theme }: CompiledCase): string[] {
  const { fonts } = lookOf(theme);
  return [0, 0.003, -0.003].flatMap((wider) => scenes.flatMap((scene) => breakFaults(scene, fonts, wider)));
}
