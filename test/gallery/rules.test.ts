/** What must hold for every scene, held against every case of the gallery. */
import { describe, expect, it } from 'vitest';
import { glyphFaults, overlapFaults, sizeFaults, titleFaults } from '../support/scene-paint';
import { breakFaults, frameFaults, orderFaults, textFaults, toldOf } from '../support/scene-rules';
import { compiledGallery, look } from './compiled';

describe('every case of the gallery', () => {
  for (const one of compiledGallery()) {
    const { scenes } = one.deck;
    const { fonts, theme } = look(one.case.page ?? '16:9');
    const told = scenes.map((scene) => toldOf(scene, one.diagnostics));

    it(`reads ${one.case.id} from its title to its footer`, () => {
      expect(scenes.flatMap(orderFaults)).toEqual([]);
      expect(titleFaults(scenes)).toEqual([]);
    });

    it(`shows all of ${one.case.id}, with nothing over anything else`, () => {
      expect(scenes.flatMap((scene) => textFaults(scene))).toEqual([]);
      expect(scenes.flatMap((scene, i) => frameFaults(scene, theme, told[i]!))).toEqual([]);
      expect(scenes.flatMap((scene, i) => overlapFaults(scene, told[i]!))).toEqual([]);
      expect(scenes.flatMap((scene, i) => sizeFaults(scene, told[i]!))).toEqual([]);
      expect(scenes.flatMap((scene, i) => glyphFaults(scene, told[i]!, /[\u05D0-\u05EA\u{1F642}]/u))).toEqual(
        [],
      );
    });

    it(`breaks the lines of ${one.case.id} where other readers do, also with letters 0.3 % wider or narrower`, () => {
      expect(scenes.flatMap((scene) => breakFaults(scene, fonts))).toEqual([]);
      expect(scenes.flatMap((scene) => breakFaults(scene, fonts, 0.003))).toEqual([]);
      expect(scenes.flatMap((scene) => breakFaults(scene, fonts, -0.003))).toEqual([]);
    });
  }
});
