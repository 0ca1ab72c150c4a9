import { expect, it } from 'vitest';
import { paletteOn } from '../../../core/scene/borrowed/palette';
import { contrastRatio } from '../../../core/scene/contrast';

const scheme = {
  tx1: '000000',
  bg1: 'FFFFFF',
  tx2: '1F3864',
  bg2: 'E7E6E6',
  accent1: '2E75B6',
  accent2: 'C55A11',
  accent3: '548235',
  accent4: 'BF9000',
  accent5: '7030A0',
  accent6: '00B0F0',
  hlink: '0563C1',
  folHlink: '954F72',
};

it('A template’s strong words can be read on its background, also where that is dark', () => {
  for (const background of ['FFFFFF', '101A2B', '000000', 'F2F2F2']) {
    const { deep, groundTint, paperDeep } = paletteOn(scheme, [background]);
    for (const behind of [background, groundTint, paperDeep])
      expect(contrastRatio(deep, behind), `${deep} on ${behind}`).toBeGreaterThanOrEqual(4.5);
  }
});
